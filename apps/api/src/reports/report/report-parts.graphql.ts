import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '../../people/person.graphql.js';
import type { Administration, Association } from '../../register/administration.catalog.js';
import { AdministrationType, AssociationType } from '../../register/administration.graphql.js';
import { ReportContentInput } from './content.input.js';
import type { Licence } from './report.content.js';
import { LicenceEnum, ReportVisibilityEnum } from './report-enums.graphql.js';
import type { ReportVisibility } from './report.policy.js';

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

@ObjectType({ description: 'The question to the network that hangs on a report.' })
export class ReportQuestion {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field({ description: 'Path of its page in the web app.' })
  path!: string;

  @Field({ description: 'Whether it waits for an answer.' })
  isOpen!: boolean;

  @Field({ description: 'Whether its author accepted an answer; false where the search was given up.' })
  isAnswered!: boolean;

  @Field(() => Int, { description: 'Comments of its thread that can be read.' })
  answers!: number;
}
