import { COMMENT } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { visibleText } from '../../core/text/visible-text.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { ThreadAudience } from '../thread/audience.service.js';
import type { Mentionable } from './comment-text.rules.js';
import type { SeenThread } from '../thread/thread.service.js';

/** Somebody to be named, with the people who are told. */
export interface Candidate extends Mentionable {
  people: string[];
}

export interface Suggestion extends Mentionable {
  /** Where a person works, or what a group is. */
  detail: string | null;
  takesPart: boolean;
}

interface PersonRow {
  id: string;
  name: string;
  ags: string | null;
  takesPart: boolean;
}

/** Names that are looked at before rights are asked; those who may not see the thread are left out of them. */
const LOOKED_AT = 40;
const GROUP = /^(OFFICERS|ADMINISTRATION):(\w{1,40})$/;

const groupLabel = {
  OFFICERS: (name: string) => `Referat ${name}`,
  ADMINISTRATION: (name: string) => `Lotsen ${name}`,
};

/** People and groups that may be named in a thread: only those who may see it. */
@Injectable()
export class MentionService {
  constructor(
    private readonly db: Database,
    private readonly audience: ThreadAudience,
    private readonly register: AdministrationCatalog,
  ) {}

  /** What stands behind ids that a client picked; unknown ones and people who may not see the thread are left out. */
  async resolve(ctx: Context, thread: SeenThread, ids: readonly string[]): Promise<Candidate[]> {
    if (ids.length === 0) return [];
    const people = ids.filter(isUuid);
    const groups = ids.flatMap((id) => this.groupOf(id) ?? []);
    const rows = await this.db.rows<{ id: string; name: string; groups: string[] }>(
      `select p.id, p.name, array_remove(array[
           case when p.id = any($1::uuid[]) then p.id::text end,
           case when p.ags = any($2::text[]) then 'ADMINISTRATION:' || p.ags end,
           (select 'OFFICERS:' || o.association_key from officer o where o.person_id = p.id and o.association_key = any($3::text[])
             and o.since <= current_date and (o.until is null or o.until > current_date) limit 1)], null) as groups
       from person p
       where p.id = any($1::uuid[]) or p.ags = any($2::text[])
         or p.id in (select o.person_id from officer o where o.association_key = any($3::text[]))
       limit $4`,
      [people, keysOf(groups, 'ADMINISTRATION'), keysOf(groups, 'OFFICERS'), COMMENT.groupSize * COMMENT.mentions],
    );
    const { ref, host } = thread;
    const actors = await this.audience.of(
      ref.kind,
      host,
      rows.map(({ id }) => id),
      ctx.now,
    );
    const seeing = new Set(actors.map(({ personId }) => personId));
    const told = rows.filter(({ id }) => seeing.has(id));
    return [
      ...told
        .filter(({ groups: by }) => by.some(isUuid))
        .map(({ id, name }) => ({ kind: 'PERSON' as const, id, label: visibleText(name), people: [id] })),
      ...groups.flatMap((group) => {
        const members = told.filter(({ groups: by }) => by.includes(group.id)).map(({ id }) => id);
        return members.length > 0 && members.length <= COMMENT.groupSize ? [{ ...group, people: members }] : [];
      }),
    ];
  }

  /** Names that begin like this, those who take part first. Who may not see the thread is not among them. */
  async suggest(ctx: Context, thread: SeenThread, typed: string): Promise<Suggestion[]> {
    const { ref, host } = thread;
    const start = visibleText(typed).trim().toLowerCase();
    const rows = await this.db.rows<PersonRow>(
      `select id, name, ags, takes_part as "takesPart" from (
         (select p.id, p.name, p.ags, true as takes_part from person p
          where p.id in (select author_id from comment where thread_id = $1 and listed union select unnest($2::uuid[]))
            and (lower(p.name) like $3 || '%' or lower(p.name) like '% ' || $3 || '%') order by p.name limit $5)
         union all
         (select p.id, p.name, p.ags, false from person p
          where $3 <> '' and (lower(p.name) like $3 || '%' or lower(p.name) like '% ' || $3 || '%') order by p.name limit $5)) found
       where id <> $4`,
      [ref.id, host.participants, start.replace(/[\\%_]/g, '\\$&'), ctx.viewer.personId, LOOKED_AT],
    );
    const actors = await this.audience.of(
      ref.kind,
      host,
      rows.map(({ id }) => id),
      ctx.now,
    );
    const seeing = new Set(actors.map(({ personId }) => personId));
    const unique = new Map([...rows].reverse().map((row) => [row.id, row]));
    const people = rows
      .filter((row) => seeing.has(row.id) && unique.get(row.id) === row)
      .map(({ id, name, ags, takesPart }) => ({
        kind: 'PERSON' as const,
        id,
        label: visibleText(name),
        detail: ags ? (this.register.find(ags)?.displayName ?? null) : null,
        takesPart,
      }));
    return [...people, ...this.groupsLike(ctx, start)].slice(0, COMMENT.suggestions);
  }

  private groupsLike(ctx: Context, start: string): Suggestion[] {
    const own = ctx.viewer.administration?.ags;
    const keys = [
      ...this.register.associations().map(({ id }) => `OFFICERS:${id}`),
      ...(own ? [`ADMINISTRATION:${own}`] : []),
    ];
    return keys
      .flatMap((key) => this.groupOf(key) ?? [])
      .filter(
        ({ label }) =>
          start !== '' &&
          label
            .toLowerCase()
            .split(' ')
            .some((word) => word.startsWith(start)),
      )
      .map((group) => ({ ...group, detail: null, takesPart: false }));
  }

  private groupOf(id: string): Mentionable | null {
    const [, kind, key = ''] = GROUP.exec(id) ?? [];
    const name = kind === 'OFFICERS' ? this.register.association(key)?.shortName : this.register.find(key)?.displayName;
    if (!name || (kind !== 'OFFICERS' && kind !== 'ADMINISTRATION')) return null;
    return { kind: 'GROUP', id, label: groupLabel[kind](name) };
  }
}

const keysOf = (groups: readonly Mentionable[], kind: string): string[] =>
  groups.flatMap(({ id }) => (id.startsWith(`${kind}:`) ? [id.slice(kind.length + 1)] : []));
