import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { navigate } from '../../shell/routing/navigation.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/feedback/notice.js';
import { PersonName } from '../../ui/person-name.js';
import { AskedPersonDocument } from './questions.graphql.js';

interface Asked {
  id: string;
  name: string;
}

/** Somebody whom the address names, if their page takes questions; null: nobody. */
export function useAsked(id: string | null): Asked | null {
  const [{ data }] = useQuery({ query: AskedPersonDocument, variables: { id: id ?? '' }, pause: id === null });
  const member = id === null ? null : data?.member;
  return member?.takesQuestions && !member.isViewer ? member.person : null;
}

/** To whom a question is put by name, with the way to ask only the network. */
export function AskedPerson({ person }: { person: Asked }) {
  const { i18n } = useLingui();
  return (
    <Notice>
      <p>
        <PersonName person={person} />{' '}
        {i18n._('bekommt Ihre Frage zuerst, soweit gerade Fragen angenommen werden. Lesen können sie alle.')}
      </p>
      <div>
        <Button small icon="x" onClick={() => navigate('/fragen/neu', { stay: true, replace: true })}>
          {i18n._('Nur ins Netz fragen')}
        </Button>
      </div>
    </Notice>
  );
}
