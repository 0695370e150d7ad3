import { PROGRAMME } from '@lotsennetz/limits';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { shownRefusals, type ProgrammeRefused } from '../refusal/refusal.graphql.js';
import {
  Certificate,
  IssueCertificateResult,
  VerifyCertificateResult,
  type CertificateIssued,
  type CertificateRevoked,
  type CertificateUnknown,
  type CertificateValid,
  type VerificationPaused,
} from './certificate.graphql.js';
import { CertificateService } from './certificate.service.js';
import { VerificationService } from './verification.service.js';
import { networkOfRequest } from '../../core/http/network.js';

@Resolver()
export class CertificateResolver {
  constructor(
    private readonly certificates: CertificateService,
    private readonly verification: VerificationService,
  ) {}

  @Access('ANYONE')
  @Query(() => VerifyCertificateResult, {
    description: 'Whether a code belongs to a certificate. Wrong tries are counted per address.',
  })
  verifyCertificate(
    @Ctx() ctx: Context,
    @Args('code', { description: 'As printed on the paper; case, blanks and hyphens do not matter.' }) code: string,
  ): Promise<CertificateValid | CertificateRevoked | CertificateUnknown | VerificationPaused> {
    return this.verification.verify(networkOfRequest(ctx.http?.req), code);
  }

  @Access('SIGNED_IN')
  @Mutation(() => IssueCertificateResult, {
    description: "Makes the viewer's own certificate where it is missing; one that holds is kept.",
  })
  async issueMyCertificate(
    @Ctx() ctx: Context,
    @Args('course', { type: () => ID, nullable: true, description: 'Id of the Aufbau course; null for the Basis.' })
    course: string | null,
  ): Promise<CertificateIssued | ProgrammeRefused> {
    const id = course ?? null;
    if (id !== null && !isUuid(id)) throw badInput({ field: 'course', code: 'UNKNOWN' });
    const outcome = await this.certificates.issue(ctx, ctx.viewer.personId, id, ctx.now);
    return outcome.ok ? { certificate: outcome.value } : shownRefusals(ctx, outcome.refusals);
  }

  @Access('OFFICER')
  @Mutation(() => Certificate, { description: 'Takes a certificate back for good; its code says so from now on.' })
  revokeCertificate(
    @Ctx() ctx: Context,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason', { description: `At most ${PROGRAMME.reason} characters.` }) reason: string,
  ): Promise<Certificate> {
    return this.certificates.revoke(ctx, id, reason);
  }

  @Access('OFFICER')
  @Mutation(() => IssueCertificateResult, { description: 'Makes a new certificate in place of a revoked one.' })
  async reissueCertificate(
    @Ctx() ctx: Context,
    @Args('id', { type: () => ID, description: 'Id of the revoked certificate.' }) id: string,
  ): Promise<CertificateIssued | ProgrammeRefused> {
    const outcome = await this.certificates.reissue(ctx, id);
    return outcome.ok ? { certificate: outcome.value } : shownRefusals(ctx, outcome.refusals);
  }
}
