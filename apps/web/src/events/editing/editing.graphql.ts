import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';
import { EventContentFields, RefusedEvent } from '../values/event-parts.graphql.js';

export const KeptDraftFields = graphql(`
  fragment KeptDraftFields on EventDraft {
    id
    title
    form
    version
    savedAt
    savedBy
  }
`);
export type KeptDraft = ResultOf<typeof KeptDraftFields>;

export const EditedEventFields = graphql(
  `
    fragment EditedEventFields on Event {
      ...EventContentFields
      body
      returnReason
      draft {
        ...KeptDraftFields
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
    }
  `,
  [EventContentFields, KeptDraftFields],
);
export type EditedEvent = ResultOf<typeof EditedEventFields>;

const SavedEvent = graphql(
  `
    fragment SavedEvent on EventSaved {
      event {
        ...EditedEventFields
      }
    }
  `,
  [EditedEventFields],
);

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

export const CreateEventSeriesDocument = graphql(
  `
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
        ...RefusedEvent
      }
    }
  `,
  [RefusedEvent],
);

export const EditEventDocument = graphql(
  `
    mutation EditEvent($input: EditEventInput!) {
      editEvent(input: $input) {
        __typename
        ...SavedEvent
        ...RefusedEvent
      }
    }
  `,
  [SavedEvent, RefusedEvent],
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
        ...RefusedEvent
      }
    }
  `,
  [EditedEventFields, RefusedEvent],
);

export const PublishEventDocument = graphql(
  `
    mutation PublishEvent($id: ID!) {
      publishEvent(id: $id) {
        __typename
        ...SavedEvent
        ...RefusedEvent
      }
    }
  `,
  [SavedEvent, RefusedEvent],
);

export const SubmitEventDocument = graphql(
  `
    mutation SubmitEvent($id: ID!) {
      submitEvent(id: $id) {
        __typename
        ...SavedEvent
        ...RefusedEvent
      }
    }
  `,
  [SavedEvent, RefusedEvent],
);

export const ReturnEventDocument = graphql(
  `
    mutation ReturnEvent($id: ID!, $message: String!) {
      returnEvent(id: $id, reason: $message) {
        __typename
        ...SavedEvent
        ...RefusedEvent
      }
    }
  `,
  [SavedEvent, RefusedEvent],
);

export const PostponeEventDocument = graphql(
  `
    mutation PostponeEvent($id: ID!, $message: String!) {
      postponeEvent(id: $id, message: $message) {
        __typename
        ...SavedEvent
        ...RefusedEvent
      }
    }
  `,
  [SavedEvent, RefusedEvent],
);

export const CancelEventDocument = graphql(
  `
    mutation CancelEvent($id: ID!, $message: String!) {
      cancelEvent(id: $id, message: $message) {
        __typename
        ...SavedEvent
        ...RefusedEvent
      }
    }
  `,
  [SavedEvent, RefusedEvent],
);

export const PublishEventSeriesDocument = graphql(
  `
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
        ...RefusedEvent
      }
    }
  `,
  [RefusedEvent],
);

export const CancelEventSeriesDocument = graphql(
  `
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
        ...RefusedEvent
      }
    }
  `,
  [RefusedEvent],
);

export const DiscardEventDocument = graphql(`
  mutation DiscardEvent($id: ID!) {
    discardEvent(id: $id)
  }
`);

export const BegunEventDocument = graphql(
  `
    query BegunEvent($id: ID!) {
      begunEvent(id: $id) {
        ...KeptDraftFields
      }
    }
  `,
  [KeptDraftFields],
);

export const SaveEventDraftDocument = graphql(
  `
    mutation SaveEventDraft($input: SaveEventDraftInput!) {
      saveEventDraft(input: $input) {
        __typename
        ... on EventDraftSaved {
          draft {
            ...KeptDraftFields
          }
        }
        ... on EventDraftChangedMeanwhile {
          current {
            ...KeptDraftFields
          }
          event {
            ...EditedEventFields
          }
        }
      }
    }
  `,
  [KeptDraftFields, EditedEventFields],
);

export const DiscardBegunEventDocument = graphql(`
  mutation DiscardBegunEvent($id: ID!) {
    discardBegunEvent(id: $id)
  }
`);
