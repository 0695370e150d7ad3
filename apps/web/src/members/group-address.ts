/** What a page of a group asks for: `/kommunen/:ags` or `/verbaende/:key`. */
export function groupVariables({ kind, key = '' }: Record<string, string>) {
  const isAdministration = kind === 'kommunen';
  return { id: `${isAdministration ? 'ADMINISTRATION' : 'OFFICERS'}:${key}`, ags: key, isAdministration };
}
