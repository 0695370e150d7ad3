import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ViewerDependent } from '../../core/access/access.decorator.js';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import { PersonType } from '../../people/person.graphql.js';
import type { Administration } from '../../register/administration.catalog.js';
import { AdministrationType } from '../../register/administration.graphql.js';
import { TopicType } from '../../topics/topic.graphql.js';
import { Picture } from '../../files/picture.graphql.js';
import { ChecklistStepInput, ReportProductInput } from './content.input.js';
import type { DoAgain, Licence, ProcurementPath, ReportPhase, ReuseOffer } from './report.content.js';
import {
  DoAgainEnum,
  LicenceEnum,
  ProcurementPathEnum,
  ReportPhaseEnum,
  ReportStateEnum,
  ReuseOfferEnum,
} from './report-enums.graphql.js';
import type { ReportState } from './report.rules.js';
import {
  ReportCost,
  ReportDocument,
  ReportAuthorType,
  ReportCompleteness,
  ReportAudience,
  ReportDraft,
  ReportAbilities,
} from './report-parts.graphql.js';

@ObjectType({ description: 'A project report of an administration (Projektbericht).' })
export class Report {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Path of its page in the web app; its words follow the title, and earlier paths lead on.' })
  path!: string;

  @Field(() => ReportStateEnum)
  state!: ReportState;

  @Field()
  title!: string;

  @Field({ description: 'What came of it, in a few plain sentences; may be empty while there is an open question.' })
  result!: string;

  @Field(() => ReportPhaseEnum, { nullable: true, description: 'Null only in a draft.' })
  phase!: ReportPhase | null;

  @Field(() => AdministrationType, { description: 'The administration to which the report belongs.' })
  administration!: Administration;

  @Field(() => [AdministrationType], { description: 'Administrations that did it together with it.' })
  partners!: Administration[];

  @Field(() => [TopicType])
  topics!: TopicType[];

  @Field(() => TopicType, { nullable: true, description: 'OZG-Themenfeld; null: not said.' })
  ozgField!: TopicType | null;

  @Field(() => String, { nullable: true, description: '14 digits of the Leistungskatalog; null: not said.' })
  leikaKey!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null: not said.' })
  startedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Productive since, or stopped on; null: not said.' })
  endedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Sanitised HTML, headings from level 2; null: not said.' })
  situation!: string | null;

  @Field(() => String, { nullable: true, description: 'The way taken. Sanitised HTML; null: not said.' })
  way!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Obstacles and how they were met. Sanitised HTML; null: not said.',
  })
  obstacles!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What they would do differently. Sanitised HTML; null: not said.',
  })
  lessons!: string | null;

  @Field(() => DoAgainEnum, { nullable: true, description: 'Null: not said.' })
  doAgain!: DoAgain | null;

  @Field(() => ReportCost, { nullable: true, description: 'Once; null: not said.' })
  oneOffCost!: ReportCost | null;

  @Field(() => ReportCost, { nullable: true, description: 'Each year; null: not said.' })
  yearlyCost!: ReportCost | null;

  @Field(() => Int, { nullable: true, description: 'Own effort in person-days; null: not said.' })
  personDays!: number | null;

  @Field({ description: 'Own staff by role. Plain text, empty: not said; as the six below.' })
  staffRoles!: string;

  @Field(() => ProcurementPathEnum, { nullable: true, description: 'Null: not said.' })
  procurement!: ProcurementPath | null;

  @Field()
  fundingUsed!: string;

  @Field(() => [ReportProductInput])
  products!: ReportProductInput[];

  @Field()
  interfaces!: string;

  @Field()
  legalBasis!: string;

  @Field()
  worksCouncil!: string;

  @Field()
  privacy!: string;

  @Field()
  accessibility!: string;

  @Field(() => [ReuseOfferEnum])
  reuse!: ReuseOffer[];

  @Field(() => LicenceEnum, { description: 'Terms for the text.' })
  licence!: Licence;

  @Field(() => [ChecklistStepInput], {
    description: 'Steps for those who take it over; ticks are those of the authors.',
  })
  checklist!: ChecklistStepInput[];

  @Field({ description: 'What they are stuck with right now; empty: nothing, or its `question` was settled.' })
  openQuestion!: string;

  @Field(() => [Picture])
  pictures!: Picture[];

  @Field(() => [ReportDocument])
  files!: ReportDocument[];

  @Field(() => [ReportAuthorType], {
    description: 'Who wrote it, first author first; empty where nobody is named any more.',
  })
  authors!: ReportAuthorType[];

  @Field(() => [PersonType], {
    description:
      'Whom to ask: contacts among the authors who still work there; without any, the contacts of the administration.',
  })
  contacts!: PersonType[];

  @Field(() => ReportAudience)
  audience!: ReportAudience;

  @Field(() => ReportCompleteness)
  completeness!: ReportCompleteness;

  @Field(() => Int, { description: 'Counts what was published: 1, 2 … ("neuer Stand"); 0 before.' })
  edition!: number;

  @Field(() => String, { nullable: true, description: 'What is new in this edition; null: nothing was said.' })
  editionNote!: string | null;

  @Field(() => Date, { nullable: true, description: 'When readers first saw it; null before.' })
  publishedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When this edition was published; null before the first.' })
  editionAt!: Date | null;

  @Field(() => Int, { description: 'Reports that were taken over from this one, drafts included.' })
  copies!: number;

  @Field(() => Int, { description: 'As `copies`, with those that were taken over from the copies.' })
  copiesBelow!: number;

  @Field(() => Int, { description: 'Administrations that are interested too.' })
  interested!: number;

  @ViewerDependent()
  @Field(() => ReportDraft, { nullable: true, description: 'For those who may edit; else null.' })
  draft!: ReportDraft | null;

  @ViewerDependent()
  @Field(() => String, { nullable: true, description: 'Reason of the withdrawal, for those who may edit; else null.' })
  withdrawnReason!: string | null;

  @ViewerDependent()
  @Field(() => ReportAbilities)
  viewerCan!: ReportAbilities;
}
