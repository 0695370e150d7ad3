import { useLingui } from '@lingui/react';
import { useMutation } from 'urql';
import type { CombinedError } from 'urql';
import type { FormError } from '../../ui/form/error-summary.js';
import { errorsOf, refusalsOf } from './draft-check.js';
import {
  CancelEventDocument,
  CancelEventSeriesDocument,
  CopyEventDocument,
  DiscardBegunEventDocument,
  DiscardEventDocument,
  PostponeEventDocument,
  PublishEventDocument,
  PublishEventSeriesDocument,
  ReturnEventDocument,
  SubmitEventDocument,
} from './editing.graphql.js';

interface Answer {
  __typename: string;
  refusals?: readonly { field: string | null; message: string }[];
}

/** Moves of an event from one state to another. Each answers with what stood in the way; nothing, where it was done. */
export function useEventMoves() {
  const { i18n } = useLingui();
  const [{ fetching: a }, publish] = useMutation(PublishEventDocument);
  const [{ fetching: b }, publishSeries] = useMutation(PublishEventSeriesDocument);
  const [{ fetching: c }, submit] = useMutation(SubmitEventDocument);
  const [{ fetching: d }, sendBack] = useMutation(ReturnEventDocument);
  const [{ fetching: e }, postpone] = useMutation(PostponeEventDocument);
  const [{ fetching: f }, cancel] = useMutation(CancelEventDocument);
  const [{ fetching: g }, cancelSeries] = useMutation(CancelEventSeriesDocument);
  const [{ fetching: h }, discard] = useMutation(DiscardEventDocument);
  const [, discardBegun] = useMutation(DiscardBegunEventDocument);
  const [{ fetching: i }, copy] = useMutation(CopyEventDocument);

  const outcome = (error: CombinedError | undefined, answer: Answer | undefined): FormError[] =>
    error ? errorsOf(i18n, error) : refusalsOf(answer?.refusals ?? []);

  return {
    busy: a || b || c || d || e || f || g || h || i,
    publish: async (id: string) => {
      const { data, error } = await publish({ id });
      return outcome(error, data?.publishEvent);
    },
    publishSeries: async (id: string) => {
      const { data, error } = await publishSeries({ id });
      return outcome(error, data?.publishEventSeries);
    },
    submit: async (id: string) => {
      const { data, error } = await submit({ id });
      return outcome(error, data?.submitEvent);
    },
    sendBack: async (id: string, message: string) => {
      const { data, error } = await sendBack({ id, message });
      return outcome(error, data?.returnEvent);
    },
    postpone: async (id: string, message: string) => {
      const { data, error } = await postpone({ id, message });
      return outcome(error, data?.postponeEvent);
    },
    cancel: async (id: string, message: string) => {
      const { data, error } = await cancel({ id, message });
      return outcome(error, data?.cancelEvent);
    },
    cancelSeries: async (from: string, message: string) => {
      const { data, error } = await cancelSeries({ from, message });
      return outcome(error, data?.cancelEventSeries);
    },
    discard: async (id: string) => {
      const { error } = await discard({ id });
      return outcome(error, undefined);
    },
    discardBegun: async (id: string) => {
      const { error } = await discardBegun({ id });
      return outcome(error, undefined);
    },
    /** Id of the copy, or what stood in the way. */
    copy: async (
      id: string,
      clientKey: string,
      startsAt: string,
    ): Promise<{ id: string } | { errors: FormError[] }> => {
      const { data, error } = await copy({ input: { id, clientKey, startsAt } });
      return data ? { id: data.copyEvent.id } : { errors: outcome(error, undefined) };
    },
  };
}
