import { v7 as uuidv7 } from 'uuid';
import { sizeClassOf } from '@lotsennetz/programme';
import type { Reader, Tx } from '../core/database/database.js';
import { displayNameOf, doubleNames, searchKeyOf } from './name-folding.js';
import type { ComparedRecord, RegisterDiff } from './register-diff.rules.js';
import type { RegisterRecord } from './register-record.js';
import { RegisterImported } from './register.facts.js';

/** The administrations that exist today, as far as a comparison needs them. */
export function storedRecords(db: Reader): Promise<ComparedRecord[]> {
  return db.rows<ComparedRecord>(
    `select ags, name, title, kind, county_key as "countyKey", population from administration where closed_on is null`,
  );
}

export interface Edition {
  territorialState: string;
  source: string;
}

/**
 * Writes an edition of the register in one transaction: new and changed administrations, and a closing day for those
 * that disappeared (never deleted: people, reports and cases point at them).
 */
export async function storeRegister(
  tx: Tx,
  records: readonly RegisterRecord[],
  diff: Pick<RegisterDiff, 'disappeared' | 'movedCounty' | 'added' | 'renamed' | 'populationChanged'>,
  edition: Edition,
): Promise<void> {
  const doubles = doubleNames(records);
  const counties = new Map(records.filter(({ kind }) => kind === 'LANDKREIS').map(({ ags, name }) => [ags, name]));
  const rows = records.map((record) => {
    const displayName = displayNameOf(
      record,
      doubles,
      record.countyKey ? (counties.get(record.countyKey) ?? null) : null,
    );
    return {
      ...record,
      displayName,
      searchKey: searchKeyOf(record, displayName),
      sizeClass: sizeClassOf(record.population),
    };
  });
  await tx.rows(
    `insert into administration (ags, name, title, display_name, search_key, kind, county_key, district, population,
                                 size_class, area_hectares, postcode, latitude, longitude)
     select ags, name, title, "displayName", "searchKey", kind, "countyKey", district, population,
            "sizeClass", "areaHectares", postcode, latitude, longitude
     from jsonb_to_recordset($1::jsonb) as r(ags text, name text, title text, "displayName" text, "searchKey" text,
          kind text, "countyKey" text, district text, population int, "sizeClass" text, "areaHectares" int,
          postcode text, latitude float8, longitude float8)
     on conflict (ags) do update set
       name = excluded.name, title = excluded.title, display_name = excluded.display_name,
       search_key = excluded.search_key, kind = excluded.kind, county_key = excluded.county_key,
       district = excluded.district, population = excluded.population, size_class = excluded.size_class,
       area_hectares = excluded.area_hectares, postcode = coalesce(excluded.postcode, administration.postcode),
       latitude = coalesce(excluded.latitude, administration.latitude),
       longitude = coalesce(excluded.longitude, administration.longitude), closed_on = null`,
    [JSON.stringify(rows)],
  );
  const gone = [...diff.disappeared.map(({ ags }) => ags), ...diff.movedCounty.map(({ fromAgs }) => fromAgs)];
  await tx.rows(`update administration set closed_on = $2::date where ags = any($1::text[]) and closed_on is null`, [
    gone,
    edition.territorialState,
  ]);
  await followMoves(tx, diff.movedCounty);
  const id = uuidv7();
  await tx.rows(
    `insert into register_edition (id, territorial_state, source, changes) values ($1, $2::date, $3, $4::jsonb)`,
    [id, edition.territorialState, edition.source, JSON.stringify(summaryOf(records, diff))],
  );
  const moved = diff.movedCounty.map(({ fromAgs, toAgs }) => ({ from: fromAgs, to: toAgs }));
  tx.record(RegisterImported(id, { territorialState: edition.territorialState, ...(moved.length > 0 && { moved }) }));
}

/** A municipality that changed county has a new key: whatever points at the old one goes with it. */
async function followMoves(tx: Tx, moves: Parameters<typeof storeRegister>[2]['movedCounty']): Promise<void> {
  if (moves.length === 0) return;
  const references = await tx.rows<{ table: string; column: string }>(
    `select c.conrelid::regclass::text as table, quote_ident(a.attname) as column
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'administration'::regclass and c.conrelid <> 'administration'::regclass`,
  );
  for (const { table, column } of references) {
    await tx.rows(
      `update ${table} t set ${column} = m."toAgs"
       from jsonb_to_recordset($1::jsonb) as m("fromAgs" text, "toAgs" text) where t.${column} = m."fromAgs"`,
      [JSON.stringify(moves)],
    );
  }
  await followInLists(tx, moves);
}

/** The same for columns that hold lists of keys, which no foreign key can tell: no other list has words of eight digits. */
async function followInLists(tx: Tx, moves: Parameters<typeof storeRegister>[2]['movedCounty']): Promise<void> {
  const lists = await tx.rows<{ table: string; column: string }>(
    `select a.attrelid::regclass::text as table, quote_ident(a.attname) as column
     from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
     where a.atttypid = 'text[]'::regtype and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''`,
  );
  for (const { table, column } of lists) {
    await tx.rows(
      `with m as (select * from jsonb_to_recordset($1::jsonb) as m("fromAgs" text, "toAgs" text))
       update ${table} t set ${column} = (select array_agg(k.key order by k.place) from (
           select coalesce(m."toAgs", e.key) as key, min(e.place) as place
           from unnest(t.${column}) with ordinality as e(key, place) left join m on m."fromAgs" = e.key group by 1) k)
       where t.${column} && (select array_agg("fromAgs") from m)`,
      [JSON.stringify(moves)],
    );
  }
}

function summaryOf(records: readonly RegisterRecord[], diff: Parameters<typeof storeRegister>[2]) {
  return {
    administrations: records.length,
    added: diff.added.length,
    disappeared: diff.disappeared.length,
    moved: diff.movedCounty.length,
    renamed: diff.renamed.length,
    populationChanged: diff.populationChanged,
  };
}
