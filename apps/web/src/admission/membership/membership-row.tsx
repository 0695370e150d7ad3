import { useLingui } from '@lingui/react';
import type { I18n } from '@lingui/core';
import { Button } from '../../ui/button.js';
import { plainDate } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Tag } from '../../ui/tag.js';
import type { Membership } from './membership.graphql.js';

export type MembershipMove = 'confirm' | 'end' | 'reopen' | 'remove';

const day = (i18n: I18n, text: string) => plainDate(new Date(`${text}T12:00:00Z`), i18n.locale as FormatLanguage);

/** From when to when somebody is a member, in words. */
export const periodText = (i18n: I18n, { from, to }: Pick<Membership, 'from' | 'to'>): string =>
  to === null
    ? i18n._('seit {from}', { from: day(i18n, from) })
    : i18n._('{from} bis {to}', { from: day(i18n, from), to: day(i18n, to) });

interface MembershipRowProps {
  membership: Membership;
  /** Null where another association keeps it. */
  onMove: ((move: MembershipMove) => void) | null;
}

export function MembershipRow({ membership, onMove }: MembershipRowProps) {
  const { i18n } = useLingui();
  const name = membership.administration?.displayName ?? i18n._('unbekannte Kommune');
  return (
    <>
      <span>
        <b>{name}</b> {!membership.confirmed && <Tag tone="sun">{i18n._('vermutet')}</Tag>}
        <br />
        <small>
          {periodText(i18n, membership)} · {membership.source} ·{' '}
          {i18n._('{count, plural, =0 {niemand mit Konto} one {# Person mit Konto} other {# Personen mit Konto}}', {
            count: membership.people,
          })}
        </small>
      </span>
      {onMove && (
        <span className="row">
          {!membership.confirmed && (
            <Button
              small
              label={i18n._('Mitgliedschaft von {name} bestätigen', { name })}
              onClick={() => onMove('confirm')}
            >
              {i18n._('Bestätigen')}
            </Button>
          )}
          {membership.to === null ? (
            <Button small label={i18n._('Mitgliedschaft von {name} beenden', { name })} onClick={() => onMove('end')}>
              {i18n._('Beenden')}
            </Button>
          ) : (
            <Button small label={i18n._('Ende zurücknehmen: {name}', { name })} onClick={() => onMove('reopen')}>
              {i18n._('Ende zurücknehmen')}
            </Button>
          )}
          <Button small label={i18n._('Mitgliedschaft von {name} löschen', { name })} onClick={() => onMove('remove')}>
            {i18n._('Löschen')}
          </Button>
        </span>
      )}
    </>
  );
}
