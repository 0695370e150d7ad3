import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { Refused, type FieldProblem } from '../access/refusals.js';

/** class-validator's constraint names as problem codes; the values come from the decorators' contexts. */
const CODES: Record<string, string> = {
  isNotEmpty: 'REQUIRED',
  isNotBlank: 'REQUIRED',
  minLength: 'TOO_SHORT',
  maxLength: 'TOO_LONG',
  arrayMaxSize: 'TOO_MANY',
  arrayMinSize: 'REQUIRED',
  arrayUnique: 'DUPLICATE',
  isEmail: 'NOT_AN_EMAIL',
  isUuid: 'NOT_AN_ID',
  matches: 'WRONG_TYPE',
  min: 'OUT_OF_RANGE',
  max: 'OUT_OF_RANGE',
};

function problemsOf(errors: readonly ValidationError[], prefix: string): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = prefix === '' ? error.property : `${prefix}.${error.property}`;
    const broken = Object.keys(error.constraints ?? {});
    // An empty field says "fill in" rather than something cleverer; else the rule that is written first counts.
    const constraint = broken.find((name) => CODES[name] === 'REQUIRED') ?? broken.at(-1);
    const params = constraint ? (error.contexts?.[constraint] as FieldProblem['params']) : undefined;
    const own = constraint ? [{ field, code: CODES[constraint] ?? 'WRONG_TYPE', ...(params && { params }) }] : [];
    return [...own, ...problemsOf(error.children ?? [], field)];
  });
}

/** Checks every input object and list of arguments against its class and answers with field-wise refusals. */
@Injectable()
export class InputPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype, data }: ArgumentMetadata): Promise<unknown> {
    if (type !== 'body' || !metatype || typeof value !== 'object' || value === null) return value;
    if (metatype === Object || metatype === Array || metatype === Date) return value;
    const instance = plainToInstance(metatype as new () => object, value);
    const errors = await validate(instance, { whitelist: false, forbidUnknownValues: false });
    if (errors.length > 0) throw new Refused('BAD_INPUT', problemsOf(errors, data ?? ''));
    return instance;
  }
}
