import { REPORT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useId, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { announce } from '../../ui/feedback/announcer.js';
import { Button } from '../../ui/button.js';
import { Radio } from '../../ui/form/check.js';
import { Field } from '../../ui/form/field.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { Notice } from '../../ui/feedback/notice.js';
import { ReportChoicesDocument, SetAudienceDocument } from './editing.graphql.js';
import { fieldId } from './draft-check.js';
import type { EditedReport } from './editing.graphql.js';
import { PlaceList } from './place-list.js';

/** Whom the report is for. Holds at once, without a new state of the report. */
export function AudienceCard({ report, onSaved }: { report: EditedReport; onSaved: (report: EditedReport) => void }) {
  const { i18n } = useLingui();
  const name = useId();
  const [{ data }] = useQuery({ query: ReportChoicesDocument });
  const [, setAudience] = useMutation(SetAudienceDocument);
  const saved = report.audience;
  const [visibility, setVisibility] = useState(saved.visibility);
  const [association, setAssociation] = useState(saved.association?.id ?? '');
  const [places, setPlaces] = useState(saved.administrations.map(({ ags }) => ags));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const associations = data?.associations ?? [];
  const isChanged =
    visibility !== saved.visibility ||
    (visibility === 'ASSOCIATION' && association !== (saved.association?.id ?? '')) ||
    (visibility === 'ADMINISTRATIONS' && places.join() !== saved.administrations.map(({ ags }) => ags).join());
  const save = async () => {
    setBusy(true);
    const { data: answer, error } = await setAudience({
      id: report.id,
      audience: {
        visibility,
        association: visibility === 'ASSOCIATION' ? association || (associations[0]?.id ?? null) : null,
        administrations: visibility === 'ADMINISTRATIONS' ? places : null,
      },
    });
    setBusy(false);
    setFailure(error ? errorText(i18n, error) : '');
    if (!answer) return;
    onSaved(answer.setReportAudience);
    announce(i18n._('Gespeichert: wer den Bericht sieht.'));
  };
  const choices: [EditedReport['audience']['visibility'], string, string][] = [
    ['NETWORK', i18n._('Alle im Netzwerk'), i18n._('Lotsinnen und Lotsen mit Zugang')],
    ['ASSOCIATION', i18n._('Ein Verband'), i18n._('Mitglieder Ihres Verbands')],
    ['ADMINISTRATIONS', i18n._('Bestimmte Kommunen'), i18n._('die Sie nennen')],
    ['PUBLIC', i18n._('Öffentlich'), i18n._('sobald Ihr Verband es freigibt; bis dahin im Netzwerk')],
  ];
  return (
    <section className="card publish" aria-labelledby="audience">
      <h2 id="audience">{i18n._('Wer sieht den Bericht?')}</h2>
      <fieldset>
        <legend className="sr">{i18n._('Wer sieht den Bericht?')}</legend>
        {choices.map(([value, text, hint]) => (
          <Radio
            key={value}
            name={name}
            hint={hint}
            checked={visibility === value}
            onChoose={() => setVisibility(value)}
          >
            {text}
          </Radio>
        ))}
      </fieldset>
      {visibility === 'ASSOCIATION' && (
        <Field id="audience-association" label={i18n._('Verband')}>
          {(aria) => (
            <select
              {...aria}
              className="input"
              value={association}
              onChange={(event) => setAssociation(event.currentTarget.value)}
            >
              {associations.map(({ id, shortName }) => (
                <option key={id} value={id}>
                  {shortName}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {visibility === 'ADMINISTRATIONS' && (
        <PlaceList
          id="audience-places"
          label={i18n._('Kommunen')}
          hint={i18n._('Ihre eigene sieht ihn immer')}
          places={places}
          max={REPORT.named}
          onChange={setPlaces}
        />
      )}
      {visibility === 'PUBLIC' && report.draft?.content.licence === 'NETWORK' && (
        <Notice tone="warning">
          <p>
            {i18n._('Dazu braucht der Text eine offene Lizenz.')}{' '}
            <a href={`#${fieldId('licence')}`}>{i18n._('Nutzung des Textes wählen')}</a>
          </p>
        </Notice>
      )}
      {failure && (
        <Notice tone="danger" role="alert">
          <p>{failure}</p>
        </Notice>
      )}
      {isChanged && (
        <Button busy={busy} busyText={i18n._('Wird gespeichert …')} onClick={() => void save()}>
          {i18n._('Übernehmen')}
        </Button>
      )}
    </section>
  );
}
