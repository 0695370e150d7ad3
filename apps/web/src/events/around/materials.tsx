import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { fileSize } from '../../ui/upload/file-size.js';
import { Button } from '../../ui/button.js';
import { errorText } from '../../ui/feedback/error-text.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Icon } from '../../ui/icon.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { AddMaterial } from './add-material.js';
import { EventMaterialsDocument, RemoveEventMaterialDocument } from './around.graphql.js';

const endingOf = (name: string) => (name.split('.').pop() ?? '').toUpperCase();

/** Slides, papers and recordings, for those who had a seat; those who run the event add them here. */
export function Materials({ event, runs }: { event: string; runs: boolean }) {
  const { i18n } = useLingui();
  const [{ data }, execute] = useQuery({
    query: EventMaterialsDocument,
    variables: { id: event },
    requestPolicy: 'cache-and-network',
  });
  const [{ fetching }, remove] = useMutation(RemoveEventMaterialDocument);
  const [adding, setAdding] = useState(false);
  const materials = data?.event?.materials ?? [];
  if (!materials.length && !runs) return null;
  const takeAway = async (id: string) => {
    const { error } = await remove({ id });
    if (error) showToast({ text: errorText(i18n, error) });
    else execute({ requestPolicy: 'network-only' });
    document.getElementById('materials')?.focus();
  };
  return (
    <section aria-labelledby="materials">
      <h2 id="materials" tabIndex={-1}>
        {i18n._('Material')}
      </h2>
      {materials.length > 0 && (
        <ul className="materials">
          {materials.map(({ id, kind, title, url, file }) => (
            <li key={id} className="card">
              <Icon name={kind === 'RECORDING' ? 'play' : 'file-text'} />
              <span>
                {file ? (
                  <a href={url} download={file.name}>
                    {title}
                  </a>
                ) : (
                  <a href={url} target="_blank" rel="noreferrer">
                    {title}
                  </a>
                )}
                <small>
                  {file
                    ? `${endingOf(file.name)} · ${fileSize(file.bytes, i18n.locale as FormatLanguage)}`
                    : `${kind === 'RECORDING' ? i18n._('Aufzeichnung') : i18n._('Unterlage')}, ${new URL(url).hostname}`}
                </small>
              </span>
              {runs && (
                <Button
                  small
                  look="tertiary"
                  icon="trash-2"
                  busy={fetching}
                  label={i18n._('{title} entfernen', { title })}
                  onClick={() => void takeAway(id)}
                >
                  {i18n._('Entfernen')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {runs &&
        (adding ? (
          <AddMaterial event={event} onDone={() => setAdding(false)} />
        ) : (
          <Button icon="plus" onClick={() => setAdding(true)}>
            {i18n._('Material hinzufügen')}
          </Button>
        ))}
    </section>
  );
}
