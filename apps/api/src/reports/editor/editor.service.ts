import { REPORT } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput, Refused, type FieldProblem } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { HostedQuestions } from '../../core/ports/hosted-question.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { ContentCheck } from './content.check.js';
import { EMPTY_CONTENT, type ReportContent } from '../report/report.content.js';
import { ReportPublished, ReportUpdated, ReportWithdrawn } from '../report/report.facts.js';
import type {
  CreateReportInput,
  PublishReportInput,
  ReportAudienceInput,
  SaveReportInput,
  StuckReportInput,
} from './report.input.js';
import { mayEdit } from '../report/report.policy.js';
import { gapsBeforePublication, stateAfter, type ReportState } from '../report/report.rules.js';
import { insertReport, linkFiles, locked, showContent, type LockedReport } from '../report/report.store.js';

export type SaveOutcome = { done: 'saved' } | { done: 'changed-meanwhile' } | { done: 'refused'; state: ReportState };

/** Writing reports: drafts, editions, withdrawal, audience. Every change locks the report first. */
@Injectable()
export class ReportEditorService {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
    private readonly check: ContentCheck,
    private readonly questions: HostedQuestions,
  ) {}

  /** Makes a draft of the viewer's administration; the same client key again gives the id of the first. */
  async create(ctx: Context, { clientKey, content }: CreateReportInput): Promise<string> {
    return this.db.write(ctx, async (tx) => {
      await this.check.require(tx, ctx, content, null, 'input.content');
      const made = await this.insert(tx, ctx, clientKey, plain(content));
      return made.id;
    });
  }

  /** A running project with an open question, published at once. */
  async stuck(ctx: Context, { clientKey, ...said }: StuckReportInput): Promise<string> {
    const content: ReportContent = { ...EMPTY_CONTENT, ...said, title: said.title.trim(), phase: 'RUNNING' };
    return this.db.write(ctx, async (tx) => {
      await this.check.require(tx, ctx, content, null, 'input');
      refuse(gapsBeforePublication(content), 'input');
      const { id, isNew } = await this.insert(tx, ctx, clientKey, content);
      if (isNew) {
        const report = await this.own(tx, ctx, id);
        await this.makeEdition(tx, ctx, report, null);
      }
      return id;
    });
  }

  private async insert(
    tx: Tx,
    ctx: Context,
    clientKey: string,
    content: ReportContent,
  ): Promise<{ id: string; isNew: boolean }> {
    const { personId, administration } = ctx.viewer;
    if (!administration) throw new Refused('FORBIDDEN');
    const id = uuidv7();
    const { ags } = administration;
    const report = {
      id,
      clientKey,
      ags,
      administrationName: this.nameOf(ags),
      content,
      savedBy: personId,
      now: ctx.now,
    };
    if (await insertReport(tx, report)) {
      await linkFiles(tx, id, content, null);
      return { id, isNew: true };
    }
    const [first] = await tx.rows<{ id: string; savedBy: string }>(
      `select r.id, a.person_id as "savedBy" from report r left join report_author a on a.report_id = r.id and a.person_id = $2
       where r.client_key = $1`,
      [clientKey, personId],
    );
    if (!first?.savedBy) throw badInput({ field: 'input.clientKey', code: 'DUPLICATE' });
    return { id: first.id, isNew: false };
  }

  /** Saves the draft. Of a published report readers go on seeing its edition. */
  async save(ctx: Context, { id, version, content: given }: SaveReportInput): Promise<SaveOutcome> {
    return this.db.write(ctx, async (tx) => {
      const report = await this.own(tx, ctx, id);
      if (report.version !== version) return { done: 'changed-meanwhile' };
      const content = plain(given);
      await this.check.require(tx, ctx, content, id, 'input.content');
      const isShown = report.edition === 0;
      if (isShown) await showContent(tx, id, content, this.nameOf(report.ags));
      await tx.rows(
        `update report set draft = $2::jsonb, version = version + 1, saved_by = $3, saved_at = $4 where id = $1`,
        [id, isShown ? null : JSON.stringify(content), ctx.viewer.personId, ctx.now],
      );
      await linkFiles(tx, id, isShown ? content : report.content, isShown ? null : content);
      return { done: 'saved' };
    });
  }

  /** Drops what was changed since the published edition. False where there is nothing of it. */
  async discardChanges(ctx: Context, id: string): Promise<boolean> {
    return this.db.write(ctx, async (tx) => {
      const report = await this.own(tx, ctx, id);
      if (report.edition === 0 || report.draft === null) return false;
      await tx.rows(
        `update report set draft = null, version = version + 1, saved_by = $2, saved_at = $3 where id = $1`,
        [id, ctx.viewer.personId, ctx.now],
      );
      await linkFiles(tx, id, report.content, null);
      return true;
    });
  }

  /** Makes the draft what readers see: the first edition, or the next one. */
  async publish(ctx: Context, { id, version, note }: PublishReportInput): Promise<SaveOutcome> {
    return this.db.write(ctx, async (tx) => {
      const report = await this.own(tx, ctx, id);
      const state = stateAfter('publish', report.state);
      if (!state) return { done: 'refused', state: report.state };
      if (report.version !== version) return { done: 'changed-meanwhile' };
      refuse(gapsBeforePublication(report.draft ?? report.content), 'content');
      await this.makeEdition(tx, ctx, report, note?.trim() || null);
      return { done: 'saved' };
    });
  }

  private async makeEdition(tx: Tx, ctx: Context, report: LockedReport, note: string | null): Promise<void> {
    const { id, ags, draft, state } = report;
    const edition = report.edition + 1;
    if (draft) await showContent(tx, id, draft, this.nameOf(ags));
    await tx.rows(
      `update report set state = 'PUBLISHED', edition = $2, edition_note = $3, edition_at = $4,
         published_at = coalesce(published_at, $4), draft = null, version = version + 1, withdrawn_at = null, withdrawn_reason = null
       where id = $1`,
      [id, edition, note, ctx.now],
    );
    await tx.rows(
      `insert into report_edition (report_id, edition, content, note, published_by, published_at)
       select id, $2, content, $3, $4, $5 from report where id = $1`,
      [id, edition, note, ctx.viewer.personId, ctx.now],
    );
    await linkFiles(tx, id, draft ?? report.content, null);
    await this.askOpenQuestion(tx, ctx, report);
    const fact = { administration: ags, edition };
    tx.record(state === 'PUBLISHED' ? ReportUpdated(id, fact) : ReportPublished(id, fact));
  }

  /**
   * What they are stuck with becomes a question to the network, once: a later edition asks again where it says something
   * else and nobody waits for an answer any more.
   */
  private async askOpenQuestion(tx: Tx, ctx: Context, report: LockedReport): Promise<void> {
    const content = report.draft ?? report.content;
    const question = content.openQuestion.trim();
    if (question === '') return;
    const [asked] = await this.questions.desk.latest([report.id], tx);
    const isNew = report.draft !== null && report.content.openQuestion.trim() !== question;
    if (asked?.isOpen) return;
    if (asked && !isNew)
      return void (await tx.rows(`update report set open_question = false where id = $1`, [report.id]));
    const { title: subject, situation: context, topics } = content;
    await this.questions.desk.ask(tx, ctx, { host: report.id, subject, question, context, topics });
  }

  async withdraw(ctx: Context, id: string, reason: string | null): Promise<SaveOutcome> {
    if (reason && reason.length > REPORT.reason)
      throw badInput({ field: 'reason', code: 'TOO_LONG', params: { max: REPORT.reason } });
    return this.db.write(ctx, async (tx) => {
      const report = await this.own(tx, ctx, id);
      const state = stateAfter('withdraw', report.state);
      if (!state) return { done: 'refused', state: report.state };
      await tx.rows(
        `update report set state = $2, withdrawn_at = $3, withdrawn_reason = $4, version = version + 1,
           released = null, released_edition = null, released_at = null, released_by = null
         where id = $1`,
        [id, state, ctx.now, reason],
      );
      tx.record(ReportWithdrawn(id, { administration: report.ags }));
      return { done: 'saved' };
    });
  }

  /** Sets whom the report is for, at once. What was released to the public ends with PUBLIC. */
  async setAudience(ctx: Context, id: string, audience: ReportAudienceInput): Promise<void> {
    const { visibility } = audience;
    return this.db.write(ctx, async (tx) => {
      const report = await this.own(tx, ctx, id);
      const association = visibility === 'ASSOCIATION' ? (audience.association ?? null) : null;
      const named = visibility === 'ADMINISTRATIONS' ? (audience.administrations ?? []) : [];
      if (visibility === 'ASSOCIATION' && association === null)
        throw badInput({ field: 'audience.association', code: 'REQUIRED' });
      if (association && !this.register.associationsOf(report.ags, dayInBerlin(ctx.now)).includes(association))
        throw badInput({ field: 'audience.association', code: 'UNKNOWN' });
      if (visibility === 'ADMINISTRATIONS' && named.length === 0)
        throw badInput({ field: 'audience.administrations', code: 'REQUIRED' });
      if (!named.every((ags) => this.register.find(ags)))
        throw badInput({ field: 'audience.administrations', code: 'UNKNOWN' });
      await tx.rows(
        `update report set visibility = $2, association_key = $3, named = $4,
           released = case when $2 = 'PUBLIC' then released end,
           released_edition = case when $2 = 'PUBLIC' then released_edition end,
           released_at = case when $2 = 'PUBLIC' then released_at end,
           released_by = case when $2 = 'PUBLIC' then released_by end
         where id = $1`,
        [id, visibility, association, named],
      );
      if (report.state === 'PUBLISHED')
        tx.record(ReportUpdated(id, { administration: report.ags, edition: report.edition }));
    });
  }

  /** Locks a report on which the viewer may write; missing and forbidden look the same. */
  async own(tx: Tx, ctx: Context, id: string): Promise<LockedReport> {
    const report = isUuid(id) ? await locked(tx, id) : null;
    if (!report || !mayEdit(ctx.viewer, report)) throw badInput({ field: 'id', code: 'UNKNOWN' });
    return report;
  }

  private nameOf(ags: string): string {
    return this.register.find(ags)?.displayName ?? ags;
  }
}

function refuse(problems: readonly FieldProblem[], field: string): void {
  if (problems.length > 0) throw badInput(...problems.map((each) => ({ ...each, field: `${field}.${each.field}` })));
}

/** Content without the classes of the input and with plain gaps, in the order of {@link EMPTY_CONTENT}. */
const plain = (content: ReportContent): ReportContent =>
  JSON.parse(
    JSON.stringify({
      ...EMPTY_CONTENT,
      ...Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)),
      title: content.title.trim(),
      result: content.result.trim(),
    }),
  ) as ReportContent;
