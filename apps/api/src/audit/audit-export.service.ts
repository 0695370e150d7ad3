import { Injectable } from '@nestjs/common';
import type { Context } from '../core/access/context.js';
import type { Language } from '../core/access/actor.js';
import { csvTable } from '../core/text/csv.js';
import type { AuditExportFile, AuditFilter, AuditLine, AuditValue } from './audit-log.graphql.js';
import { AuditLogService } from './audit-log.service.js';

/** Most lines of one export: what a spreadsheet and a request can bear. */
const MOST_LINES = 10_000;

const HEADER: Record<Language, readonly string[]> = {
  de: [
    'Zeit (UTC)',
    'Was',
    'Kennung',
    'Verband',
    'Wer',
    'Worüber',
    'Name',
    'Schlüssel',
    'Vorher',
    'Nachher',
    'Grund',
    'Anfrage',
  ],
  en: [
    'Time (UTC)',
    'What',
    'Code',
    'Association',
    'Who',
    'About',
    'Name',
    'Key',
    'Before',
    'After',
    'Reason',
    'Request',
  ],
};

/** The audit log as a table that opens in a spreadsheet without doing anything. */
@Injectable()
export class AuditExport {
  constructor(private readonly log: AuditLogService) {}

  async of(ctx: Context, filter: AuditFilter): Promise<AuditExportFile> {
    const lines = await this.log.read(ctx, filter, null, MOST_LINES + 1);
    const shown = lines.slice(0, MOST_LINES);
    return {
      csv: csvTable(HEADER[ctx.language], shown.map(cellsOf)),
      lines: shown.length,
      complete: lines.length <= MOST_LINES,
    };
  }
}

const cellsOf = (line: AuditLine): string[] => [
  new Date(line.at).toISOString(),
  line.title,
  line.action,
  line.association?.shortName ?? '',
  line.actorName ?? '',
  line.subjectKind,
  line.subjectName ?? '',
  line.subjectId,
  listed(line.before),
  listed(line.after),
  line.reason ?? '',
  line.requestId ?? '',
];

const listed = (values: readonly AuditValue[]): string =>
  values.map(({ name, value }) => `${name}: ${value}`).join('; ');
