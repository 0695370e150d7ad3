import type { Brand } from './brand.js';
import type { Refusal } from './refusals.js';
import { accept, refuse, type Result } from './result.js';

export type PersonId = Brand<string, 'PersonId'>;
export type CaseId = Brand<string, 'CaseId'>;
export type PeriodId = Brand<string, 'PeriodId'>;
export type RoundId = Brand<string, 'RoundId'>;
export type ProviderId = Brand<string, 'ProviderId'>;
export type ModuleId = Brand<string, 'ModuleId'>;

/** Characters that an id or a voucher may have: also the size of its column and of its field. */
export const LONGEST_ID = 64;

/** Text without space around it, 1 to 64 characters, no control characters; null if it is anything else. */
export function idText(text: string): string | null {
  const trimmed = text.trim();
  return trimmed !== '' && trimmed.length <= LONGEST_ID && !/\p{Cc}/u.test(trimmed) ? trimmed : null;
}

function idParser<Id extends Brand<string, string>>() {
  return (text: string): Result<Id, Refusal<'INVALID_ID'>> => {
    const id = idText(text);
    return id === null ? refuse({ code: 'INVALID_ID', text }) : accept(id as Id);
  };
}

/** Each takes 1 to 64 characters, cuts space around them, and refuses with INVALID_ID. */
export const parsePersonId = /* @__PURE__ */ idParser<PersonId>();
export const parseCaseId = /* @__PURE__ */ idParser<CaseId>();
export const parsePeriodId = /* @__PURE__ */ idParser<PeriodId>();
export const parseRoundId = /* @__PURE__ */ idParser<RoundId>();
export const parseProviderId = /* @__PURE__ */ idParser<ProviderId>();
export const parseModuleId = /* @__PURE__ */ idParser<ModuleId>();
