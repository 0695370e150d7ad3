import type { Reader } from '../../core/database/database.js';

/** People and places of one administration on a day. */
export interface StandingRow {
  ags: string;
  inTraining: number;
  qualified: number;
  funded: number;
  used: number;
  reserved: number;
}

/**
 * All administrations in which something happened up to a day, in one statement. `periods`: those of the day's round,
 * which share their places. People count where they work today; places where the case was opened. A person takes one place
 * for the round, used once a training took place.
 */
export function readStandings(db: Reader, at: string, periods: readonly string[]): Promise<StandingRow[]> {
  return db.rows<StandingRow>(
    `with people as (
       select ags, count(*) filter (where qualified_on <= $1::date) as qualified,
         count(*) filter (where qualified_on <= $1::date and basis_funded_on <= $1::date) as funded,
         count(*) filter (where programme_since <= $1::date and (qualified_on is null or qualified_on > $1::date)) as in_training
       from person where ags is not null and (programme_since is not null or qualified_on is not null) group by ags),
     holders as (
       select ags, person_id, bool_or(coalesce(completed_on <= $1::date, false)) as used
       from funding_case where kind <> 'INHOUSE' and period_id = any($2::text[]) and requested_on <= $1::date
         and (ended_on is null or ended_on > $1::date) group by ags, person_id),
     places as (
       select ags, count(*) filter (where used) as used, count(*) filter (where not used) as reserved from holders group by ags)
     select ags, coalesce(in_training, 0)::int as "inTraining", coalesce(qualified, 0)::int as qualified,
       coalesce(funded, 0)::int as funded, coalesce(used, 0)::int as used, coalesce(reserved, 0)::int as reserved
     from people full join places using (ags)`,
    [at, periods],
  );
}

/** Associations of administrations on a day: keys by AGS. */
export async function membershipsOn(db: Reader, at: string): Promise<Map<string, string[]>> {
  const rows = await db.rows<{ ags: string; associations: string[] }>(
    `select ags, array_agg(distinct association_key order by association_key) as associations from membership
     where valid_from <= $1::date and (valid_to is null or valid_to >= $1::date) group by ags`,
    [at],
  );
  return new Map(rows.map(({ ags, associations }) => [ags, associations]));
}

/** The state at the end of a month. */
export interface HistoryRow {
  at: string;
  inTraining: number;
  qualified: number;
  funded: number;
  municipalitiesReached: number;
  countiesReached: number;
}

/** The state at the end of each month between two days, the last one at `to`, in one statement. */
export function readHistory(db: Reader, from: string, to: string): Promise<HistoryRow[]> {
  return db.rows<HistoryRow>(
    `with months as (
       select least((m + interval '1 month - 1 day')::date, $2::date) as at
       from generate_series(date_trunc('month', $1::date), $2::date, interval '1 month') m),
     people as (
       select ags, qualified_on, case when basis_funded_on is not null then greatest(qualified_on, basis_funded_on) end as funded_on,
         case when qualified_on is null or programme_since <= qualified_on then programme_since end as since
       from person where ags is not null and (programme_since is not null or qualified_on is not null)),
     reached as (
       select min(p.qualified_on) as on, a.kind = 'LANDKREIS' as is_county
       from people p join administration a on a.ags = p.ags
       where p.qualified_on is not null and a.closed_on is null group by p.ags, a.kind),
     changes as (
       select since as on, 1 as training, 0 as qualified, 0 as funded, 0 as towns, 0 as counties from people where since is not null
       union all select qualified_on, case when since is null then 0 else -1 end, 1, 0, 0, 0 from people where qualified_on is not null
       union all select funded_on, 0, 0, 1, 0, 0 from people where funded_on is not null and qualified_on is not null
       union all select "on", 0, 0, 0, (not is_county)::int, is_county::int from reached),
     monthly as (
       select (date_trunc('month', "on") + interval '1 month - 1 day')::date as month_end, sum(training) as training,
         sum(qualified) as qualified, sum(funded) as funded, sum(towns) as towns, sum(counties) as counties
       from changes where "on" <= $2::date group by 1),
     running as (
       select least(month_end, $2::date) as at, sum(training) over w as training, sum(qualified) over w as qualified,
         sum(funded) over w as funded, sum(towns) over w as towns, sum(counties) over w as counties
       from monthly window w as (order by month_end))
     select m.at::text, coalesce(r.training, 0)::int as "inTraining", coalesce(r.qualified, 0)::int as qualified,
       coalesce(r.funded, 0)::int as funded, coalesce(r.towns, 0)::int as "municipalitiesReached",
       coalesce(r.counties, 0)::int as "countiesReached"
     from months m left join lateral (select * from running r where r.at <= m.at order by r.at desc limit 1) r on true
     order by m.at`,
    [from, to],
  );
}
