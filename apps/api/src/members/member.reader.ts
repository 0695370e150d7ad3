import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import type { Agreed, Known } from './member.policy.js';

/** Somebody as everybody sees them, with keys. */
export interface FaceRow {
  id: string;
  name: string;
  ags: string | null;
  officerOf: string | null;
}

/** What is known about somebody, with what they opened of it. */
export interface MemberRow extends Known, FaceRow {
  isContact: boolean;
  agreed: Agreed;
  showsQuestions: boolean;
  isListed: boolean;
}

/** Somebody `p` with their choices `f`; `$2`: today in Berlin. */
const AGREED = `json_build_object('jobTitle', coalesce(f.shows_job_title, false), 'qualification', coalesce(f.shows_qualification, false),
  'topics', coalesce(f.shows_topics, false), 'absence', coalesce(f.shows_absence, false), 'email', coalesce(f.shows_email, false))`;
const OFFICER_OF = `(select o.association_key from officer o where o.person_id = p.id and o.since <= $2::date
  and (o.until is null or o.until > $2::date) order by o.since desc limit 1)`;
const IS_CONTACT = `(select true from administration_contact c where c.person_id = p.id and c.ags = p.ags
  and c.since <= $2::date and (c.until is null or c.until > $2::date) limit 1) is not null`;

@Injectable()
export class MemberReader {
  constructor(private readonly db: Database) {}

  /** Whoever asks and whatever was opened; the caller decides by policy. One statement. */
  async row(id: string, today: string): Promise<MemberRow | null> {
    const [row] = await this.db.rows<MemberRow>(
      `select p.id, p.name, p.ags, ${OFFICER_OF} as "officerOf", ${IS_CONTACT} as "isContact", p.email, p.job_title as "jobTitle",
         case when p.qualified_on <= $2::date then p.qualified_on::text end as "qualifiedOn",
         array(select e.topic_id from person_expertise e where e.person_id = p.id order by e.topic_id) as topics,
         coalesce(h.monthly_cap, 0) as "monthlyCap",
         case when h.absent_until >= $2::date then h.absent_until::text end as "absentUntil", ${AGREED} as agreed,
         coalesce(f.shows_questions, true) as "showsQuestions", coalesce(f.is_listed, true) as "isListed"
       from person p left join person_help h on h.person_id = p.id left join person_profile f on f.person_id = p.id
       where p.id = $1::uuid`,
      [id, today],
    );
    return row ?? null;
  }

  /** Of an administration those who let themselves be listed, by name. One statement. */
  peopleOf(ags: string, today: string, limit: number): Promise<FaceRow[]> {
    return this.db.rows<FaceRow>(
      `select p.id, p.name, p.ags, ${OFFICER_OF} as "officerOf" from person p left join person_profile f on f.person_id = p.id
       where p.ags = $1 and coalesce(f.is_listed, true) order by p.name, p.id limit $3`,
      [ags, today, limit],
    );
  }

  /** The officers of an association, by name. One statement. */
  officersOf(association: string, today: string, limit: number): Promise<FaceRow[]> {
    return this.db.rows<FaceRow>(
      `select p.id, p.name, p.ags, $1 as "officerOf" from person p
       where p.id in (select o.person_id from officer o where o.association_key = $1 and o.since <= $2::date
         and (o.until is null or o.until > $2::date)) order by p.name, p.id limit $3`,
      [association, today, limit],
    );
  }
}
