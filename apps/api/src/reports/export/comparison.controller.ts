import { REPORT } from '@lotsennetz/limits';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Request, Response } from 'express';
import { ActorSource } from '../../core/access/actor-source.js';
import { SETTINGS, type Settings } from '../../core/config/settings.js';
import { csvTable } from '../../core/text/csv.js';
import { ComparisonService } from '../finder/comparison.service.js';
import type { Report } from '../report/report.graphql.js';
import { wordDay } from '../report/report.wording.js';
import { comparisonPdf } from './comparison.pdf.js';
import { comparisonTable } from './comparison.table.js';

const COMPARED = 'Verglichen wird';

/** A comparison to take along: `?ids=…,…`. Strangers, and wrong or hidden reports, get what a wrong address gets. */
@Controller('reports')
export class ComparisonController {
  constructor(
    private readonly comparison: ComparisonService,
    private readonly actors: ActorSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('comparison.csv')
  async csv(@Req() req: Request, @Res() res: Response, @Query('ids') ids?: unknown): Promise<void> {
    const reports = await this.reports(req, ids);
    if (!reports) return void res.status(404).set('cache-control', 'no-store').end();
    const { titles, rows } = comparisonTable(reports, 'de');
    const csv = csvTable(
      [COMPARED, ...titles],
      rows.map(({ name, values }) => [name, ...values]),
    );
    send(res, 'text/csv; charset=utf-8', 'csv', csv);
  }

  @Get('comparison.pdf')
  async pdf(@Req() req: Request, @Res() res: Response, @Query('ids') ids?: unknown): Promise<void> {
    const reports = await this.reports(req, ids);
    if (!reports) return void res.status(404).set('cache-control', 'no-store').end();
    const pdf = await comparisonPdf({
      table: comparisonTable(reports, 'de'),
      title: 'Projekte im Vergleich',
      source: this.source(),
    });
    send(res, 'application/pdf', 'pdf', pdf);
  }

  private source(): string {
    const from = this.settings.publicUrl ? `Lotsennetz (${this.settings.publicUrl})` : 'Lotsennetz';
    return `Quelle: Projektberichte der genannten Kommunen im ${from}, abgerufen am ${wordDay(dayInBerlin(new Date()), 'de')}. Kosten je Kopf sind aus den Angaben und der amtlichen Einwohnerzahl gerechnet. Berichte sind für das Netzwerk bestimmt, soweit sie keine andere Lizenz nennen.`;
  }

  private async reports(req: Request, ids: unknown): Promise<Report[] | null> {
    const viewer = await this.actors.actorOf(req);
    if (!viewer?.access.admitted || typeof ids !== 'string') return null;
    const wanted = ids.split(',');
    if (wanted.length > REPORT.compared) return null;
    const reports = await this.comparison.reports({ viewer, language: 'de' }, wanted);
    return reports.length > 0 ? reports : null;
  }
}

function send(res: Response, type: string, ending: string, data: string | Buffer): void {
  res.set({
    'content-type': type,
    'content-disposition': `attachment; filename="projekte-im-vergleich.${ending}"`,
    'cache-control': 'private, no-store',
  });
  res.end(data);
}
