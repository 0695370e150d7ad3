import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';
import { EventContentFields, RefusedEvent } from '../values/event-parts.graphql.js';

/** What changes while people answer; the same for everyone who looks, so that one delivery serves them all. */
export const EventSeatsFields = graphql(`
  fragment EventSeatsFields on Event {
    id
    state
    bar
    maybe
    seats {
      mode
      total
      taken
      free
      waiting
    }
  }
`);

const WorkshopSeatsFields = graphql(`
  fragment WorkshopSeatsFields on Event {
    id
    items {
      id
      free
      waiting
    }
  }
`);

export const MyRsvpFields = graphql(`
  fragment MyRsvpFields on Event {
    id
    myRsvp {
      id
      answer
      mode
      seat
      position
      offerUntil
      onlineMeanwhile
      visible
      workshops
      workshopLines {
        item
        position
        offerUntil
      }
      replies {
        question
        text
      }
      attendedAt
      checkInCode
    }
    joinState
    feedbackOpen
    joinFrom
  }
`);

export const EventFields = graphql(
  `
    fragment EventFields on Event {
      ...EventContentFields
      ...EventSeatsFields
      ...MyRsvpFields
      number
      bodyHtml
      notCounted
    }
  `,
  [EventContentFields, EventSeatsFields, MyRsvpFields],
);
export type ShownEvent = ResultOf<typeof EventFields>;
export type MyRsvp = NonNullable<ShownEvent['myRsvp']>;

export const EventDocument = graphql(
  `
    query Event($id: ID!) {
      event(id: $id) {
        ...EventFields
      }
    }
  `,
  [EventFields],
);

export const EventByNumberDocument = graphql(`
  query EventByNumber($number: Int!) {
    eventByNumber(number: $number) {
      id
    }
  }
`);

/** An event as far as an answer changes it. */
const AnsweredEvent = graphql(
  `
    fragment AnsweredEvent on Event {
      ...EventSeatsFields
      ...WorkshopSeatsFields
      ...MyRsvpFields
    }
  `,
  [EventSeatsFields, WorkshopSeatsFields, MyRsvpFields],
);

const Answered = graphql(
  `
    fragment Answered on EventSaved {
      event {
        ...AnsweredEvent
      }
    }
  `,
  [AnsweredEvent],
);

const NotAnswered = graphql(
  `
    fragment NotAnswered on EventRefused {
      ...RefusedEvent
      current {
        ...AnsweredEvent
      }
    }
  `,
  [RefusedEvent, AnsweredEvent],
);

export const MyRsvpDocument = graphql(
  `
    query MyRsvp($id: ID!) {
      event(id: $id) {
        ...AnsweredEvent
      }
    }
  `,
  [AnsweredEvent],
);

export const EventChangedDocument = graphql(
  `
    subscription EventChanged($id: ID!, $after: Cursor) {
      eventChanged(id: $id, after: $after) {
        cursor
        kind
        event {
          ...EventSeatsFields
          ...WorkshopSeatsFields
        }
      }
    }
  `,
  [EventSeatsFields, WorkshopSeatsFields],
);

export const AnswerEventDocument = graphql(
  `
    mutation AnswerEvent($input: AnswerEventInput!) {
      answerEvent(input: $input) {
        __typename
        ...Answered
        ...NotAnswered
      }
    }
  `,
  [Answered, NotAnswered],
);

export const AcceptSeatDocument = graphql(
  `
    mutation AcceptSeat($id: ID!) {
      acceptSeat(id: $id) {
        __typename
        ...Answered
        ...NotAnswered
      }
    }
  `,
  [Answered, NotAnswered],
);

export const DeclineSeatDocument = graphql(
  `
    mutation DeclineSeat($id: ID!) {
      declineSeat(id: $id) {
        __typename
        ...Answered
        ...NotAnswered
      }
    }
  `,
  [Answered, NotAnswered],
);

export const AcceptWorkshopSeatDocument = graphql(
  `
    mutation AcceptWorkshopSeat($id: ID!, $workshop: ID!) {
      acceptWorkshopSeat(id: $id, workshop: $workshop) {
        __typename
        ...Answered
        ...NotAnswered
      }
    }
  `,
  [Answered, NotAnswered],
);

export const LeaveWorkshopLineDocument = graphql(
  `
    mutation LeaveWorkshopLine($id: ID!, $workshop: ID!) {
      leaveWorkshopLine(id: $id, workshop: $workshop) {
        __typename
        ...Answered
        ...NotAnswered
      }
    }
  `,
  [Answered, NotAnswered],
);
