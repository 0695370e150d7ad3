import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { ResultOf } from '../../graphql/graphql.js';
import { fieldRefusals } from '../../graphql/errors.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { errorText } from '../../ui/error-text.js';
import type { FormatLanguage } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import { showToast } from '../../ui/toasts.js';
import { CourseRunsDocument } from '../courses/courses.graphql.js';
import { Choice } from '../values/choice.js';
import { dayText } from '../values/format.js';
import { Refusals } from '../values/refusals.js';
import type { ShownRefusal } from '../values/refusals.js';
import { kindText } from './case-text.js';
import { RequestFundingDocument } from './funding.graphql.js';
import type { FundingDocument } from './funding.graphql.js';

type Funding = NonNullable<ResultOf<typeof FundingDocument>['administrationFunding']>;

interface RequestDialogProps {
  open: boolean;
  funding: Funding;
  onClose: () => void;
  onSaved: () => void;
}

/** Asks for the funding of a person in a course of the catalogue. */
export function RequestDialog({ open, funding, onClose, onSaved }: RequestDialogProps) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const [kind, setKind] = useState<'BASIS' | 'AUFBAU'>('BASIS');
  const [person, setPerson] = useState('');
  const [run, setRun] = useState('');
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>([]);
  const [failed, setFailed] = useState<string>();
  const [{ fetching }, request] = useMutation(RequestFundingDocument);
  const [{ data }] = useQuery({
    query: CourseRunsDocument,
    variables: { filter: { kind }, first: 50, after: null },
    pause: !open,
  });
  const key = useRef(crypto.randomUUID());
  const change = (set: (value: string) => void) => (value: string) => {
    key.current = crypto.randomUUID();
    set(value);
  };
  const runs = data?.courseRuns.nodes.filter(({ cancelledAt }) => !cancelledAt) ?? [];
  const save = async () => {
    setFailed(undefined);
    setRefusals([]);
    if (!person || !run) return setFailed(i18n._('Bitte wählen Sie eine Person und einen Kurs.'));
    const input = { clientKey: key.current, kind, administration: funding.administration.ags, person, run };
    const answered = await request({ input });
    if (answered.error) return setFailed(fieldRefusals(answered.error)[0]?.message ?? errorText(i18n, answered.error));
    const answer = answered.data?.requestFunding;
    if (answer?.__typename === 'ProgrammeRefused') return setRefusals(answer.refusals);
    if (answer?.__typename !== 'FundingCaseSaved') return;
    key.current = crypto.randomUUID();
    showToast({ text: i18n._('Förderung beantragt. Schließen Sie jetzt den Weitergabevertrag.') });
    onSaved();
    onClose();
  };
  return (
    <Dialog
      open={open}
      title={i18n._('Förderung beantragen')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{i18n._('Abbrechen')}</Button>
          <Button look="primary" busy={fetching} busyText={i18n._('Wird gespeichert …')} onClick={() => void save()}>
            {i18n._('Beantragen')}
          </Button>
        </>
      }
    >
      {failed && <Notice tone="danger" role="alert" title={failed} />}
      <Refusals refusals={refusals} />
      <Choice
        id="request-kind"
        label={i18n._('Art')}
        value={kind}
        choices={[
          ['BASIS', kindText(i18n, 'BASIS')],
          ['AUFBAU', kindText(i18n, 'AUFBAU')],
        ]}
        onChange={change((value) => {
          setKind(value === 'AUFBAU' ? 'AUFBAU' : 'BASIS');
          setRun('');
        })}
      />
      <Choice
        id="request-person"
        label={i18n._('Person')}
        value={person}
        choices={[
          ['', i18n._('Bitte wählen')],
          ...funding.people.map(
            ({ id, name, qualifiedOn }) =>
              [id, qualifiedOn ? i18n._('{name} (qualifiziert)', { name }) : name] as const,
          ),
        ]}
        onChange={change(setPerson)}
      />
      <Choice
        id="request-run"
        label={i18n._('Kurs')}
        value={run}
        choices={[
          ['', i18n._('Bitte wählen')],
          ...runs.map(
            ({ id, course, firstDay, place }) =>
              [id, `${dayText(firstDay, language)}: ${course.title}, ${place ?? i18n._('online')}`] as const,
          ),
        ]}
        onChange={change(setRun)}
      />
      <p className="muted">
        {i18n._(
          'Nach dem Antrag schließt Ihre Kommune den Weitergabevertrag mit dem Städtetag. Vertrag und ID müssen vor dem ersten Kurstag vorliegen.',
        )}
      </p>
    </Dialog>
  );
}
