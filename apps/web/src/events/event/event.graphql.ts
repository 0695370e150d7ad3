import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

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
      replies {
        question
        text
      }
      attendedAt
      checkInCode
    }
    joinState
    joinFrom
  }
`);

export const EventFields = graphql(
  `
    fragment EventFields on Event {
      ...EventSeatsFields
      ...MyRsvpFields
      number
      kind
      title
      summary
      bodyHtml
      startsAt
      endsAt
      onSite
      online
      opensAt
      closesAt
      message
      version
      host {
        kind
        name
        association {
          id
          name
          shortName
        }
      }
      place {
        name
        address
        accessibility
        county {
          key
          name
        }
      }
      items {
        id
        kind
        title
        description
        startsAt
        endsAt
        speakers
        room
        seats
        free
      }
      questions {
        id
        text
        required
      }
      contact {
        name
        email
        phone
      }
      picture {
        id
        width
        height
        alt
      }
      series {
        id
        rule
        dates
      }
      viewerCan {
        answer
        edit
        submit
        publish
        postpone
        cancel
        discard
        run
      }
    }
  `,
  [EventSeatsFields, MyRsvpFields],
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

export const MyRsvpDocument = graphql(
  `
    query MyRsvp($id: ID!) {
      event(id: $id) {
        ...EventSeatsFields
        ...WorkshopSeatsFields
        ...MyRsvpFields
      }
    }
  `,
  [EventSeatsFields, WorkshopSeatsFields, MyRsvpFields],
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
        ... on EventSaved {
          event {
            ...EventSeatsFields
            ...WorkshopSeatsFields
            ...MyRsvpFields
          }
        }
        ... on EventRefused {
          refusals {
            code
            field
            message
          }
          current {
            ...EventSeatsFields
            ...WorkshopSeatsFields
            ...MyRsvpFields
          }
        }
      }
    }
  `,
  [EventSeatsFields, WorkshopSeatsFields, MyRsvpFields],
);

export const AcceptSeatDocument = graphql(
  `
    mutation AcceptSeat($id: ID!) {
      acceptSeat(id: $id) {
        __typename
        ... on EventSaved {
          event {
            ...EventSeatsFields
            ...WorkshopSeatsFields
            ...MyRsvpFields
          }
        }
        ... on EventRefused {
          refusals {
            code
            field
            message
          }
          current {
            ...EventSeatsFields
            ...WorkshopSeatsFields
            ...MyRsvpFields
          }
        }
      }
    }
  `,
  [EventSeatsFields, WorkshopSeatsFields, MyRsvpFields],
);

export const DeclineSeatDocument = graphql(
  `
    mutation DeclineSeat($id: ID!) {
      declineSeat(id: $id) {
        __typename
        ... on EventSaved {
          event {
            ...EventSeatsFields
            ...WorkshopSeatsFields
            ...MyRsvpFields
          }
        }
        ... on EventRefused {
          refusals {
            code
            field
            message
          }
          current {
            ...EventSeatsFields
            ...WorkshopSeatsFields
            ...MyRsvpFields
          }
        }
      }
    }
  `,
  [EventSeatsFields, WorkshopSeatsFields, MyRsvpFields],
);
