import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, ViewerDependent } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import type { LeftOut } from '../../core/ports/follow-ups.js';
import { LeftOutEnum } from '../../core/ports/left-out.graphql.js';
import { LeftOutLoader } from '../people/left-out.loader.js';
import { EventRefused, EventSaved, SaveEventResult, shownRefusals } from '../event/event-refusal.graphql.js';
import { EventType } from '../event/event.graphql.js';
import { EventService } from '../event/event.service.js';
import {
  AddEventMaterialInput,
  AskSpeakerInput,
  AskSpeakerResult,
  EventFeedbackInput,
  EventFeedbackResults,
  EventMaterial,
  QuestionMarkEnum,
  SpeakerQuestion,
  SpeakerQuestionSaved,
  type QuestionMark,
} from './around.graphql.js';
import { feedbackBar } from './feedback.rules.js';
import { FeedbackService } from './feedback.service.js';
import { MaterialService } from './material.service.js';
import { SpeakerQuestionService } from './speaker-question.service.js';

const eventArgument = { type: () => ID, description: 'Id of the event.' };

@Resolver(() => EventType)
export class AroundResolver {
  constructor(
    private readonly questions: SpeakerQuestionService,
    private readonly materialService: MaterialService,
    private readonly feedback: FeedbackService,
    private readonly events: EventService,
    private readonly leftOut: LeftOutLoader,
  ) {}

  @Access('MEMBER')
  @Query(() => [SpeakerQuestion], {
    description:
      'Questions to the speakers of an event: open ones with the most votes first, then answered ones; at most 200.',
  })
  speakerQuestions(@Ctx() ctx: Context, @Args('event', eventArgument) event: string): Promise<SpeakerQuestion[]> {
    return this.questions.list(ctx, event);
  }

  @Access('MEMBER')
  @Mutation(() => AskSpeakerResult, { description: 'Asks the speakers, before or during the event.' })
  async askSpeaker(
    @Ctx() ctx: Context,
    @Args('input') input: AskSpeakerInput,
  ): Promise<SpeakerQuestionSaved | EventRefused> {
    const outcome = await this.questions.ask(ctx, input);
    return outcome.ok ? { question: outcome.value } : shownRefusals(ctx, outcome.refusals);
  }

  @Access('MEMBER')
  @Mutation(() => SpeakerQuestion, {
    nullable: true,
    description: 'Wants to hear the answer, or no longer; null when missing or not for the viewer.',
  })
  voteSpeakerQuestion(
    @Ctx() ctx: Context,
    @Args('id', { type: () => ID }) id: string,
    @Args('on', { description: 'Whether the viewer wants to hear it.' }) on: boolean,
  ): Promise<SpeakerQuestion | null> {
    return this.questions.vote(ctx, id, on);
  }

  @Access('MEMBER')
  @Mutation(() => SpeakerQuestion, {
    nullable: true,
    description: 'Marks a question, for those who run the event; null when missing or not theirs.',
  })
  markSpeakerQuestion(
    @Ctx() ctx: Context,
    @Args('id', { type: () => ID }) id: string,
    @Args('mark', { type: () => QuestionMarkEnum, description: 'What became of it.' }) mark: QuestionMark,
  ): Promise<SpeakerQuestion | null> {
    return this.questions.mark(ctx, id, mark);
  }

  @ViewerDependent()
  @ResolveField(() => [EventMaterial], {
    nullable: true,
    description: 'For those who had a seat and those who run the event; else null.',
  })
  materials(@Parent() event: EventType, @Ctx() ctx: Context): Promise<EventMaterial[]> | null {
    return this.materialService.of(ctx, event);
  }

  @ViewerDependent()
  @ResolveField(() => LeftOutEnum, {
    nullable: true,
    description:
      "Why the viewer's coming is no seminar day; null while it is one, while they did not come, and where the event counts for none.",
  })
  notCounted(@Parent() { id, counts, myRsvp }: EventType, @Ctx() ctx: Context): Promise<LeftOut | null> | null {
    return counts && myRsvp?.attendedAt ? this.leftOut.load(ctx, id) : null;
  }

  @ViewerDependent()
  @ResolveField(() => Boolean, { description: 'Whether the viewer may say now how the event was; once.' })
  feedbackOpen(@Parent() { myRsvp, endsAt }: EventType, @Ctx() ctx: Context): boolean {
    return feedbackBar(myRsvp, endsAt, ctx.now) === null;
  }

  @Access('MEMBER')
  @Mutation(() => EventType, {
    description: 'Adds something to read or to watch afterwards. For those who run the event.',
  })
  async addEventMaterial(@Ctx() ctx: Context, @Args('input') input: AddEventMaterialInput): Promise<EventType> {
    await this.materialService.add(ctx, input);
    return this.event(ctx, input.event);
  }

  @Access('MEMBER')
  @Mutation(() => Boolean, {
    description: 'Takes it away again; false where it is not there. For those who run the event.',
  })
  removeEventMaterial(@Ctx() ctx: Context, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.materialService.remove(ctx, id);
  }

  @Access('MEMBER')
  @Mutation(() => SaveEventResult, {
    description: 'Gives feedback, once, within 30 days after the end, without a name.',
  })
  async giveEventFeedback(
    @Ctx() ctx: Context,
    @Args('input') input: EventFeedbackInput,
  ): Promise<EventSaved | EventRefused> {
    const outcome = await this.feedback.give(ctx, input);
    return outcome.ok ? { event: await this.event(ctx, input.event) } : shownRefusals(ctx, outcome.refusals);
  }

  @Access('MEMBER')
  @Query(() => Boolean, { description: 'Whether the viewer gave feedback on an event.' })
  eventFeedbackGiven(@Ctx() ctx: Context, @Args('event', eventArgument) event: string): Promise<boolean> {
    return this.feedback.given(ctx, event);
  }

  @Access('MEMBER')
  @Query(() => EventFeedbackResults, { description: 'Results of the feedback, for those who run the event.' })
  eventFeedback(@Ctx() ctx: Context, @Args('event', eventArgument) event: string): Promise<EventFeedbackResults> {
    return this.feedback.results(ctx, event);
  }

  private async event(ctx: Context, id: string): Promise<EventType> {
    const event = await this.events.find(ctx, id);
    if (!event) throw new Error('a saved event cannot be read');
    return event;
  }
}
