import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { NotAvailable } from '../../shell/routing/not-available.js';
import type { PageProps } from '../../shell/routing/route.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { WriteDialog } from '../desk/write-dialog.js';
import { Icon } from '../../ui/icon.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Chips } from '../../ui/chips.js';
import { useDebounced } from '../../ui/form/debounced.js';
import { TextField } from '../../ui/form/field.js';
import { PagedRows } from '../../ui/paged-rows.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { isDoorOpen } from '../check-in/door.js';
import { spanText } from '../values/event-time.js';
import { GuestRow } from './guest-row.js';
import { EventGuestsDocument, EventNameDocument } from './people.graphql.js';

type Group = 'ALL' | 'SEATED' | 'WAITING' | 'NONE';
type SeatState = 'SEATED' | 'OFFERED' | 'WAITING' | 'LAPSED' | 'NONE';

const seatsOf: Record<Group, SeatState[] | null> = {
  ALL: null,
  SEATED: ['SEATED'],
  WAITING: ['WAITING', 'OFFERED', 'LAPSED'],
  NONE: ['NONE'],
};

/** Everybody who answered, for those who run the event. */
export default function GuestsPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const id = params.id ?? '';
  const [{ data, error, fetching }, execute] = useQuery({ query: EventNameDocument, variables: { id } });
  const [group, setGroup] = useState<Group>('ALL');
  const [writing, setWriting] = useState(false);
  const [text, setText] = useState('');
  const search = useDebounced(text.trim(), 300);
  if (!data) {
    return <Pending error={error} fetching={fetching} execute={execute} />;
  }
  const event = data.event;
  if (!event?.viewerCan.run) {
    return (
      <NotAvailable
        title={i18n._('Die Liste sieht nur die Organisation')}
        text={i18n._('Diese Seite öffnet sich für die Menschen, die diese Veranstaltung betreuen.')}
      />
    );
  }
  const groups: { value: Group; text: string }[] = [
    { value: 'ALL', text: i18n._('Alle') },
    { value: 'SEATED', text: i18n._('Mit Platz') },
    { value: 'WAITING', text: i18n._('Warteliste') },
    { value: 'NONE', text: i18n._('Vielleicht oder abgesagt') },
  ];
  return (
    <>
      <Breadcrumbs
        trail={[
          ['/veranstaltungen', i18n._('Veranstaltungen')],
          [`/veranstaltungen/${id}`, event.title],
        ]}
        here={i18n._('Teilnehmende')}
      />
      <div className="page-head">
        <div>
          <PageTitle title={i18n._('Teilnehmende')} />
          <p className="lead">
            {event.title}, {spanText(i18n, event.startsAt, event.endsAt)}
          </p>
        </div>
      </div>
      <div className="row guests__actions">
        <Button icon="mail" onClick={() => setWriting(true)}>
          {i18n._('Mail schreiben')}
        </Button>
        <a className="btn btn--secondary" href={`/termine/${id}/teilnehmende.csv`} download="teilnehmende.csv">
          <Icon name="download" size={18} />
          <span>{i18n._('Liste als CSV')}</span>
        </a>
        <a className="btn btn--secondary" href={`/termine/${id}/namensschilder.pdf`} download="namensschilder.pdf">
          <Icon name="printer" size={18} />
          <span>{i18n._('Namensschilder')}</span>
        </a>
        {event.onSite && isDoorOpen(event.endsAt) && (
          <LinkButton icon="qr-code" href={`/veranstaltungen/${id}/einlass`}>
            {i18n._('Einlass')}
          </LinkButton>
        )}
      </div>
      <div className="event-bar">
        <Chips
          label={i18n._('Antwort')}
          chosen={group}
          choices={groups}
          onChoose={(value) => setGroup(groups.find((one) => one.value === value)?.value ?? 'ALL')}
        />
        <TextField
          id="guest-search"
          label={i18n._('Name')}
          value={text}
          maxLength={100}
          autoComplete="off"
          onChange={setText}
        />
      </div>
      <section className="card guests" aria-label={i18n._('Teilnehmende')}>
        <PagedRows
          query={EventGuestsDocument}
          filter={{ event: id, seats: seatsOf[group], search: search || null }}
          page={(found) => found.eventGuests}
          keyOf={(guest) => guest.id}
          label={i18n._('Teilnehmende')}
          step={50}
          row={(guest) => <GuestRow guest={guest} event={event} />}
        />
      </section>
      <WriteDialog event={id} open={writing} onClose={() => setWriting(false)} />
    </>
  );
}
