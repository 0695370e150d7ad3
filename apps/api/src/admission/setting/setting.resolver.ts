import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { refusedWith, type AdmissionRefused } from '../refusal.graphql.js';
import {
  AdmissionSettings,
  UpdateAdmissionSettingsInput,
  UpdateAdmissionSettingsResult,
  type AdmissionSettingsSaved,
} from './setting.graphql.js';
import { SettingService } from './setting.service.js';

@Resolver()
export class SettingResolver {
  constructor(private readonly service: SettingService) {}

  @Access('OFFICER')
  @Query(() => AdmissionSettings, { description: 'How the own association runs its way in.' })
  admissionSettings(@Ctx() ctx: Context): Promise<AdmissionSettings> {
    return this.service.find(ctx);
  }

  @Access('OFFICER')
  @Mutation(() => UpdateAdmissionSettingsResult, { description: 'Changes how the own association runs its way in.' })
  async updateAdmissionSettings(
    @Ctx() ctx: Context,
    @Args('input') input: UpdateAdmissionSettingsInput,
  ): Promise<AdmissionSettingsSaved | AdmissionRefused> {
    const settings = await this.service.update(ctx, input);
    return settings ? { settings } : refusedWith('TOO_FEW_OFFICERS', ctx.language);
  }
}
