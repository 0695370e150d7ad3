/** Text of a CSV file. Spreadsheets in town halls still save Windows-1252; what is no UTF-8 is read as that. */
export function readTable(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
