import type { Response } from 'express';

/** Sends a table as a file to save; it may hold personal data and is kept by nobody on the way. */
export function sendCsv(res: Response, name: string, csv: string): void {
  res.set({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
  });
  res.end(csv);
}
