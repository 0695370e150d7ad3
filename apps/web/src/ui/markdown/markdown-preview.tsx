import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { RenderMarkdownDocument } from './markdown.graphql.js';
import { Prose } from './prose.js';
import { QueryFailed } from '../feedback/query-failed.js';

/** Rendered by the api with the very code that renders it for readers. */
export function MarkdownPreview({ markdown }: { markdown: string }) {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({ query: RenderMarkdownDocument, variables: { markdown } });
  return (
    <div className="markdown__preview" role="region" aria-label={i18n._('Vorschau')} tabIndex={0}>
      {error && !fetching && <QueryFailed error={error} retry={() => execute({ requestPolicy: 'network-only' })} />}
      {data &&
        (data.renderMarkdown ? (
          <Prose html={data.renderMarkdown} />
        ) : (
          <p className="muted">{i18n._('Noch kein Text')}</p>
        ))}
    </div>
  );
}
