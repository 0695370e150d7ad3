import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import type { CombinedError } from 'urql';
import { fieldRefusals } from '../../graphql/errors.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { refusalErrors } from './draft-check.js';
import {
  DiscardPostDocument,
  PublishPostDocument,
  UnschedulePostDocument,
  WithdrawPostDocument,
} from './editing.graphql.js';
import type { EditedPost } from './editing.graphql.js';
import { stateText } from './post-state.js';

type Answer =
  { __typename: 'PostSaved'; post: EditedPost } | { __typename: 'PostStateRefused'; state: EditedPost['state'] };
export type MoveResult = { post: EditedPost } | { errors: FormError[] };

/** Publishing, taking back, withdrawing, deleting: never optimistic, the button waits for the answer. */
export function usePostMoves() {
  const { i18n } = useLingui();
  const [, publishPost] = useMutation(PublishPostDocument);
  const [, unschedulePost] = useMutation(UnschedulePostDocument);
  const [, withdrawPost] = useMutation(WithdrawPostDocument);
  const [, discardPost] = useMutation(DiscardPostDocument);
  const [busy, setBusy] = useState(false);

  function errorsOf(error: CombinedError | undefined): FormError[] {
    if (!error) return [];
    const refusals = fieldRefusals(error);
    return refusals.length ? refusalErrors(refusals) : [{ message: errorText(i18n, error) }];
  }
  function read(answer: Answer | undefined, error: CombinedError | undefined): MoveResult {
    if (answer?.__typename === 'PostSaved') return { post: answer.post };
    if (!answer) return { errors: errorsOf(error) };
    const state = stateText(i18n, answer.state);
    return {
      errors: [
        { message: i18n._('Das geht in diesem Stand nicht mehr: {state}. Bitte laden Sie die Seite neu.', { state }) },
      ],
    };
  }
  async function waiting<Result>(work: () => Promise<Result>): Promise<Result> {
    setBusy(true);
    try {
      return await work();
    } finally {
      setBusy(false);
    }
  }
  return {
    busy,
    waiting,
    publish: async (id: string, at: string | null) => {
      const { data, error } = await publishPost({ id, at });
      return read(data?.publishPost, error);
    },
    unschedule: async (id: string) => {
      const { data, error } = await unschedulePost({ id });
      return read(data?.unschedulePost, error);
    },
    withdraw: async (id: string, reason: string) => {
      const { data, error } = await withdrawPost({ id, reason: reason.trim() || null });
      return read(data?.withdrawPost, error);
    },
    discard: async (id: string): Promise<FormError[]> => {
      const { data, error } = await discardPost({ id });
      return data?.discardPost ? [] : errorsOf(error);
    },
  };
}
