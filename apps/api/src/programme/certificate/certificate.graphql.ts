import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import { ProgrammeRefused } from '../refusal/refusal.graphql.js';

export const CERTIFICATE_LEVELS = ['BASIS', 'AUFBAU'] as const;
export type CertificateLevel = (typeof CERTIFICATE_LEVELS)[number];
const CertificateLevelEnum = Object.fromEntries(CERTIFICATE_LEVELS.map((level) => [level, level]));
registerEnumType(CertificateLevelEnum, {
  name: 'CertificateLevel',
  description: 'What a certificate is about.',
  valuesMap: {
    BASIS: { description: 'All three days of the Basisqualifizierung.' },
    AUFBAU: { description: 'All days of an Aufbauschulung.' },
  },
});

@ObjectType({ description: 'A certificate, for its owner and for officers.' })
export class Certificate {
  @Field(() => ID)
  id!: string;

  @Field(() => CertificateLevelEnum)
  level!: CertificateLevel;

  @Field(() => String, { nullable: true, description: 'Title of the Aufbau course; null for the Basis.' })
  course!: string | null;

  @Field(() => DateScalar, { description: 'Day of the last seminar day that it took.' })
  completedOn!: string;

  @Field(() => Date)
  issuedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Null: it holds.' })
  revokedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Null: it holds.' })
  revokedReason!: string | null;

  @Field({ description: 'Address of the PDF, for its owner while it is valid, for officers always.' })
  url!: string;
}

@ObjectType({ description: 'The certificate holds.' })
export class CertificateIssued {
  @Field(() => Certificate)
  certificate!: Certificate;
}

export const IssueCertificateResult = createUnionType({
  name: 'IssueCertificateResult',
  types: () => [CertificateIssued, ProgrammeRefused] as const,
  resolveType: (value: object) => ('certificate' in value ? CertificateIssued : ProgrammeRefused),
});

@ObjectType({ description: 'The code belongs to a certificate that holds.' })
export class CertificateValid {
  @Field(() => CertificateLevelEnum)
  level!: CertificateLevel;

  @Field(() => String, { nullable: true, description: 'Title of the Aufbau course; null for the Basis.' })
  course!: string | null;

  @Field(() => DateScalar)
  completedOn!: string;

  @Field({ description: 'First letters of the name, `M. B.`.' })
  initials!: string;
}

@ObjectType({ description: 'The code belongs to a certificate that no longer holds.' })
export class CertificateRevoked {
  @Field(() => DateScalar)
  revokedOn!: string;
}

@ObjectType({ description: 'No certificate has this code.' })
export class CertificateUnknown {
  @Field({ description: 'Whether it could be a code at all: 20 letters and digits.' })
  wellFormed!: boolean;
}

@ObjectType({ description: 'Too many tries from this address.' })
export class VerificationPaused {
  @Field(() => Int, { description: 'Seconds until a try is taken again.' })
  retryAfter!: number;
}

export const VerifyCertificateResult = createUnionType({
  name: 'VerifyCertificateResult',
  types: () => [CertificateValid, CertificateRevoked, CertificateUnknown, VerificationPaused] as const,
  resolveType: (value: object) => {
    if ('initials' in value) return CertificateValid;
    if ('revokedOn' in value) return CertificateRevoked;
    return 'retryAfter' in value ? VerificationPaused : CertificateUnknown;
  },
});
