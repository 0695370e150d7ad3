import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Access, ViewerDependent } from '../../core/access/access.decorator.js';
import { PageInfo } from '../../core/graphql/connection.js';
import { CursorScalar, DateScalar } from '../../core/graphql/scalars.js';
import { PersonType } from '../../people/person.graphql.js';
import type { Administration, Association } from '../../register/administration.catalog.js';
import { AdministrationType, AssociationType } from '../../register/administration.graphql.js';
import { TopicType } from '../../topics/topic.graphql.js';
import { ChecklistStepInput, ReportContentInput, ReportProductInput } from './content.input.js';
import type { DoAgain, Licence, ProcurementPath, ReportPhase, ReuseOffer } from './report.content.js';
import {
  DoAgainEnum,
  LicenceEnum,
  ProcurementPathEnum,
  ReportPhaseEnum,
  ReportStateEnum,
  ReportVisibilityEnum,
  ReuseOfferEnum,
} from './report-enums.graphql.js';
import type { ReportVisibility } from './report.policy.js';
import type { ReportState } from './report.rules.js';

@ObjectType({ description: 'A cost as a range, and what it comes to for each inhabitant of the administration.' })
export class ReportCost {
  @Field(() => Int, { description: 'Cents.' })
  from!: number;

  @Field(() => Int, { description: 'Cents; equal to `from` where the figure is exact.' })
  to!: number;

  @Field(() => Int, { nullable: true, description: 'Cents for each inhabitant, rounded; null where nobody lives.' })
  perInhabitantFrom!: number | null;

  @Field(() => Int, { nullable: true, description: 'Cents for each inhabitant, rounded; null where nobody lives.' })
  perInhabitantTo!: number | null;
}

@ObjectType({ description: 'A picture of a report, from our own files: `/files/{id}?w=640`.' })
export class ReportPicture {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Pixels of the original.' })
  width!: number;

  @Field(() => Int, { description: 'Pixels of the original.' })
  height!: number;

  @Field({ description: 'What the picture shows, for those who do not see it.' })
  alt!: string;
}

@ObjectType({ description: 'A document of a report, from our own files: `/files/{id}`.' })
export class ReportDocument {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field({ description: 'As it is saved by browsers: "Aktenplan.pdf".' })
  fileName!: string;

  @Field({ description: '`application/pdf` and the like, found by content.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field(() => LicenceEnum)
  licence!: Licence;
}

@ObjectType({ description: 'Somebody who wrote a report.' })
export class ReportAuthorType {
  @Field(() => PersonType)
  person!: PersonType;

  @Field({ description: 'Whether questions about the report go to this person.' })
  isContact!: boolean;

  @Field({ description: 'Whether they still work at the administration for which they wrote.' })
  isActive!: boolean;
}

@ObjectType({ description: 'A field that would make a report more useful.' })
export class MissingFieldType {
  @Field({ description: 'Its name in ReportContent.' })
  field!: string;

  @Field({ description: 'Its name in the language of the viewer.' })
  name!: string;

  @Field(() => Int, { description: 'Percentage points that filling it in brings.' })
  gain!: number;
}

@ObjectType({ description: 'How useful a report is to others.' })
export class ReportCompleteness {
  @Field(() => Int, { description: '0 to 100.' })
  percent!: number;

  @Field(() => [MissingFieldType], { description: 'What is missing, most useful first.' })
  missing!: MissingFieldType[];
}

@ObjectType({ description: 'Whom a report is for.' })
export class ReportAudience {
  @Field(() => ReportVisibilityEnum)
  visibility!: ReportVisibility;

  @Field(() => AssociationType, { nullable: true, description: 'With ASSOCIATION; else null.' })
  association!: Association | null;

  @Field(() => [AdministrationType], { description: 'With ADMINISTRATIONS; else empty.' })
  administrations!: Administration[];
}

@ObjectType({ description: 'What authors are working on: the draft, or the next edition of a published report.' })
export class ReportDraft {
  @Field(() => Int, { description: 'Counts saves; to be given back when saving.' })
  version!: number;

  @Field(() => Date)
  savedAt!: Date;

  @Field(() => PersonType, { nullable: true, description: 'Who saved last; null when no longer known.' })
  savedBy!: PersonType | null;

  @Field({ description: 'Whether it differs from what readers see.' })
  isChanged!: boolean;

  @Field(() => ReportContentInput)
  content!: ReportContentInput;

  @Field(() => ReportCompleteness)
  completeness!: ReportCompleteness;
}

@ObjectType({ description: 'What the viewer may do with a report.' })
export class ReportAbilities {
  @Field()
  edit!: boolean;

  @Field({ description: 'Publish it, or its next edition.' })
  publish!: boolean;

  @Field()
  withdraw!: boolean;

  @Field({ description: 'A draft, or one that was withdrawn.' })
  delete!: boolean;

  @Field({ description: 'Make a draft of it in the own administration.' })
  takeOver!: boolean;

  @Field({ description: 'Join or leave the group of administrations that are interested.' })
  joinInterest!: boolean;

  @Field({ description: 'Become its author, because nobody of the administration writes on it any more.' })
  adopt!: boolean;
}

@ObjectType({ description: 'A project report of an administration (Projektbericht).' })
export class Report {
  @Field(() => ID)
  id!: string;

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

  @Field({ description: 'What they are stuck with right now; empty: nothing.' })
  openQuestion!: string;

  @Field(() => [ReportPicture])
  pictures!: ReportPicture[];

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

@ObjectType({ description: 'A report in a list.' })
export class ReportEdge {
  @Field(() => CursorScalar)
  cursor!: string;

  @Field(() => Report)
  node!: Report;
}

@ObjectType({ description: 'How many reports a choice would give.' })
export class FacetEntry {
  @Field({ description: 'What the filter takes.' })
  key!: string;

  @Field({ description: 'In the language of the viewer.' })
  name!: string;

  @Field(() => Int, { description: 'Reports of this choice under all other filters.' })
  count!: number;
}

@ObjectType({ description: 'Reports of an administration, for a map.' })
export class ReportPlace {
  @Field(() => AdministrationType)
  administration!: Administration;

  @Access('MEMBER')
  @Field(() => Float, { nullable: true, description: 'Degrees north (WGS 84); null where it is not known.' })
  latitude!: number | null;

  @Access('MEMBER')
  @Field(() => Float, { nullable: true, description: 'Degrees east (WGS 84); null where it is not known.' })
  longitude!: number | null;

  @Field(() => Int, { description: 'Reports under all filters.' })
  count!: number;
}

@ObjectType({
  description:
    'Counts for the filters of a list: each choice is counted under all other filters. Choices without a report are left out.',
})
export class ReportFacets {
  @Field(() => Int, { description: 'Reports of the list.' })
  total!: number;

  @Field(() => [FacetEntry])
  topics!: FacetEntry[];

  @Field(() => [FacetEntry])
  ozgFields!: FacetEntry[];

  @Field(() => [FacetEntry])
  phases!: FacetEntry[];

  @Field(() => [FacetEntry], {
    description: 'Keys are upper ends of one-off cost in cents; each counts what lies at or below it.',
  })
  costs!: FacetEntry[];

  @Field(() => [FacetEntry], {
    description: 'Keys are upper ends in person-days; each counts what lies at or below it.',
  })
  efforts!: FacetEntry[];

  @Field(() => [FacetEntry])
  sizeClasses!: FacetEntry[];

  @Field(() => [FacetEntry])
  counties!: FacetEntry[];

  @Field(() => [FacetEntry])
  kinds!: FacetEntry[];

  @Field(() => [FacetEntry], { description: 'The 30 that are named most.' })
  vendors!: FacetEntry[];

  @Field(() => [FacetEntry])
  reuse!: FacetEntry[];

  @Field(() => [FacetEntry])
  doAgain!: FacetEntry[];

  @Field(() => [FacetEntry])
  associations!: FacetEntry[];

  @Field(() => [ReportPlace], { description: 'Administrations that have reports under all filters.' })
  places!: ReportPlace[];
}

@ObjectType({ description: 'A page of reports.' })
export class ReportConnection {
  @Field(() => [ReportEdge])
  edges!: ReportEdge[];

  @Field(() => [Report])
  nodes!: Report[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'A page of the finder.' })
export class ReportFinder extends ReportConnection {
  @Field(() => ReportFacets)
  facets!: ReportFacets;

  @Field(() => CursorScalar, {
    description: 'Where the live stream stood when this page was read: `after` of reportsChanged.',
  })
  liveCursor!: string;
}
