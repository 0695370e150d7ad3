import { REPORT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useMemo, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { announce } from '../../ui/feedback/announcer.js';
import { Checkbox } from '../../ui/form/check.js';
import { Combobox } from '../../ui/form/combobox.js';
import { useDebounced } from '../../ui/form/debounced.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/feedback/notice.js';
import { AuthorCandidatesDocument, SetAuthorsDocument } from './editing.graphql.js';
import type { EditedReport } from './editing.graphql.js';

/** Who writes: colleagues and people of other administrations; each change holds at once. */
export function AuthorsCard({ report, onSaved }: { report: EditedReport; onSaved: (report: EditedReport) => void }) {
  const { i18n } = useLingui();
  const [, setAuthors] = useMutation(SetAuthorsDocument);
  const [text, setText] = useState('');
  const [failure, setFailure] = useState('');
  const search = useDebounced(text.trim(), 250);
  const [{ data, fetching, stale }] = useQuery({
    query: AuthorCandidatesDocument,
    variables: { search },
    pause: search.length < 2,
  });
  const authors = report.authors.map(({ person, isContact }) => ({ person: person.id, isContact }));
  const found = data?.reportAuthorCandidates;
  const settled = search === text.trim() && search.length >= 2 && !fetching && !stale;
  const options = useMemo(
    () =>
      settled
        ? found
            ?.filter(({ id }) => !authors.some(({ person }) => person === id))
            .map(({ id, name, administration }) => ({
              key: id,
              text: name,
              ...(administration && { detail: administration.displayName }),
            }))
        : undefined,
    [settled, found, report.authors],
  );
  const save = async (next: typeof authors, done: string) => {
    const { data: answer, error } = await setAuthors({ input: { id: report.id, authors: next } });
    setFailure(error ? errorText(i18n, error) : '');
    if (!answer?.setReportAuthors) return;
    onSaved(answer.setReportAuthors);
    announce(done);
  };
  return (
    <section className="card publish" aria-labelledby="authors">
      <h2 id="authors">{i18n._('Wer schreibt mit?')}</h2>
      <ul className="rows authors">
        {report.authors.map(({ person, isContact }) => (
          <li key={person.id}>
            <span>
              <b>{person.name}</b>
              <Checkbox
                checked={isContact}
                onChange={(on) =>
                  void save(
                    authors.map((one) => (one.person === person.id ? { ...one, isContact: on } : one)),
                    i18n._('Gespeichert.'),
                  )
                }
              >
                {i18n._('Ansprechperson')}
                <span className="sr">: {person.name}</span>
              </Checkbox>
            </span>
            {report.authors.length > 1 && (
              <button
                type="button"
                className="icon-button"
                onClick={() =>
                  void save(
                    authors.filter((one) => one.person !== person.id),
                    i18n._('{name} schreibt nicht mehr mit.', { name: person.name }),
                  )
                }
              >
                <Icon name="x" size={18} />
                <span className="sr">{i18n._('{name} herausnehmen', { name: person.name })}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {failure && (
        <Notice tone="danger" role="alert">
          <p>{failure}</p>
        </Notice>
      )}
      {report.authors.length < REPORT.authors && (
        <Combobox
          id="author-search"
          label={i18n._('Jemanden dazunehmen')}
          hint={i18n._('Vor- oder Nachname, auch aus anderen Kommunen')}
          value={text}
          options={options}
          onText={setText}
          onChoose={({ key, text: name }) => {
            setText('');
            void save([...authors, { person: key, isContact: false }], i18n._('{name} schreibt jetzt mit.', { name }));
          }}
        />
      )}
    </section>
  );
}
