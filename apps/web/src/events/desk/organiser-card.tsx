import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { LinkButton, Button } from '../../ui/button.js';
import { isDoorOpen } from '../check-in/door.js';
import type { ShownEvent } from '../event/event.graphql.js';
import { CopyDialog } from './copy-dialog.js';
import { CountingDialog } from './counting-dialog.js';

/** For those who look after the event: its tools in one place. */
export function OrganiserCard({ event, onChanged }: { event: ShownEvent; onChanged: () => void }) {
  const { i18n } = useLingui();
  const [copying, setCopying] = useState(false);
  const [counting, setCounting] = useState(false);
  if (!event.viewerCan.run && !event.viewerCan.edit) return null;
  return (
    <section className="card organiser" aria-labelledby="organiser">
      <h2 id="organiser">{i18n._('Für die Organisation')}</h2>
      {event.viewerCan.edit && (
        <LinkButton icon="pencil" href={`/veranstaltungen/${event.id}/bearbeiten`}>
          {i18n._('Bearbeiten')}
        </LinkButton>
      )}
      {event.viewerCan.run && event.state !== 'DRAFT' && (
        <>
          <LinkButton icon="users" href={`/veranstaltungen/${event.id}/teilnehmende`}>
            {i18n._('Teilnehmende')}
          </LinkButton>
          {event.onSite && isDoorOpen(event.endsAt) && (
            <LinkButton icon="qr-code" href={`/veranstaltungen/${event.id}/einlass`}>
              {i18n._('Einlass')}
            </LinkButton>
          )}
        </>
      )}
      {event.viewerCan.count && (
        <Button icon="award" onClick={() => setCounting(true)}>
          {i18n._('Für die Qualifizierung anrechnen')}
        </Button>
      )}
      <Button icon="copy" onClick={() => setCopying(true)}>
        {i18n._('Kopieren')}
      </Button>
      {event.viewerCan.count && (
        <CountingDialog event={event.id} open={counting} onClose={() => setCounting(false)} onSaved={onChanged} />
      )}
      <CopyDialog event={event} open={copying} onClose={() => setCopying(false)} />
    </section>
  );
}
