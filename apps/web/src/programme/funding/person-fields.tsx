import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../graphql/graphql.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { CourseRunsDocument } from '../courses/courses.graphql.js';
import { Choice } from '../values/choice.js';
import type { ProgrammeForm } from '../values/programme-form.js';
import { dayText } from '../values/format.js';
import type { FundingDocument } from './funding.graphql.js';
import type { RequestDraft } from './request-input.js';

interface PersonFieldsProps {
  draft: RequestDraft;
  kind: 'BASIS' | 'AUFBAU';
  people: NonNullable<ResultOf<typeof FundingDocument>['administrationFunding']>['people'];
  form: ProgrammeForm;
  onChange: (part: Partial<RequestDraft>) => void;
}

/** Who goes to which course. */
export function PersonFields({ draft, kind, people, form, onChange }: PersonFieldsProps) {
  const { i18n } = useLingui();
  const [{ data }] = useQuery({ query: CourseRunsDocument, variables: { filter: { kind }, first: 50, after: null } });
  const runs = data?.courseRuns.nodes.filter(({ cancelledAt, group }) => !cancelledAt && !group.length) ?? [];
  const none = ['', i18n._('Bitte wählen')] as const;
  return (
    <>
      <Choice
        id={form.idOf('person')}
        label={i18n._('Person')}
        value={draft.person}
        choices={[
          none,
          ...people.map(
            ({ id, name, qualifiedOn }) =>
              [id, qualifiedOn ? i18n._('{name} (qualifiziert)', { name }) : name] as const,
          ),
        ]}
        onChange={(person) => onChange({ person })}
        error={form.errorOf('person')}
      />
      <Choice
        id={form.idOf('run')}
        label={i18n._('Kurs')}
        value={draft.run}
        choices={[
          none,
          ...runs.map(
            ({ id, course, firstDay, place }) =>
              [
                id,
                `${dayText(firstDay, i18n.locale as FormatLanguage)}: ${course.title}, ${place ?? i18n._('online')}`,
              ] as const,
          ),
        ]}
        onChange={(run) => onChange({ run })}
        error={form.errorOf('run')}
      />
    </>
  );
}
