import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

export const EventParticipantsDocument = graphql(`
  query EventParticipants($event: ID!, $first: Int!, $after: Cursor) {
    eventParticipants(event: $event, first: $first, after: $after) {
      nodes {
        id
        name
        administration {
          ags
          displayName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const EventGuestsDocument = graphql(`
  query EventGuests($event: ID!, $seats: [SeatState!], $search: String, $first: Int!, $after: Cursor) {
    eventGuests(event: $event, seats: $seats, search: $search, first: $first, after: $after) {
      nodes {
        id
        person {
          id
          name
          administration {
            ags
            displayName
          }
        }
        answer
        mode
        seat
        onlineMeanwhile
        offerUntil
        visible
        workshops
        workshopLines
        replies {
          question
          text
        }
        answeredAt
        attendedAt
        notCounted
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
export type EventGuest = ResultOf<typeof EventGuestsDocument>['eventGuests']['nodes'][number];

export const EventNameDocument = graphql(`
  query EventName($id: ID!) {
    event(id: $id) {
      id
      title
      startsAt
      endsAt
      onSite
      items {
        id
        title
      }
      questions {
        id
        text
        required
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
  }
`);

export const CheckInListDocument = graphql(`
  query CheckInList($event: ID!) {
    checkInList(event: $event) {
      guest
      name
      administration
      codeDigest
      attendedAt
    }
  }
`);
export type CheckInLine = ResultOf<typeof CheckInListDocument>['checkInList'][number];

export const CheckInDocument = graphql(`
  mutation CheckIn($input: CheckInInput!) {
    checkIn(input: $input) {
      outcome
      guest
      name
      attendedAt
    }
  }
`);
export type CheckInAnswer = ResultOf<typeof CheckInDocument>['checkIn'][number];

export const UndoCheckInDocument = graphql(`
  mutation UndoCheckIn($event: ID!, $guest: ID!) {
    undoCheckIn(event: $event, guest: $guest)
  }
`);

export const EventRemindersDocument = graphql(`
  query EventReminders {
    eventReminders
  }
`);

export const ChooseEventRemindersDocument = graphql(`
  mutation ChooseEventReminders($minutes: [Int!]!) {
    chooseEventReminders(minutes: $minutes)
  }
`);
