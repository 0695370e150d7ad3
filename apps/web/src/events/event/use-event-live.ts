import { useEffect, useRef } from 'react';
import { useClient, useSubscription } from 'urql';
import { SpeakerQuestionsDocument } from '../around/around.graphql.js';
import { EventChangedDocument, EventDocument, MyRsvpDocument } from './event.graphql.js';
import type { ShownEvent } from './event.graphql.js';

/** Many answers in a row are one question for the own place in the line. */
const pause = 400;

/**
 * Keeps seats and the own place up to date. The stream carries what all see; the own place is asked for only by those who
 * stand in a line, where the answers of others can move it.
 */
export function useEventLive(event: ShownEvent): void {
  const client = useClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const seat = event.myRsvp?.seat;
  const inLine = useRef(false);
  const lines = event.myRsvp?.workshopLines ?? [];
  inLine.current = seat === 'WAITING' || seat === 'OFFERED' || lines.length > 0;
  const ask = (whole: boolean) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const options = { requestPolicy: 'network-only' } as const;
      const query = whole
        ? client.query(EventDocument, { id: event.id }, options)
        : client.query(MyRsvpDocument, { id: event.id }, options);
      void query.toPromise();
    }, pause);
  };
  const askQuestions = () =>
    void client.query(SpeakerQuestionsDocument, { event: event.id }, { requestPolicy: 'network-only' }).toPromise();
  useSubscription({ query: EventChangedDocument, variables: { id: event.id } }, (_previous: unknown, data) => {
    const { kind } = data.eventChanged;
    if (kind === 'QUESTIONS') askQuestions();
    else if (kind !== 'SEATS') ask(true);
    else if (inLine.current) ask(false);
    return data;
  });
  // An offer runs out by the clock: nobody's answer tells of it.
  const ends = [seat === 'OFFERED' ? event.myRsvp?.offerUntil : null, ...lines.map(({ offerUntil }) => offerUntil)];
  const until = ends.flatMap((end) => end ?? []).sort()[0];
  useEffect(() => {
    if (!until) return;
    const left = Date.parse(until) - Date.now() + 1_000;
    if (left > 86_400_000) return;
    const over = setTimeout(() => ask(false), Math.max(0, left));
    return () => clearTimeout(over);
  }, [until]);
  useEffect(() => () => clearTimeout(timer.current), []);
}
