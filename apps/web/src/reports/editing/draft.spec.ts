import { describe, expect, it } from '@jest/globals';
import { contentOf, draftOf, emptyDraft, reportStorage, sameContent } from './draft.js';
import type { EditedReport } from './editing.graphql.js';

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

  it('takes from this device only what has every field', () => {
    expect(reportStorage.isDraft(emptyDraft)).toBe(true);
    expect(reportStorage.isDraft({ title: 'Alt' })).toBe(false);
    expect(reportStorage.isDraft(null)).toBe(false);
  });
});
