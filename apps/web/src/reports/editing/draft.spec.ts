import { describe, expect, it } from '@jest/globals';
import { i18n } from '@lingui/core';
import type { Client } from 'urql';
import { contentOf, draftOf, emptyDraft, reportStorage, sameContent } from './draft.js';
import type { Draft } from './draft.js';
import type { EditedReport } from './editing.graphql.js';

type Sent = { input: { content: Draft } };

/** A server that refuses some fields as long as they have a value. */
function serverRefusing(...fields: (keyof Draft)[]) {
  const sent: Draft[] = [];
  const mutation = (_document: unknown, { input }: Sent) => {
    sent.push(input.content);
    const wrong = fields.filter((field) => input.content[field] !== emptyDraft[field]);
    const problems = wrong.map((field) => ({ field: `input.content.${field}`, code: 'WRONG', message: 'Falsch.' }));
    return Promise.resolve(
      problems.length
        ? { error: { graphQLErrors: [{ extensions: { code: 'BAD_INPUT', fields: problems } }] } }
        : { data: { saveReport: { __typename: 'ReportSaved', report: report(input.content) } } },
    );
  };
  return { client: { mutation } as unknown as Client, sent };
}

const report = (content: object): EditedReport =>
  ({
    id: 'r1',
    draft: { version: 3, content: { __typename: 'ReportContent', ...emptyDraft, ...content } },
  }) as unknown as EditedReport;

describe('the draft of a report', () => {
  it('holds what the api takes and nothing that the cache adds', () => {
    const draft = draftOf(
      report({
        oneOffCost: { __typename: 'CostRange', from: 1, to: 2 },
        files: [{ __typename: 'ReportDraftFile', file: 'f', title: 'Plan', licence: 'NETWORK' }],
      }),
    );
    expect(JSON.stringify(draft)).not.toContain('__typename');
    expect(draft.oneOffCost).toEqual({ from: 1, to: 2 });
  });

  it('leaves rows behind that were added and not filled in', () => {
    const draft = {
      ...emptyDraft,
      products: [
        { name: '', vendor: ' ', url: '' },
        { name: '', vendor: 'Rechenzentrum', url: '' },
      ],
      checklist: [
        { text: ' ', done: false },
        { text: 'Personalrat fragen', done: true },
      ],
    };
    expect(contentOf(draft).products).toEqual([{ name: '', vendor: 'Rechenzentrum', url: '' }]);
    expect(contentOf(draft).checklist).toEqual([{ text: 'Personalrat fragen', done: true }]);
    expect(sameContent({ ...emptyDraft, checklist: [{ text: '', done: false }] }, emptyDraft)).toBe(true);
  });

  it('is saved apart from wrong fields, which stay here with their messages', async () => {
    const { client, sent } = serverRefusing('leikaKey', 'endedOn');
    const draft = { ...emptyDraft, title: 'T', leikaKey: '12', startedOn: '2026-02-01', endedOn: '2026-01-01' };
    const result = await reportStorage.edit(client, report({ startedOn: '2025-01-01' }), draft, i18n);
    expect(result).toMatchObject({ kind: 'refused', refusals: [{ message: 'Falsch.' }, { message: 'Falsch.' }] });
    expect(sent[1]).toMatchObject({ title: 'T', leikaKey: null, startedOn: '2025-01-01', endedOn: null });
    expect(result.kind === 'refused' && result.item?.draft?.content.title).toBe('T');
  });

  it('is refused whole where that does not help', async () => {
    const { client } = serverRefusing('leikaKey');
    const stored = report({ leikaKey: 'alt' });
    expect(await reportStorage.edit(client, stored, { ...emptyDraft, leikaKey: '12' }, i18n)).toMatchObject({
      kind: 'error',
    });
  });

  it('takes from this device only what has every field', () => {
    expect(reportStorage.isDraft(emptyDraft)).toBe(true);
    expect(reportStorage.isDraft({ title: 'Alt' })).toBe(false);
    expect(reportStorage.isDraft(null)).toBe(false);
  });
});
