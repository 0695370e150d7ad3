import { useLingui } from '@lingui/react';
import { Checkbox, Radio } from '../../ui/form/check.js';
import { FieldError } from '../../ui/form/field.js';
import { Notice } from '../../ui/feedback/notice.js';
import type { Outlook } from './apply.graphql.js';

/** Who would decide about an application from there, or why nobody of there gets in and what can be done. */
export function OutlookNotice({ outlook }: { outlook: Outlook }) {
  const { i18n } = useLingui();
  return (
    <Notice
      tone={outlook.admissible ? 'success' : 'warning'}
      title={
        outlook.admissible
          ? i18n._('{place} ist dabei', { place: outlook.administration.displayName })
          : i18n._('{place} ist noch nicht dabei', { place: outlook.administration.displayName })
      }
    >
      {outlook.explanation.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}

interface OutlookChoicesProps {
  outlook: Outlook;
  association: string | null;
  onAssociation: (id: string) => void;
  asException: boolean;
  onException: (on: boolean) => void;
  exceptionId: string;
  error: string | undefined;
}

/** What is left to choose: the association where two could decide, the exception where none may. */
export function OutlookChoices(props: OutlookChoicesProps) {
  const { i18n } = useLingui();
  const { outlook, association, asException, error, exceptionId } = props;
  const deciding = outlook.decidingAssociations;
  if (!outlook.admissible) {
    return (
      <div className={error ? 'field field--wrong' : 'field'}>
        {error && <FieldError id={`${exceptionId}-error`} text={error} />}
        <Checkbox
          id={exceptionId}
          boxed
          checked={asException}
          onChange={props.onException}
          hint={i18n._('Eine Ausnahme gilt nur für Sie und nur befristet.')}
        >
          {i18n._('Ich beantrage eine Ausnahme')}
        </Checkbox>
      </div>
    );
  }
  if (deciding.length < 2) return null;
  return (
    <fieldset className="field">
      <legend>{i18n._('Welcher Verband soll entscheiden?')}</legend>
      {deciding.map(({ id, name }) => (
        <Radio
          key={id}
          name="apply-association"
          checked={(association ?? deciding[0]?.id) === id}
          onChoose={() => props.onAssociation(id)}
        >
          {name}
        </Radio>
      ))}
    </fieldset>
  );
}
