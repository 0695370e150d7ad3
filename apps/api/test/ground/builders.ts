import { randomUUID } from 'node:crypto';
import type { Audience } from '../../src/audience/audience.policy.js';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Language } from '../../src/core/access/actor.js';
import type { Database } from '../../src/core/database/database.js';
import { renderMarkdown, summarise } from '../../src/core/text/markdown.js';
import type { PostState } from '../../src/posts/post.rules.js';
import { hashPassword } from '../../src/sign-in/passwords.js';

/** Password of everyone that a builder made; hashed once a file, as strong as in production. */
export const PASSWORD = 'Kennwort-der-Prüfung-1';
let hashed: Promise<string> | undefined;

export type AssociationKey = 'staedtetag' | 'gemeindetag' | 'landkreistag';

export interface PersonSpec {
  name?: string;
  email?: string;
  language?: Language;
  /** Where they work. By default a town where nobody else works; null: nowhere. */
  ags?: string | null;
  /** Association whose member the administration is and whose officer approved the account; null: neither. */
  association?: AssociationKey | null;
  /** False: the administration is a member, the account waits for approval. */
  approved?: boolean;
  qualified?: boolean;
  suspended?: boolean;
}

export interface BuiltPerson {
  id: string;
  name: string;
  email: string;
  ags: string | null;
}

export interface MembershipSpec {
  ags: string;
  association?: AssociationKey;
  from?: string;
  /** Last day; null: open. */
  to?: string | null;
}

export interface PostSpec {
  association?: AssociationKey;
  /** By default an officer of the association. */
  author?: { id: string };
  state?: PostState;
  title?: string;
  body?: string;
  topics?: readonly string[];
  audience?: Partial<Audience>;
  publishedAt?: Date;
  scheduledFor?: Date;
  pinnedUntil?: Date;
  updatedAt?: Date;
}

/** The day so many days from today, in Berlin. */
export const day = (offset: number): string => dayInBerlin(new Date(Date.now() + offset * 86_400_000));

/** The moment so many minutes from now. */
export const minutes = (offset: number): Date => new Date(Date.now() + offset * 60_000);

/** Rows as they stand after the use cases that are not the subject of a spec; what a row needs comes with it. */
export class Builders {
  private readonly officers = new Map<AssociationKey, Promise<BuiltPerson>>();
  private made = 0;

  constructor(private readonly db: Database) {}

  /** Somebody with an account; without further words a member with access. */
  async person(spec: PersonSpec = {}): Promise<BuiltPerson> {
    const { association = 'staedtetag', approved = true, qualified = false, suspended = false } = spec;
    const number = ++this.made;
    const ags = spec.ags === undefined ? await this.freeTown() : spec.ags;
    const person = {
      id: randomUUID(),
      name: spec.name ?? `Lotsin ${number}`,
      email: spec.email ?? `person-${number}-${randomUUID().slice(0, 8)}@stadt.example`,
      ags,
    };
    await this.db.rows(
      `insert into person (id, name, email, ags, language, qualified_on, suspended_at)
       values ($1, $2, $3, $4, $5, $6::date, $7)`,
      [
        person.id,
        person.name,
        person.email,
        ags,
        spec.language ?? 'de',
        qualified ? day(-30) : null,
        suspended ? new Date() : null,
      ],
    );
    hashed ??= hashPassword(PASSWORD);
    await this.db.rows(`insert into credential (person_id, password_hash) values ($1, $2)`, [person.id, await hashed]);
    if (association && ags) await this.membership({ ags, association });
    if (association && approved) await this.approval(person, { association });
    return person;
  }

  /** The Referentin or the Referent of an association. */
  async officer(spec: Omit<PersonSpec, 'approved'> = {}): Promise<BuiltPerson> {
    const { association = 'staedtetag' } = spec;
    const person = await this.person({ name: `Referentin ${this.made + 1}`, ags: null, ...spec, association: null });
    await this.db.rows(`insert into officer (person_id, association_key, since) values ($1, $2, $3::date)`, [
      person.id,
      association,
      day(-365),
    ]);
    return person;
  }

  /** Returns the id. */
  async membership({ ags, association = 'staedtetag', from = day(-365), to = null }: MembershipSpec): Promise<string> {
    const id = randomUUID();
    await this.db.rows(
      `insert into membership (id, ags, association_key, valid_from, valid_to, source, confidence)
       values ($1, $2, $3, $4::date, $5::date, 'Mitgliederliste', 'confirmed')`,
      [id, ags, association, from, to],
    );
    return id;
  }

  async approval(
    person: { id: string },
    spec: { association?: AssociationKey; from?: string; ended?: string | null } = {},
  ): Promise<void> {
    await this.db.rows(
      `insert into approval (id, person_id, association_key, approved_on, ended_on) values ($1, $2, $3, $4::date, $5::date)`,
      [randomUUID(), person.id, spec.association ?? 'staedtetag', spec.from ?? day(-300), spec.ended ?? null],
    );
  }

  async exception(person: { id: string }, until: string): Promise<void> {
    await this.db.rows(
      `insert into access_exception (id, person_id, reason, ends_on) values ($1, $2, 'Probezugang', $3::date)`,
      [randomUUID(), person.id, until],
    );
  }

  /** A news item; without further words published an hour ago for everyone. Returns the id. */
  async post(spec: PostSpec = {}): Promise<string> {
    const { association = 'staedtetag', state = 'PUBLISHED', audience = {} } = spec;
    const number = ++this.made;
    const author = spec.author ?? (await this.officerOf(association));
    const body = spec.body ?? `Text der Neuigkeit ${number}.`;
    const wasPublished = state === 'PUBLISHED' || state === 'WITHDRAWN';
    const publishedAt = wasPublished ? (spec.publishedAt ?? minutes(-60)) : null;
    const [row] = await this.db.rows<{ id: string }>(
      `insert into post (id, client_key, association_key, author_id, state, title, body, body_html, summary, topics,
         audience_kinds, audience_size_classes, audience_counties, audience_qualified_only, pinned_until, scheduled_for,
         published_at, withdrawn_at, updated_at)
       values ($1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) returning id`,
      [
        randomUUID(),
        association,
        author.id,
        state,
        spec.title ?? `Neuigkeit ${number}`,
        body,
        renderMarkdown(body),
        summarise(body),
        spec.topics ?? [],
        audience.kinds ?? [],
        audience.sizeClasses ?? [],
        audience.counties ?? [],
        audience.qualifiedOnly ?? false,
        spec.pinnedUntil ?? null,
        state === 'SCHEDULED' ? (spec.scheduledFor ?? minutes(60)) : null,
        publishedAt,
        state === 'WITHDRAWN' ? minutes(0) : null,
        spec.updatedAt ?? publishedAt ?? minutes(0),
      ],
    );
    if (!row) throw new Error('the post was not made');
    return row.id;
  }

  /** Key of an administration of that kind where nobody works and which is in no association. */
  async freeTown(kind = 'STADT', county: string | null = null): Promise<string> {
    const [row] = await this.db.rows<{ ags: string }>(
      `select ags from administration a where kind = $1 and ($2::text is null or county_key = $2) and closed_on is null
         and not exists (select from person p where p.ags = a.ags)
         and not exists (select from membership m where m.ags = a.ags)
       order by ags limit 1`,
      [kind, county],
    );
    if (!row) throw new Error(`no ${kind} is left`);
    return row.ags;
  }

  private officerOf(association: AssociationKey): Promise<BuiltPerson> {
    const known = this.officers.get(association) ?? this.officer({ association });
    this.officers.set(association, known);
    return known;
  }
}
