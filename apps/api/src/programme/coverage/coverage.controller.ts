import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { dayInBerlin, isCalendarDay } from '@lotsennetz/programme';
import type { Request, Response } from 'express';
import { ActorSource } from '../../core/access/actor-source.js';
import { Context } from '../../core/access/context.js';
import { isOfficer } from '../officer.policy.js';
import { sendCsv } from '../../core/http/csv-answer.js';
import { csvTable, type Cell } from '../../core/text/csv.js';
import type { StandingType } from './coverage.graphql.js';
import { CoverageService } from './coverage.service.js';

/** Columns of the table of the cockpit; its readers are German offices. */
const HEADER = [
  'AGS',
  'Verwaltung',
  'Art',
  'Größenklasse',
  'Kreis',
  'Einwohner',
  'Verbände',
  'Stand',
  'In Schulung',
  'Qualifiziert',
  'davon gefördert',
  'Plätze',
  'genutzt',
  'vorgemerkt',
  'frei',
];
const KINDS: Readonly<Record<string, string>> = {
  GEMEINDE: 'Gemeinde',
  STADT: 'Stadt',
  GROSSE_KREISSTADT: 'Große Kreisstadt',
  STADTKREIS: 'Stadtkreis',
  LANDKREIS: 'Landkreis',
};
const SIZES: Readonly<Record<string, string>> = {
  BELOW_5000: 'unter 5.000',
  FROM_5000: '5.000 bis 9.999',
  FROM_10000: '10.000 bis 19.999',
  FROM_20000: '20.000 bis 49.999',
  FROM_50000: '50.000 bis 99.999',
  FROM_100000: 'ab 100.000',
};
const STATES = { REACHED: 'erreicht', UNDERWAY: 'in Schulung', OPEN: 'offen' } as const;

/** What the cockpit shows, as a file; the same filters as its map. */
@Controller('programme')
export class CoverageController {
  constructor(
    private readonly coverages: CoverageService,
    private readonly actors: ActorSource,
  ) {}

  @Get('coverage.csv')
  async table(@Req() req: Request, @Res() res: Response, @Query() query: Record<string, unknown>): Promise<void> {
    const actor = await this.actors.actorOf(req);
    if (!actor || !isOfficer(actor)) return void res.status(404).set('cache-control', 'no-store').end();
    const now = new Date();
    const today = dayInBerlin(now);
    const at = typeof query['at'] === 'string' ? query['at'] : today;
    if (!isCalendarDay(at) || at > today) return void res.status(400).set('cache-control', 'no-store').end();
    const ctx = new Context(actor, actor.language, '', null, now);
    const standings = (await this.coverages.standings(ctx, at)).filter((standing) => fits(standing, query));
    sendCsv(res, `abdeckung-${at}.csv`, csvTable(HEADER, standings.map(lineOf)));
  }
}

function fits({ county, kind, sizeClass, associations }: StandingType, query: Record<string, unknown>): boolean {
  const wants = (name: string, ...values: readonly string[]) =>
    typeof query[name] !== 'string' || query[name] === '' || values.includes(query[name]);
  return (
    wants('county', county) &&
    wants('kind', kind) &&
    wants('sizeClass', sizeClass) &&
    wants('association', ...associations)
  );
}

const lineOf = (standing: StandingType): Cell[] => [
  standing.ags,
  standing.name,
  KINDS[standing.kind] ?? standing.kind,
  SIZES[standing.sizeClass] ?? standing.sizeClass,
  standing.county,
  standing.population,
  standing.associations.join(' '),
  STATES[standing.state],
  standing.inTraining,
  standing.qualified,
  standing.funded,
  standing.places,
  standing.used,
  standing.reserved,
  standing.left,
];
