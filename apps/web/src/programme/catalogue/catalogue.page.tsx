import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Desk } from '../../shell/desk.js';
import { navigate } from '../../shell/routing/navigation.js';
import { useRoute } from '../../shell/routing/router.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Chips } from '../../ui/chips.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { Tag } from '../../ui/tag.js';
import { kindText } from '../funding/case-text.js';
import { catalogueAddress, courseAddress } from './catalogue-address.js';
import { CatalogueDocument } from './catalogue.graphql.js';

type Which = 'alle' | 'basis' | 'aufbau';

/** The courses that the providers teach; each leads to its dates. */
export default function CataloguePage() {
  const { i18n } = useLingui();
  const { search } = useRoute();
  const asked = search.get('art');
  const which: Which = asked === 'basis' || asked === 'aufbau' ? asked : 'alle';
  const [pages, setPages] = useState<(string | null)[]>([null]);
  return (
    <Desk>
      <div className="page-head">
        <div>
          <PageTitle title={i18n._('Kurse und Termine')} />
          <p className="lead">{i18n._('Was gelehrt wird. Zu jedem Kurs gehören seine Termine.')}</p>
        </div>
        <LinkButton look="primary" icon="plus" href={courseAddress('neu')}>
          {i18n._('Kurs anlegen')}
        </LinkButton>
      </div>
      <Chips
        label={i18n._('Kurse nach Art')}
        chosen={which}
        choices={[
          { value: 'alle', text: i18n._('Alle') },
          { value: 'basis', text: kindText(i18n, 'BASIS') },
          { value: 'aufbau', text: kindText(i18n, 'AUFBAU') },
        ]}
        onChoose={(value) => {
          setPages([null]);
          navigate(value === 'alle' ? catalogueAddress : `${catalogueAddress}?art=${value}`, {
            stay: true,
            replace: true,
          });
        }}
      />
      {pages.map((after, index) => (
        <CataloguePart
          key={`${which}${after ?? ''}`}
          which={which}
          after={after}
          last={index === pages.length - 1}
          onMore={(cursor) => setPages([...pages, cursor])}
        />
      ))}
    </Desk>
  );
}

interface CataloguePartProps {
  which: Which;
  after: string | null;
  last: boolean;
  onMore: (cursor: string) => void;
}

function CataloguePart({ which, after, last, onMore }: CataloguePartProps) {
  const { i18n } = useLingui();
  const kind = which === 'alle' ? null : which === 'basis' ? 'BASIS' : 'AUFBAU';
  const [{ data, error, fetching }, execute] = useQuery({
    query: CatalogueDocument,
    variables: { filter: { kind }, first: 50, after },
    requestPolicy: 'cache-and-network',
  });
  if (!data) {
    return <Pending error={error} fetching={fetching} execute={execute} />;
  }
  const { nodes, pageInfo } = data.courses;
  const cursor = pageInfo.endCursor;
  if (!nodes.length && after === null) {
    return (
      <EmptyState
        icon="calendar"
        title={i18n._('Noch kein Kurs')}
        text={i18n._('Legen Sie einen Kurs an, dann können Sie seine Termine eintragen.')}
      />
    );
  }
  return (
    <section className="card" aria-label={i18n._('Kurse')}>
      <ul className="rows">
        {nodes.map((course) => (
          <li key={course.id}>
            <span>
              <a href={courseAddress(course.id)}>{course.title}</a>
              <br />
              <small>
                {course.provider.name} ·{' '}
                {i18n._('{count, plural, one {# Tag} other {# Tage}}', { count: course.days.length })}
              </small>
            </span>
            <span className="row">
              <Tag tone={course.kind === 'BASIS' ? 'blue' : 'violet'}>{kindText(i18n, course.kind)}</Tag>
              {!course.offered && <Tag tone="neutral">{i18n._('nicht mehr im Angebot')}</Tag>}
            </span>
          </li>
        ))}
      </ul>
      {last && pageInfo.hasNextPage && cursor && (
        <Button icon="chevron-down" onClick={() => onMore(cursor)}>
          {i18n._('Mehr anzeigen')}
        </Button>
      )}
    </section>
  );
}
