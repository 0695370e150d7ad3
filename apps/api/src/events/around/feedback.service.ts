import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { SMALLEST_TOLD } from '../event.limits.js';
import { done, refused, type Outcome } from '../event.refusal.js';
import { mayRead } from '../event/event.policy.js';
import { EventReader, rightsOf } from '../event/event.reader.js';
import { GuestService } from '../people/guest.service.js';
import { feedbackBar } from './feedback.rules.js';
import type { EventFeedbackInput, EventFeedbackResults } from './around.graphql.js';

const NOTHING: Omit<EventFeedbackResults, 'given'> = {
  answers: null,
  overall: null,
  content: null,
  organisation: null,
  again: null,
  comments: [],
};

interface Answer {
  overall: number;
  content: number;
  organisation: number;
  again: boolean;
  comment: string | null;
  step: number;
}

/** Feedback after an event. Who answered and what was answered are two tables without a link. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly db: Database,
    private readonly reader: EventReader,
    private readonly guests: GuestService,
  ) {}

  async give(ctx: Context, { event, ...answer }: EventFeedbackInput): Promise<Outcome<null>> {
    const { personId } = ctx.viewer;
    const row = isUuid(event) ? await this.reader.row(personId, event) : null;
    if (!row || !mayRead(ctx.viewer, rightsOf(row))) throw badInput({ field: 'input.event', code: 'UNKNOWN' });
    const bar = feedbackBar(row.myRsvp, new Date(row.endsAt), ctx.now);
    if (bar) return refused({ code: bar });
    return this.db.write(ctx, async (tx) => {
      const first = await tx.rows(
        `insert into event_feedback_given (event_id, person_id) values ($1, $2) on conflict do nothing returning 1`,
        [event, personId],
      );
      if (first.length === 0) return refused({ code: 'FEEDBACK_GIVEN' });
      // One after the other, so that every step holds exactly as many answers as it is told with.
      await tx.rows(`select pg_advisory_xact_lock(hashtextextended('event feedback ' || $1::text, 0))`, [event]);
      await tx.rows(
        `insert into event_feedback (event_id, overall, content, organisation, again, comment, step)
         select $1, $2, $3, $4, $5, $6, count(*) / ${SMALLEST_TOLD} from event_feedback where event_id = $1`,
        [event, answer.overall, answer.content, answer.organisation, answer.again, answer.comment?.trim() || null],
      );
      return done(null);
    });
  }

  /** Whether the viewer gave feedback on an event. */
  async given(ctx: Context, event: string): Promise<boolean> {
    const rows = await this.db.rows(`select 1 from event_feedback_given where event_id = $1 and person_id = $2`, [
      isUuid(event) ? event : null,
      ctx.viewer.personId,
    ]);
    return rows.length > 0;
  }

  /**
   * Results for those who run the event: nothing below five answers, then only when five more have come. Whoever compares
   * what was told before and after sees at least five answers together, never a single one. Comments stand in no order.
   */
  async results(ctx: Context, event: string): Promise<EventFeedbackResults> {
    await this.guests.run(ctx, event, 'event');
    const all = await this.db.rows<Answer>(
      `select overall, content, organisation, again, comment, step from event_feedback where event_id = $1 order by md5(id::text)`,
      [event],
    );
    const full = Math.floor(all.length / SMALLEST_TOLD);
    const answers = all.filter(({ step }) => step < full);
    if (answers.length < SMALLEST_TOLD) return { ...NOTHING, given: all.length };
    const scores = (of: (answer: Answer) => number) => ({
      counts: [1, 2, 3, 4, 5].map((stars) => answers.filter((answer) => of(answer) === stars).length),
    });
    return {
      given: all.length,
      answers: answers.length,
      overall: scores(({ overall }) => overall),
      content: scores(({ content }) => content),
      organisation: scores(({ organisation }) => organisation),
      again: answers.filter(({ again }) => again).length,
      comments: answers.flatMap(({ comment }) => comment ?? []),
    };
  }
}
