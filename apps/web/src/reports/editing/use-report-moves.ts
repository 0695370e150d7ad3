import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import type { CombinedError } from 'urql';
import { fieldRefusals } from '../../graphql/errors.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { refusalErrors } from './draft-check.js';
import {
  DeleteReportDocument,
  DiscardChangesDocument,
  PublishReportDocument,
  WithdrawReportDocument,
} from './editing.graphql.js';
import type { EditedReport } from './editing.graphql.js';

type Answer =
  | { __typename: 'ReportSaved'; report: EditedReport }
  | { __typename: 'ReportStateRefused' }
  | { __typename: 'ReportChangedMeanwhile' };
export type MoveResult = { report: EditedReport } | { errors: FormError[] };

/** Publishing, withdrawing, deleting: never optimistic, the button waits for the answer. */
export function useReportMoves() {
  const { i18n } = useLingui();
  const [, publishReport] = useMutation(PublishReportDocument);
  const [, withdrawReport] = useMutation(WithdrawReportDocument);
  const [, deleteReport] = useMutation(DeleteReportDocument);
  const [, discardChanges] = useMutation(DiscardChangesDocument);
  const [busy, setBusy] = useState(false);

  const errorsOf = (error: CombinedError | undefined): FormError[] => {
    if (!error) return [{ message: i18n._('Das geht in diesem Stand nicht mehr. Bitte laden Sie die Seite neu.') }];
    const refusals = fieldRefusals(error);
    return refusals.length ? refusalErrors(refusals) : [{ message: errorText(i18n, error) }];
  };
  const read = (answer: Answer | undefined, error: CombinedError | undefined): MoveResult => {
    if (answer?.__typename === 'ReportSaved') return { report: answer.report };
    if (answer?.__typename === 'ReportChangedMeanwhile')
      return {
        errors: [{ message: i18n._('Jemand hat den Entwurf inzwischen geändert. Bitte laden Sie die Seite neu.') }],
      };
    return { errors: errorsOf(error) };
  };
  return {
    busy,
    waiting: async (work: () => Promise<void>) => {
      setBusy(true);
      try {
        await work();
      } finally {
        setBusy(false);
      }
    },
    publish: async ({ id, draft }: EditedReport, note: string) => {
      const input = { id, version: draft?.version ?? 0, note: note.trim() || null };
      const { data, error } = await publishReport({ input });
      return read(data?.publishReport, error);
    },
    withdraw: async (id: string, reason: string) => {
      const { data, error } = await withdrawReport({ id, reason: reason.trim() || null });
      return read(data?.withdrawReport, error);
    },
    remove: async (id: string): Promise<FormError[]> => {
      const { data, error } = await deleteReport({ id });
      return data?.deleteReport ? [] : errorsOf(error);
    },
    discard: async (id: string): Promise<FormError[]> => {
      const { error } = await discardChanges({ id });
      return error ? errorsOf(error) : [];
    },
  };
}
