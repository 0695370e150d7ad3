import { PROGRAMME } from '@lotsennetz/limits';
import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../core/access/actor.js';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { SETTINGS, type Settings } from '../../core/config/settings.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database, type Reader } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { CertificateChanged } from '../programme.facts.js';
import { attendedDaysOf, coursesOf, modulesOf } from '../qualification/attended-day.store.js';
import { lockPeople } from '../qualification/programme-person.store.js';
import { levelsOf } from '../qualification/qualification.change.js';
import { done, refused, type Outcome } from '../refusal/programme-refusal.js';
import { CODE_BYTES, codeFrom, initialsOf } from './certificate-code.rules.js';
import type { Certificate } from './certificate.graphql.js';
import { certificatePdf } from './certificate.pdf.js';
import { mayHave } from './certificate.policy.js';
import { certificateById, certificatesOf, printedFacts, standingOf } from './certificate.store.js';

/** Page of the web app that verifies codes. */
const VERIFY_PATH = '/zertifikat';

/** Codes are kept as digests only: whoever reads the database cannot print a certificate. */
export const codeDigest = (signs: string): Buffer => createHash('sha256').update(signs).digest();

@Injectable()
export class CertificateService {
  constructor(
    private readonly db: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  of(personId: string): Promise<Certificate[]> {
    return certificatesOf(this.db, personId);
  }

  /**
   * Makes the certificate of a level that somebody has reached; one that holds is kept. After a revocation by an officer
   * only officers issue a new one. `course` null: the Basis.
   */
  async issue(
    ctx: Context | null,
    personId: string,
    course: string | null,
    now: Date,
    byOfficer = false,
  ): Promise<Outcome<Certificate>> {
    const standing = await standingOf(this.db, personId, course);
    if (standing.valid) return done(await this.required(this.db, standing.valid));
    if (standing.revokedByOfficer && !byOfficer) return refused({ code: 'CERTIFICATE_REVOKED' });
    const completedOn = await completionOf(this.db, personId, course);
    const facts = await printedFacts(this.db, personId, course);
    if (!completedOn || !facts) return refused({ code: 'CERTIFICATE_NOT_EARNED' });

    const code = codeFrom(randomBytes(CODE_BYTES));
    const { publicUrl } = this.settings;
    const verifyAt = publicUrl === null ? null : `${publicUrl}${VERIFY_PATH}`;
    const pdf = await certificatePdf({ ...facts, completedOn, issuedOn: dayInBerlin(now), code, verifyAt });
    return this.db.write(ctx, async (tx) => {
      await lockPeople(tx, [personId]);
      const { valid } = await standingOf(tx, personId, course);
      if (valid) return done(await this.required(tx, valid));
      // Printed before the lock: a correction that came in between makes the paper untrue.
      if ((await completionOf(tx, personId, course)) !== completedOn)
        return refused({ code: 'CERTIFICATE_NOT_EARNED' });
      const id = uuidv7();
      await tx.rows(
        `insert into certificate (id, person_id, level, course_id, completed_on, initials, code_digest, pdf, issued_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          id,
          personId,
          course === null ? 'BASIS' : 'AUFBAU',
          course,
          completedOn,
          initialsOf(facts.name),
          codeDigest(code.replaceAll('-', '')),
          pdf,
          now,
        ],
      );
      tx.record(CertificateChanged(id, { person: personId, valid: true }));
      if (byOfficer)
        await writeAudit(tx, ctx, { action: 'CERTIFICATE_REISSUED', ...aboutOf(id), after: { person: personId } });
      return done(await this.required(tx, id));
    });
  }

  /** An officer takes a certificate back; the reason stays with it. Revoking again changes nothing. */
  async revoke(ctx: Context, id: string, reason: string): Promise<Certificate> {
    const text = reason.trim();
    if (text === '') throw badInput({ field: 'reason', code: 'REQUIRED' });
    if (text.length > PROGRAMME.reason) {
      throw badInput({ field: 'reason', code: 'TOO_LONG', params: { max: PROGRAMME.reason } });
    }
    return this.db.write(ctx, async (tx) => {
      const found = isUuid(id) ? await certificateById(tx, id) : null;
      if (!found) throw badInput({ field: 'id', code: 'UNKNOWN' });
      const rows = await tx.rows(
        `update certificate set revoked_at = $2, revoked_by = $3, revoked_reason = $4
         where id = $1 and revoked_at is null returning 1`,
        [id, ctx.now, ctx.viewer.personId, text],
      );
      if (rows.length > 0) {
        tx.record(CertificateChanged(id, { person: found.personId, valid: false }));
        await writeAudit(tx, ctx, { action: 'CERTIFICATE_REVOKED', ...aboutOf(id), after: { person: found.personId } });
      }
      return this.required(tx, id);
    });
  }

  /** Issues the level of a revoked certificate anew, for instance after a name was mended. */
  async reissue(ctx: Context, id: string): Promise<Outcome<Certificate>> {
    const [found] = isUuid(id)
      ? await this.db.rows<{ personId: string; course: string | null }>(
          `select person_id as "personId", course_id as course from certificate where id = $1`,
          [id],
        )
      : [];
    if (!found) throw badInput({ field: 'id', code: 'UNKNOWN' });
    return this.issue(ctx, found.personId, found.course, ctx.now, true);
  }

  /** The bytes of the paper; null when missing or not for the actor. */
  async pdf(actor: Actor, id: string): Promise<Buffer | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.db.rows<{ personId: string; revoked: boolean; pdf: Buffer }>(
      `select person_id as "personId", revoked_at is not null as revoked, pdf from certificate where id = $1`,
      [id],
    );
    return row && mayHave(actor, row) ? row.pdf : null;
  }

  private async required(db: Reader, id: string): Promise<Certificate> {
    const certificate = await certificateById(db, id);
    if (!certificate) throw new Error('a saved certificate cannot be read');
    return certificate;
  }
}

const aboutOf = (id: string) => ({ association: null, subject: { kind: 'CERTIFICATE', id } }) as const;

async function completionOf(db: Reader, personId: string, course: string | null): Promise<string | null> {
  const days = (await attendedDaysOf(db, [personId])).get(personId) ?? [];
  return levelsOf(days, await modulesOf(db, coursesOf([days]))).get(course ?? '')?.on ?? null;
}
