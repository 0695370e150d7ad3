/** /programm/foerdermittel?kommune=08435036: 8 digits, of a Landkreis 5 */
export function askedAdministration(search: URLSearchParams): string | null {
  const ags = search.get('kommune');
  return ags && /^(\d{5}|\d{8})$/.test(ags) ? ags : null;
}
