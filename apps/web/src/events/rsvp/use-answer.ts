import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import type { FormError } from '../../ui/form/error-summary.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { showToast } from '../../ui/feedback/toasts.js';
import {
  AcceptSeatDocument,
  AcceptWorkshopSeatDocument,
  AnswerEventDocument,
  DeclineSeatDocument,
  LeaveWorkshopLineDocument,
} from '../event/event.graphql.js';
import type { MyRsvp, ShownEvent } from '../event/event.graphql.js';
import type { Mode } from '../values/event-words.js';
import { AnswerEventSeriesDocument } from '../event/series.graphql.js';
import { plainDate } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { answeredText } from './answered-text.js';
import { isOpen } from './seats.js';
import { replyId } from './rsvp-questions.js';

export interface Wish {
  answer: 'YES' | 'MAYBE' | 'NO';
  mode: Mode | null;
  onlineMeanwhile: boolean;
  visible: boolean;
  workshops: readonly string[];
  /** Full workshops to wait for. */
  workshopLines: readonly string[];
  replies: readonly { question: string; text: string }[];
}

interface Refusal {
  code: string;
  field: string | null;
  message: string;
}

/** What somebody answered before, as the wish to begin with. */
export function wishOf(event: ShownEvent): Wish {
  const mine = event.myRsvp;
  return {
    answer: 'YES',
    mode: mine?.mode ?? (event.seats.find(isOpen) ?? event.seats[0])?.mode ?? null,
    onlineMeanwhile: mine?.onlineMeanwhile ?? false,
    visible: mine?.visible ?? false,
    workshops: mine?.workshops ?? [],
    workshopLines: mine?.workshopLines.map(({ item }) => item) ?? [],
    replies: mine?.replies.map(({ question, text }) => ({ question, text })) ?? [],
  };
}

/** Sends an answer and says what it came to. Never ahead of the server: seats are its to give. */
export function useAnswer(event: ShownEvent) {
  const { i18n } = useLingui();
  const [{ fetching: answering }, answer] = useMutation(AnswerEventDocument);
  const [{ fetching: accepting }, accept] = useMutation(AcceptSeatDocument);
  const [{ fetching: declining }, decline] = useMutation(DeclineSeatDocument);
  const [{ fetching: answeringAll }, answerAll] = useMutation(AnswerEventSeriesDocument);
  const [{ fetching: acceptingWorkshop }, acceptSeat] = useMutation(AcceptWorkshopSeatDocument);
  const [{ fetching: leaving }, leaveLine] = useMutation(LeaveWorkshopLineDocument);
  const workshopTaken = i18n._('Sie haben den Platz im Workshop.');
  const lineLeft = i18n._('Sie warten nicht mehr auf diesen Workshop.');
  const [errors, setErrors] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  // The same key for the same wish: a click repeated after a broken line is the same answer.
  const sent = useRef({ wish: '', key: '' });

  function refuse(found: FormError[]): false {
    setErrors(found);
    setAttempt((was) => was + 1);
    return false;
  }
  function take(
    result: { __typename: string; event?: { myRsvp: MyRsvp | null }; refusals?: readonly Refusal[] } | undefined,
    said?: string,
  ): boolean {
    if (result?.__typename !== 'EventSaved') return refuse((result?.refusals ?? []).map((one) => toError(one)));
    setErrors([]);
    sent.current = { wish: '', key: '' };
    showToast({ text: said ?? answeredText(i18n, result.event?.myRsvp ?? null) });
    return true;
  }
  function toError({ field, message }: Refusal): FormError {
    const reply = /replies\.(\d+)/.exec(field ?? '');
    const question = reply ? lastReplies.current[Number(reply[1])]?.question : undefined;
    if (question) return { field: replyId(question), message };
    const named = /replies\.([\da-f-]{36})/i.exec(field ?? '')?.[1];
    return named ? { field: replyId(named), message } : { message };
  }
  const lastReplies = useRef<Wish['replies']>([]);

  function inputOf(wish: Wish) {
    const text = JSON.stringify(wish);
    if (sent.current.wish !== text) sent.current = { wish: text, key: crypto.randomUUID() };
    const replies = wish.replies.filter((reply) => reply.text.trim());
    lastReplies.current = replies;
    return {
      ...wish,
      clientKey: sent.current.key,
      event: event.id,
      mode: wish.answer === 'YES' ? wish.mode : null,
      workshops: [...wish.workshops],
      workshopLines: [...wish.workshopLines],
      replies: [...replies],
    };
  }
  async function send(wish: Wish): Promise<boolean> {
    const { data, error } = await answer({ input: inputOf(wish) });
    return error ? refuse([{ message: errorText(i18n, error) }]) : take(data?.answerEvent);
  }
  /** One answer for every date of the series that is to come. A date that refuses does not hold the others up. */
  async function sendToSeries(wish: Wish): Promise<boolean> {
    const { data, error } = await answerAll({ input: inputOf(wish) });
    if (error) return refuse([{ message: errorText(i18n, error) }]);
    const answers = data?.answerEventSeries ?? [];
    const refused = answers.flatMap(({ event: date, refusals }) =>
      refusals.map(({ message }) => ({
        message: `${plainDate(new Date(date.startsAt), i18n.locale as FormatLanguage)}: ${message}`,
      })),
    );
    const count = answers.filter(({ refusals }) => !refusals.length).length;
    if (count) {
      showToast({
        text: i18n._('{count, plural, one {Ein Termin ist beantwortet.} other {# Termine sind beantwortet.}}', {
          count,
        }),
      });
    }
    sent.current = { wish: '', key: '' };
    if (refused.length) return refuse(refused);
    setErrors([]);
    return true;
  }
  async function acceptOffer(): Promise<boolean> {
    const { data, error } = await accept({ id: event.id });
    return error ? refuse([{ message: errorText(i18n, error) }]) : take(data?.acceptSeat);
  }
  async function declineOffer(): Promise<boolean> {
    const { data, error } = await decline({ id: event.id });
    return error ? refuse([{ message: errorText(i18n, error) }]) : take(data?.declineSeat);
  }
  async function acceptWorkshop(workshop: string): Promise<boolean> {
    const { data, error } = await acceptSeat({ id: event.id, workshop });
    return error ? refuse([{ message: errorText(i18n, error) }]) : take(data?.acceptWorkshopSeat, workshopTaken);
  }
  async function leaveWorkshop(workshop: string): Promise<boolean> {
    const { data, error } = await leaveLine({ id: event.id, workshop });
    return error ? refuse([{ message: errorText(i18n, error) }]) : take(data?.leaveWorkshopLine, lineLeft);
  }
  return {
    errors,
    attempt,
    busy: answering || answeringAll || accepting || declining || acceptingWorkshop || leaving,
    refuse,
    send,
    sendToSeries,
    acceptOffer,
    declineOffer,
    acceptWorkshop,
    leaveWorkshop,
    errorOf: (field: string) => errors.find((error) => error.field === field)?.message,
  };
}
export type Answering = ReturnType<typeof useAnswer>;
