import { Trans } from '@lingui/react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../graphql/graphql.js';
import { currentLanguage } from '../../shell/choices/language.js';
import { FieldError } from '../../ui/form/field.js';
import { ConsentPagesDocument } from './apply.graphql.js';

type ConsentPages = ResultOf<typeof ConsentPagesDocument>;

/** The versions that are shown now: the consent is to these and no others. */
export function useConsentPages(): ConsentPages | undefined {
  const language = currentLanguage() === 'en' ? 'EN' : 'DE';
  const [{ data }] = useQuery({ query: ConsentPagesDocument, variables: { language } });
  return data;
}

export const consentTo = (pages: ConsentPages) => ({
  rulesVersion: pages.rules.version,
  privacyVersion: pages.privacy.version,
  given: true,
});

interface ConsentFieldProps {
  id: string;
  given: boolean;
  onChange: (given: boolean) => void;
  error: string | undefined;
}

export function ConsentField({ id, given, onChange, error }: ConsentFieldProps) {
  const errorId = `${id}-error`;
  return (
    <div className={error ? 'field field--wrong' : 'field'}>
      {error && <FieldError id={errorId} text={error} />}
      <label className="check" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={given}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? errorId : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>
          <Trans
            id="Ich habe die <0>Regeln</0> und die <1>Hinweise zum Datenschutz</1> gelesen und bin einverstanden."
            components={{
              0: <a href="/regeln" target="_blank" rel="noopener" />,
              1: <a href="/datenschutz" target="_blank" rel="noopener" />,
            }}
          />
        </span>
      </label>
    </div>
  );
}
