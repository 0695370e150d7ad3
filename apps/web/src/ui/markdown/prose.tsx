/** Markdown that the api rendered and sanitised: no raw HTML of an author reaches this place. */
export function Prose({ html }: { html: string }) {
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
