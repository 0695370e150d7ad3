import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { Fact } from '../../core/facts/fact.js';
import { encodeFactCursor } from '../../core/facts/fact-cursor.js';
import type { LiveTopic } from '../../core/live/topic.js';
import { ReportPublished, ReportTakenOver, ReportUpdated, ReportWithdrawn } from '../report/report.facts.js';
import { isFor } from '../report/report.policy.js';
import { ReportReader } from '../report/report.reader.js';
import { seenBy, type ReportRow } from '../report/report.row.js';

export type ReportChangeKind = 'PUBLISHED' | 'UPDATED' | 'WITHDRAWN' | 'RELOAD';

/** One change, as subscribers are told. `row` is what the report looks like now. */
export interface ReportEvent {
  cursor: string;
  kind: ReportChangeKind;
  reportId: string | null;
  row: ReportRow | null;
  /** What those are told who may not or no longer read it: that it is gone, nothing else. */
  gone: ReportEvent | null;
}

const KINDS: Record<string, ReportChangeKind> = {
  [ReportPublished.kind]: 'PUBLISHED',
  [ReportUpdated.kind]: 'UPDATED',
  [ReportTakenOver.kind]: 'UPDATED',
  [ReportWithdrawn.kind]: 'WITHDRAWN',
};

/** Reports as a live stream: what is published, changed, counted anew or withdrawn, each to those whom it is for. */
@Injectable()
export class ReportTopic implements LiveTopic<ReportEvent> {
  readonly name = 'reports';
  readonly kinds = Object.keys(KINDS);

  constructor(private readonly reader: ReportReader) {}

  scopeOf(): string {
    return '';
  }

  async load(facts: readonly Fact[]): Promise<(ReportEvent | null)[]> {
    const rows = await this.reader.byIds([...new Set(facts.map(({ subject }) => subject))]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return facts.map((fact) => this.event(fact, byId.get(fact.subject) ?? null));
  }

  private event(fact: Fact, row: ReportRow | null): ReportEvent {
    const gone: ReportEvent = {
      cursor: encodeFactCursor(fact.position),
      kind: 'WITHDRAWN',
      reportId: fact.subject,
      row: null,
      gone: null,
    };
    const kind = KINDS[fact.kind] ?? 'UPDATED';
    // Withdrawn by now: nobody is shown what is no longer to be seen, also when catching up.
    if (!row || row.state !== 'PUBLISHED' || kind === 'WITHDRAWN') return gone;
    return { ...gone, kind, row, gone };
  }

  view(actor: Actor, event: ReportEvent): ReportEvent | null {
    if (!actor.access.admitted) return null;
    if (!event.row) return event;
    if (isFor(actor, seenBy(event.row))) return event;
    // A report that was narrowed disappears for those outside; a new one they never hear of.
    return event.kind === 'UPDATED' ? event.gone : null;
  }

  reload(cursor: string): ReportEvent {
    return { cursor, kind: 'RELOAD', reportId: null, row: null, gone: null };
  }
}
