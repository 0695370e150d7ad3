/** What a failure of the surroundings means to whoever runs a command, by name or code of the error. */
const MEANINGS: Record<string, string> = {
  DataFolderInUse:
    'Der Datenordner wird von einem anderen Prozess benutzt, dessen Datenbank nicht antwortet. Bitte versuchen Sie es gleich noch einmal.',
  DataFolderDenied:
    'Der Datenordner ist für dieses Konto nicht zugänglich. Bitte rufen Sie den Befehl mit dem Konto auf, unter dem die Plattform läuft.',
  WrongDataVersion: 'Die Daten wurden mit einer anderen PostgreSQL-Version geschrieben.',
  EmbeddedUnavailable: 'Die mitgelieferte Datenbank kann hier nicht laufen. Bitte setzen Sie DATABASE_URL.',
  ServerStartFailed: 'Die mitgelieferte Datenbank ist nicht angelaufen.',
  EACCES: 'Dafür fehlt diesem Konto die Berechtigung. Nutzen Sie das Konto, unter dem die Plattform läuft.',
  EPERM: 'Dafür fehlt diesem Konto die Berechtigung. Nutzen Sie das Konto, unter dem die Plattform läuft.',
  ENOSPC: 'Der Datenträger ist voll.',
  EROFS: 'Der Datenträger ist schreibgeschützt.',
  ECONNREFUSED: 'Die Datenbank ist nicht erreichbar. Bitte prüfen Sie DATABASE_URL und ob der Server läuft.',
  ENOTFOUND: 'Der Rechner der Datenbank ist unbekannt. Bitte prüfen Sie DATABASE_URL.',
  ETIMEDOUT: 'Die Datenbank antwortet nicht.',
  '28P01': 'Die Datenbank weist Name oder Kennwort ab. Bitte prüfen Sie DATABASE_URL.',
  '28000': 'Die Datenbank weist die Anmeldung ab. Bitte prüfen Sie DATABASE_URL.',
  '3D000': 'Die Datenbank gibt es nicht. Bitte prüfen Sie DATABASE_URL.',
  '42501': 'Dem Konto der Datenbank fehlen Rechte.',
  '53300': 'Die Datenbank hat keine Verbindung mehr frei. Bitte versuchen Sie es gleich noch einmal.',
  '57P01': 'Die Datenbank wurde währenddessen beendet. Bitte rufen Sie den Befehl noch einmal auf.',
  '57P03': 'Die Datenbank läuft gerade an. Bitte versuchen Sie es gleich noch einmal.',
};

/** One readable line for an unexpected failure: what it means where that is known, then its own words. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return `Unerwarteter Fehler: ${String(error)}`;
  const { code } = error as { code?: unknown };
  const lost = /Connection terminated|server closed the connection/.test(error.message) ? '57P01' : undefined;
  const meaning = MEANINGS[error.name] ?? MEANINGS[String(code)] ?? (lost && MEANINGS[lost]);
  // Both families of addresses refused: the reason stands in the parts.
  const own = error.message || (error instanceof AggregateError ? String(error.errors[0]) : error.name);
  return meaning ? `${meaning} (${own})` : `Unerwarteter Fehler: ${own}`;
}
