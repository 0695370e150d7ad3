import { REPORT } from '@lotsennetz/limits';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { AtMost, Id, ListOfAtMost, NotBlank } from '../../core/graphql/schema/checks.decorator.js';
import { ReportContentInput } from '../report/content.input.js';
import { ReportVisibilityEnum } from '../report/report-enums.graphql.js';
import type { ReportVisibility } from '../report/report.policy.js';

@InputType({ description: 'Whom a report is for.' })
export class ReportAudienceInput {
  @Field(() => ReportVisibilityEnum)
  visibility!: ReportVisibility;

  @Field(() => ID, {
    nullable: true,
    description: 'Key of an association, with ASSOCIATION alone: one in which the administration is.',
  })
  @IsOptional()
  association?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Keys of administrations, 1 to ${REPORT.named}, with ADMINISTRATIONS alone.`,
  })
  @IsOptional()
  @ListOfAtMost(REPORT.named)
  administrations?: string[] | null;
}

@InputType({ description: "A new draft of the viewer's administration." })
export class CreateReportInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same create again gives the same report.' })
  @Id()
  clientKey!: string;

  @Field(() => ReportContentInput)
  @ValidateNested()
  @Type(() => ReportContentInput)
  content!: ReportContentInput;
}

@InputType({ description: '"Gerade festgefahren": a running project with an open question, published at once.' })
export class StuckReportInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same again gives the same report.' })
  @Id()
  clientKey!: string;

  @Field({ description: `At most ${REPORT.title} characters.` })
  @NotBlank()
  @AtMost(REPORT.title)
  title!: string;

  @Field(() => [ID], { description: `Topics of kind OWN, 1 to ${REPORT.topics}.` })
  @ListOfAtMost(REPORT.topics)
  topics!: string[];

  @Field({ description: `At most ${REPORT.question} characters.` })
  @NotBlank()
  @AtMost(REPORT.question)
  openQuestion!: string;

  @Field({ description: `Markdown; may be empty. At most ${REPORT.text.toLocaleString('en')} characters.` })
  @AtMost(REPORT.text)
  situation!: string;
}

@InputType({ description: 'All content of a report anew.' })
export class SaveReportInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field(() => Int, { description: 'The version of the draft that was edited.' })
  version!: number;

  @Field(() => ReportContentInput)
  @ValidateNested()
  @Type(() => ReportContentInput)
  content!: ReportContentInput;
}

@InputType({ description: 'Makes the draft what readers see.' })
export class PublishReportInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field(() => Int, { description: 'The version of the draft that was looked at.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: `What is new, from the second edition on. At most ${REPORT.editionNote} characters.`,
  })
  @IsOptional()
  @AtMost(REPORT.editionNote)
  note?: string | null;
}

@InputType({ description: 'Somebody who writes a report.' })
export class ReportAuthorInput {
  @Field(() => ID)
  @Id()
  person!: string;

  @Field({ description: 'Whether questions about the report go to this person.' })
  isContact!: boolean;
}

@InputType({ description: 'Who writes a report, in this order.' })
export class ReportAuthorsInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field(() => [ReportAuthorInput], {
    description: `1 to ${REPORT.authors} people with access, of the own administration or another.`,
  })
  @ListOfAtMost(REPORT.authors)
  @ValidateNested({ each: true })
  @Type(() => ReportAuthorInput)
  authors!: ReportAuthorInput[];
}
