import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database } from '../../core/database/database.js';
import { REMINDERS } from './event.clock.js';

const KNOWN: readonly number[] = REMINDERS.map(({ minutes }) => minutes);
const DEFAULT = [1_440, 60];

@Resolver()
export class ReminderResolver {
  constructor(private readonly db: Database) {}

  @Access('MEMBER')
  @Query(() => [Int], {
    description: 'When the viewer is reminded of events with a seat: minutes before the start, of 10080, 1440 and 60.',
  })
  async eventReminders(@Ctx() ctx: Context): Promise<number[]> {
    const [row] = await this.db.rows<{ minutes: number[] }>(
      `select minutes from event_reminder_choice where person_id = $1`,
      [ctx.viewer.personId],
    );
    return row?.minutes ?? DEFAULT;
  }

  @Access('MEMBER')
  @Mutation(() => [Int], { description: 'Chooses when to be reminded; an empty list: never.' })
  async chooseEventReminders(
    @Ctx() ctx: Context,
    @Args('minutes', { type: () => [Int], description: 'Of 10080 (7 days), 1440 (1 day) and 60 (1 hour).' })
    minutes: number[],
  ): Promise<number[]> {
    if (!minutes.every((each) => KNOWN.includes(each))) throw badInput({ field: 'minutes', code: 'UNKNOWN' });
    const chosen = KNOWN.filter((each) => minutes.includes(each));
    await this.db.rows(
      `insert into event_reminder_choice (person_id, minutes) values ($1, $2::int[])
       on conflict (person_id) do update set minutes = excluded.minutes`,
      [ctx.viewer.personId, chosen],
    );
    return chosen;
  }
}
