import { describe, expect, it } from '@jest/globals';
import type { ArgumentMetadata } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { Refused } from '../access/refusals.js';
import { AtMost, EmailAddress, Id, ListOfAtMost, NotBlank } from './schema/checks.decorator.js';
import { InputPipe } from './input.pipe.js';

class PictureInput {
  @Id()
  file!: string;

  @AtMost(10)
  @NotBlank()
  alt!: string;
}

class ReportInput {
  @AtMost(5)
  @NotBlank()
  title!: string;

  @AtMost(20)
  @EmailAddress()
  @NotBlank()
  email!: string;

  @ListOfAtMost(2)
  @ValidateNested({ each: true })
  @Type(() => PictureInput)
  pictures!: PictureInput[];

  @ValidateNested()
  @Type(() => PictureInput)
  cover!: PictureInput;

  @IsOptional()
  @Matches(/^\d{5}$/)
  county?: string | null;

  @IsIn(['a', 'b'])
  kind!: string;

  at?: Date;
}

const picture = { file: '0190a6f2-7c1e-7cc0-8a1b-3f2d1e0c9b8a', alt: 'Rathaus' };
const report = { title: 'Titel', email: 'a@stadt.de', pictures: [picture], cover: picture, kind: 'a' };
const asArgument = (data?: string): ArgumentMetadata => ({
  type: 'body',
  metatype: ReportInput,
  ...(data && { data }),
});

const pipe = new InputPipe();

/** The problems of a refused input as `field CODE`; none where it is taken. */
async function problemsOf(patch: object, metadata = asArgument('input')): Promise<string[]> {
  try {
    await pipe.transform({ ...report, ...patch }, metadata);
    return [];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    expect(error.code).toBe('BAD_INPUT');
    return error.fields.map(({ field, code }) => `${field} ${code}`);
  }
}

describe('the input pipe', () => {
  it('gives use cases an instance of the input’s class, its parts included', async () => {
    // graphql-js hands over objects without a prototype.
    const plain = Object.assign(Object.create(null) as object, report);
    const input = await pipe.transform(plain, asArgument('input'));
    expect(input).toBeInstanceOf(ReportInput);
    expect(input).toMatchObject({
      title: 'Titel',
      cover: expect.any(PictureInput),
      pictures: [expect.any(PictureInput)],
    });
  });

  it('keeps moments as they are', async () => {
    const at = new Date('2026-11-22T12:00:00Z');
    await expect(pipe.transform({ ...report, at }, asArgument('input'))).resolves.toMatchObject({ at });
  });

  it.each<[what: string, patch: object, problems: string[]]>([
    ['too long', { title: '123456' }, ['input.title TOO_LONG']],
    ['missing where something is asked for', { title: '' }, ['input.title REQUIRED']],
    ['only blanks', { title: ' \n\t' }, ['input.title REQUIRED']],
    ['empty rather than no address', { email: '' }, ['input.email REQUIRED']],
    ['no address', { email: 'a@stadt' }, ['input.email NOT_AN_EMAIL']],
    ['a name before the address', { email: 'A <a@stadt.de>' }, ['input.email NOT_AN_EMAIL']],
    ['in a list', { pictures: [picture, { ...picture, alt: '' }] }, ['input.pictures.1.alt REQUIRED']],
    [
      'in a part',
      { cover: { file: '1', alt: 'x'.repeat(11) } },
      ['input.cover.file NOT_AN_ID', 'input.cover.alt TOO_LONG'],
    ],
    [
      'too many',
      { pictures: [1, 2, 3].map((number) => ({ ...picture, alt: `${number}` })) },
      ['input.pictures TOO_MANY'],
    ],
    ['of the wrong form', { county: '0811' }, ['input.county WRONG_TYPE']],
    ['none of the known', { kind: 'c' }, ['input.kind WRONG_TYPE']],
    ['wrong in several fields', { title: '', kind: 'c' }, ['input.title REQUIRED', 'input.kind WRONG_TYPE']],
    ['optional and absent', { county: null }, []],
    ['right', {}, []],
  ])('names by path what is %s', async (_, patch, problems) => {
    expect(await problemsOf(patch)).toEqual(problems);
  });

  it('finds an entry that stands twice', async () => {
    class Keys {
      @ListOfAtMost(3)
      keys!: string[];
    }
    const check = pipe.transform({ keys: ['a', 'b', 'a'] }, { type: 'body', metatype: Keys, data: 'input' });
    await expect(check).rejects.toMatchObject({ fields: [{ field: 'input.keys', code: 'DUPLICATE' }] });
  });

  it('gives the wording its values', async () => {
    const refused = pipe.transform({ ...report, title: '123456' }, asArgument('input'));
    await expect(refused).rejects.toMatchObject({ fields: [{ field: 'input.title', params: { max: 5 } }] });
  });

  it('names an argument by its own name, and a list of arguments without any', async () => {
    expect(await problemsOf({ title: '' }, asArgument('report'))).toEqual(['report.title REQUIRED']);
    expect(await problemsOf({ title: '' }, asArgument())).toEqual(['title REQUIRED']);
  });

  it('lets through what is no input: values, contexts, lists, moments', async () => {
    const moment = new Date();
    expect(await pipe.transform('text', { type: 'body', metatype: String })).toBe('text');
    expect(await pipe.transform(null, asArgument('input'))).toBeNull();
    expect(await pipe.transform(moment, { type: 'body', metatype: Date })).toBe(moment);
    const context = { title: '' };
    expect(await pipe.transform(context, { type: 'custom', metatype: ReportInput })).toBe(context);
  });
});
