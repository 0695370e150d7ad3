import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

export const EditedEventFields = graphql(`
  fragment EditedEventFields on Event {
    id
    kind
    state
    title
    summary
    body
    startsAt
    endsAt
    onSite
    online
    opensAt
    closesAt
    message
    returnReason
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
    seats {
      mode
      total
      taken
      free
      waiting
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
    }
    questions {
      id
      text
      required
    }
    audience {
      kinds
      sizeClasses
      counties {
        key
        name
      }
      qualifiedOnly
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
`);
export type EditedEvent = ResultOf<typeof EditedEventFields>;

export const EventEditorChoicesDocument = graphql(`
  query EventEditorChoices {
    associations {
      id
      name
      shortName
    }
    counties: administrations(filter: { kind: [LANDKREIS, STADTKREIS] }, first: 50) {
      nodes {
        ags
        kind
        displayName
      }
    }
  }
`);

export const EditedEventDocument = graphql(
  `
    query EditedEvent($id: ID!) {
      event(id: $id) {
        ...EditedEventFields
      }
    }
  `,
  [EditedEventFields],
);

export const CreateEventDocument = graphql(`
  mutation CreateEvent($input: CreateEventInput!) {
    createEvent(input: $input) {
      id
    }
  }
`);

export const CopyEventDocument = graphql(`
  mutation CopyEvent($input: CopyEventInput!) {
    copyEvent(input: $input) {
      id
    }
  }
`);

export const CreateEventSeriesDocument = graphql(`
  mutation CreateEventSeries($input: CreateEventSeriesInput!) {
    createEventSeries(input: $input) {
      __typename
      ... on EventSeriesSaved {
        series {
          id
          events {
            id
          }
        }
      }
      ... on EventRefused {
        refusals {
          code
          field
          message
        }
      }
    }
  }
`);

export const EditEventDocument = graphql(
  `
    mutation EditEvent($input: EditEventInput!) {
      editEvent(input: $input) {
        __typename
        ... on EventSaved {
          event {
            ...EditedEventFields
          }
        }
        ... on EventRefused {
          refusals {
            code
            field
            message
          }
        }
      }
    }
  `,
  [EditedEventFields],
);

export const EditEventSeriesDocument = graphql(
  `
    mutation EditEventSeries($input: EditEventSeriesInput!) {
      editEventSeries(input: $input) {
        __typename
        ... on EventSeriesSaved {
          series {
            id
            events {
              ...EditedEventFields
            }
          }
        }
        ... on EventRefused {
          refusals {
            code
            field
            message
          }
        }
      }
    }
  `,
  [EditedEventFields],
);

export const PublishEventDocument = graphql(
  `
    mutation PublishEvent($id: ID!) {
      publishEvent(id: $id) {
        __typename
        ... on EventSaved {
          event {
            ...EditedEventFields
          }
        }
        ... on EventRefused {
          refusals {
            code
            field
            message
          }
        }
      }
    }
  `,
  [EditedEventFields],
);

export const SubmitEventDocument = graphql(
  `
    mutation SubmitEvent($id: ID!) {
      submitEvent(id: $id) {
        __typename
        ... on EventSaved {
          event {
            ...EditedEventFields
          }
        }
        ... on EventRefused {
          refusals {
            code
            field
            message
          }
        }
      }
    }
  `,
  [EditedEventFields],
);

export const ReturnEventDocument = graphql(
  `
    mutation ReturnEvent($id: ID!, $message: String!) {
      returnEvent(id: $id, reason: $message) {
        __typename
        ... on EventSaved {
          event {
            ...EditedEventFields
          }
        }
        ... on EventRefused {
          refusals {
            code
            field
            message
          }
        }
      }
    }
  `,
  [EditedEventFields],
);

export const PostponeEventDocument = graphql(
  `
    mutation PostponeEvent($id: ID!, $message: String!) {
      postponeEvent(id: $id, message: $message) {
        __typename
        ... on EventSaved {
          event {
            ...EditedEventFields
          }
        }
        ... on EventRefused {
          refusals {
            code
            field
            message
          }
        }
      }
    }
  `,
  [EditedEventFields],
);

export const CancelEventDocument = graphql(
  `
    mutation CancelEvent($id: ID!, $message: String!) {
      cancelEvent(id: $id, message: $message) {
        __typename
        ... on EventSaved {
          event {
            ...EditedEventFields
          }
        }
        ... on EventRefused {
          refusals {
            code
            field
            message
          }
        }
      }
    }
  `,
  [EditedEventFields],
);

export const PublishEventSeriesDocument = graphql(`
  mutation PublishEventSeries($id: ID!) {
    publishEventSeries(id: $id) {
      __typename
      ... on EventSeriesSaved {
        series {
          id
          events {
            id
            state
          }
        }
      }
      ... on EventRefused {
        refusals {
          code
          field
          message
        }
      }
    }
  }
`);

export const CancelEventSeriesDocument = graphql(`
  mutation CancelEventSeries($from: ID!, $message: String!) {
    cancelEventSeries(from: $from, message: $message) {
      __typename
      ... on EventSeriesSaved {
        series {
          id
          events {
            id
            state
            message
          }
        }
      }
      ... on EventRefused {
        refusals {
          code
          field
          message
        }
      }
    }
  }
`);

export const DiscardEventDocument = graphql(`
  mutation DiscardEvent($id: ID!) {
    discardEvent(id: $id)
  }
`);
