import { ADMISSION } from '@lotsennetz/limits';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { refusedWith, type AdmissionRefused } from '../refusal.graphql.js';
import { ApplicantReader } from './applicant.reader.js';
import { ApplicantService } from './applicant.service.js';
import {
  AdmissionOutlook,
  AnswerMyQuestionInput,
  AnswerQuestionInput,
  ApplicantResult,
  ApplicantView,
  ApplyInput,
  ApplyResult,
  ConfirmApplicationResult,
  MoveInput,
  MoveResult,
  type AdministrationNotAdmitted,
  type ApplicationConfirmed,
  type ApplicationTaken,
  type ApplicationUpdated,
} from './apply.graphql.js';
import { ApplyService } from './apply.service.js';
import { MoveService } from './move.service.js';
import { OutlookService, type Outlook } from '../outlook/outlook.service.js';
import { explainOutlook } from '../outlook/outlook.wording.js';

const linkToken = { description: 'The last part of the address in the mail.' };

@Resolver()
export class ApplyResolver {
  constructor(
    private readonly outlooks: OutlookService,
    private readonly applications: ApplyService,
    private readonly applicants: ApplicantService,
    private readonly reader: ApplicantReader,
    private readonly moves: MoveService,
    private readonly register: AdministrationCatalog,
  ) {}

  @Access('ANYONE')
  @Query(() => AdmissionOutlook, {
    nullable: true,
    description:
      'Who would decide about an application from there, or what can be done; null for an unknown administration.',
  })
  async admissionOutlook(
    @Ctx() ctx: Context,
    @Args('administration', { type: () => ID, description: 'AGS; of a Landkreis its 5-digit key.' })
    administration: string,
  ): Promise<AdmissionOutlook | null> {
    const outlook = await this.outlooks.of(administration, ctx.now);
    return outlook && this.shape(ctx, outlook);
  }

  @Access('ANYONE')
  @Mutation(() => ApplyResult, {
    description: 'Asks for access without an account. A link by mail confirms the address first.',
  })
  async apply(
    @Ctx() ctx: Context,
    @Args('input') input: ApplyInput,
  ): Promise<ApplicationTaken | AdministrationNotAdmitted> {
    const outcome = await this.applications.apply(ctx, input);
    if (outcome.done === 'not-admitted') return { outlook: this.shape(ctx, outcome.outlook) };
    const association = this.register.association(outcome.association);
    return { association, confirmWithinHours: ADMISSION.confirmHours };
  }

  @Access('ANYONE')
  @Mutation(() => ConfirmApplicationResult, {
    description:
      'Confirms the address by the link from the mail, valid 48 hours and once. From then on the association decides.',
  })
  async confirmApplication(
    @Ctx() ctx: Context,
    @Args('token', linkToken) token: string,
  ): Promise<ApplicationConfirmed | AdmissionRefused> {
    return (await this.applicants.confirm(ctx, token)) ?? refusedWith('LINK_DEAD', ctx.language);
  }

  @Access('ANYONE')
  @Query(() => ApplicantView, {
    nullable: true,
    description: 'The own application by its personal link; null for a dead one.',
  })
  async applicationByLink(@Ctx() ctx: Context, @Args('token', linkToken) token: string): Promise<ApplicantView | null> {
    const id = await this.applicants.idByLink(ctx, token);
    return id === null ? null : this.reader.view(id);
  }

  @Access('ANYONE')
  @Mutation(() => ApplicantResult, { description: 'Answers the question of the association by the personal link.' })
  async answerQuestion(
    @Ctx() ctx: Context,
    @Args('input') { token, text }: AnswerQuestionInput,
  ): Promise<ApplicationUpdated | AdmissionRefused> {
    return this.updated(ctx, await this.applicants.answer(ctx, token, text));
  }

  @Access('ANYONE')
  @Mutation(() => ApplicantResult, { description: 'Takes the own application back by the personal link.' })
  async withdrawApplication(
    @Ctx() ctx: Context,
    @Args('token', linkToken) token: string,
  ): Promise<ApplicationUpdated | AdmissionRefused> {
    return this.updated(ctx, await this.applicants.withdraw(ctx, token));
  }

  @Access('SIGNED_IN')
  @Query(() => ApplicantView, {
    nullable: true,
    description: "The viewer's latest application; null where there is none.",
  })
  async myApplication(@Ctx() ctx: Context): Promise<ApplicantView | null> {
    const id = await this.reader.latestOf(ctx.viewer.personId);
    return id === null ? null : this.reader.view(id);
  }

  @Access('SIGNED_IN')
  @Mutation(() => ApplicantResult, { description: "Answers the question about the viewer's own application." })
  async answerMyQuestion(
    @Ctx() ctx: Context,
    @Args('input') { text }: AnswerMyQuestionInput,
  ): Promise<ApplicationUpdated | AdmissionRefused> {
    return this.updated(ctx, await this.applicants.answerOwn(ctx, text));
  }

  @Access('SIGNED_IN')
  @Mutation(() => ApplicantResult, { description: "Takes the viewer's own application back." })
  async withdrawMyApplication(@Ctx() ctx: Context): Promise<ApplicationUpdated | AdmissionRefused> {
    return this.updated(ctx, await this.applicants.withdrawOwn(ctx));
  }

  @Access('SIGNED_IN')
  @Mutation(() => MoveResult, {
    description:
      'The viewer works elsewhere now, or asks again. What the old administration gave ends at once; the account and the qualification stay; the association of the new one decides.',
  })
  async moveToAdministration(
    @Ctx() ctx: Context,
    @Args('input') input: MoveInput,
  ): Promise<ApplicationUpdated | AdministrationNotAdmitted | AdmissionRefused> {
    const outcome = await this.moves.move(ctx, input);
    if (outcome.done === 'not-admitted') return { outlook: this.shape(ctx, outcome.outlook) };
    if (outcome.done === 'refused') return refusedWith(outcome.code, ctx.language);
    return { application: await this.reader.view(outcome.id) };
  }

  private shape(ctx: Context, outlook: Outlook): AdmissionOutlook {
    const exceptional = this.outlooks.exceptional(outlook);
    const admissible = outlook.deciding.length > 0;
    return {
      administration: outlook.administration,
      admissible,
      memberOf: outlook.memberOf,
      admittingAssociations: outlook.admitting,
      decidingAssociations: admissible ? outlook.deciding : [exceptional],
      explanation: explainOutlook(outlook, exceptional, ctx.language),
    };
  }

  private async updated(
    ctx: Context,
    outcome: Awaited<ReturnType<ApplicantService['answer']>>,
  ): Promise<ApplicationUpdated | AdmissionRefused> {
    if (!outcome) return refusedWith('LINK_DEAD', ctx.language);
    if (!outcome.moved) return refusedWith('ALREADY_DECIDED', ctx.language);
    return { application: await this.reader.view(outcome.id) };
  }
}
