import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { announce } from '../../ui/feedback/announcer.js';
import { Button } from '../../ui/button.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Tag } from '../../ui/tag.js';
import { MyCasesDocument } from '../funding/funding.graphql.js';
import { kindText, statusText, statusTones } from '../funding/case-text.js';
import { dayText } from '../values/format.js';

/** The funding of the own courses: whether an ID is there, since without it before the start there is none. */
export function VoucherCard({ person }: { person: string }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const [{ data }] = useQuery({ query: MyCasesDocument, variables: { person } });
  const cases = data?.fundingCases.nodes ?? [];
  const copy = (id: string) => {
    navigator.clipboard.writeText(id).then(
      () => announce(i18n._('ID kopiert')),
      () => announce(i18n._('Kopieren ist in diesem Browser nicht erlaubt')),
    );
  };
  return (
    <section className="card" aria-labelledby="my-vouchers">
      <h2 id="my-vouchers">{i18n._('Bildungs-Voucher')}</h2>
      {data && !cases.length && (
        <p className="muted">
          {i18n._(
            'Für Sie ist keine Förderung beantragt. Sprechen Sie die Ansprechperson Ihrer Kommune an: Ohne ID vor dem ersten Kurstag gibt es keine Förderung, auch nicht später.',
          )}
        </p>
      )}
      <ul className="vouchers">
        {cases.map(({ id, kind, status, voucherId, deadline, firstCourseDay }) => (
          <li key={id}>
            <div className="row">
              <b>{kindText(i18n, kind)}</b>
              <Tag tone={statusTones[status]}>{statusText(i18n, status)}</Tag>
            </div>
            {voucherId && (
              <p className="voucher-id">
                <span>
                  <small>{kind === 'AUFBAU' ? i18n._('Aufbauprogramm-ID') : i18n._('Bildungs-Voucher-ID')}</small>
                  <code>{voucherId}</code>
                </span>
                <Button small label={i18n._('ID {id} kopieren', { id: voucherId })} onClick={() => copy(voucherId)}>
                  {i18n._('Kopieren')}
                </Button>
              </p>
            )}
            {(status === 'ID_RECEIVED' || status === 'BOOKED') && (
              <small>{i18n._('Geben Sie die ID bei der Anmeldung beim Bildungsträger an.')}</small>
            )}
            {deadline && (status === 'REQUESTED' || status === 'CONTRACT_CONCLUDED') && (
              <small>
                {i18n._('Die ID muss bis {day} vorliegen, der Kurs beginnt am {first}.', {
                  day: dayText(deadline, language),
                  first: dayText(firstCourseDay, language),
                })}
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
