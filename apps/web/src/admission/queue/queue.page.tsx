import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { navigate } from '../../shell/routing/navigation.js';
import { useRoute } from '../../shell/routing/router.js';
import { useSession } from '../../shell/session.js';
import { Chips } from '../../ui/chips.js';
import { PageTitle } from '../../ui/page-title.js';
import { Desk } from '../../shell/desk.js';
import { ApplicationList } from './application-list.js';

/** Applications to the officer's own association: the open ones, who waits longest first. */
export default function QueuePage() {
  const { i18n } = useLingui();
  const { me } = useSession();
  const { search } = useRoute();
  const decided = search.get('stand') === 'entschieden';
  const [openCount, setOpenCount] = useState<number | null>(null);
  return (
    <Desk>
      <div className="page-head">
        <div>
          <PageTitle title={i18n._('Anträge auf Zugang')} />
          <p className="lead">
            {me?.officerOf?.name}
            {openCount !== null &&
              ` · ${i18n._('{count, plural, =0 {kein offener Antrag} one {# offener Antrag} other {# offene Anträge}}', { count: openCount })}`}
          </p>
        </div>
      </div>
      <Chips
        label={i18n._('Nach Stand filtern')}
        chosen={decided ? 'entschieden' : ''}
        choices={[
          { value: '', text: i18n._('Offen') },
          { value: 'entschieden', text: i18n._('Entschieden') },
        ]}
        onChoose={(value) =>
          navigate(`/verwaltung/antraege${value ? `?stand=${value}` : ''}`, { stay: true, replace: true })
        }
      />
      <ApplicationList key={String(decided)} decided={decided} onCount={setOpenCount} />
    </Desk>
  );
}
