import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { Desk } from '../../shell/desk.js';
import { navigate } from '../../shell/routing/navigation.js';
import { useRoute } from '../../shell/routing/router.js';
import { useSession } from '../../shell/session.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { LinkButton } from '../../ui/button.js';
import { Chips } from '../../ui/chips.js';
import { PageTitle } from '../../ui/page-title.js';
import { eventStates, stateText } from '../values/event-words.js';
import { BegunList } from './begun-list.js';
import { ManagedList } from './managed-list.js';

/** Events that the viewer works on, in every state: /verwaltung/veranstaltungen?stand=draft */
export default function ManagedPage() {
  const { i18n } = useLingui();
  const { me } = useSession();
  const { search } = useRoute();
  const asked = search.get('stand')?.toUpperCase();
  const state = eventStates.find((one) => one === asked) ?? null;
  const content = (
    <>
      <div className="page-head">
        <div>
          <PageTitle title={i18n._('Veranstaltungen verwalten')} />
          <p className="lead">
            {me?.officerOf
              ? i18n._('Alle Veranstaltungen Ihres Verbandes, zuletzt geänderte zuerst.')
              : i18n._(
                  'Veranstaltungen, die Sie für Ihre Kommune anlegen. Vor der Veröffentlichung gibt sie ein Verband frei.',
                )}
          </p>
        </div>
        <div className="row">
          {me?.officerOf && (
            <LinkButton icon="chart-column" href="/verwaltung/veranstaltungen/statistik">
              {i18n._('Statistik')}
            </LinkButton>
          )}
          <LinkButton look="primary" icon="plus" href="/veranstaltungen/neu">
            {i18n._('Veranstaltung anlegen')}
          </LinkButton>
        </div>
      </div>
      <div className="event-bar">
        <Chips
          label={i18n._('Stand')}
          chosen={state ?? ''}
          choices={[
            { value: '', text: i18n._('Alle') },
            ...eventStates.map((one) => ({ value: one, text: stateText(i18n, one) })),
          ]}
          onChoose={(one) =>
            navigate(`/verwaltung/veranstaltungen${one ? `?stand=${one.toLowerCase()}` : ''}`, {
              stay: true,
              replace: true,
            })
          }
        />
      </div>
      {(!state || state === 'DRAFT') && <BegunList />}
      <ManagedList key={state ?? ''} state={state} />
    </>
  );
  return me?.officerOf ? <Desk>{content}</Desk> : <Plain>{content}</Plain>;
}

function Plain({ children }: { children: ComponentChildren }) {
  const { i18n } = useLingui();
  return (
    <>
      <Breadcrumbs
        trail={[['/veranstaltungen', i18n._('Veranstaltungen')]]}
        here={i18n._('Veranstaltungen verwalten')}
      />
      {children}
    </>
  );
}
