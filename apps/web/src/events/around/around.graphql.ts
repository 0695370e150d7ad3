import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';
import { RefusedEvent } from '../values/event-parts.graphql.js';

const SpeakerQuestionFields = graphql(`
  fragment SpeakerQuestionFields on SpeakerQuestion {
    id
    text
    person {
      id
      name
    }
    votes
    askedAt
    answeredAt
    hiddenAt
    voted
    own
  }
`);
export type SpeakerQuestion = ResultOf<typeof SpeakerQuestionFields>;

export const SpeakerQuestionsDocument = graphql(
  `
    query SpeakerQuestions($event: ID!) {
      speakerQuestions(event: $event) {
        ...SpeakerQuestionFields
      }
    }
  `,
  [SpeakerQuestionFields],
);

export const AskSpeakerDocument = graphql(
  `
    mutation AskSpeaker($input: AskSpeakerInput!) {
      askSpeaker(input: $input) {
        __typename
        ... on SpeakerQuestionSaved {
          question {
            ...SpeakerQuestionFields
          }
        }
        ...RefusedEvent
      }
    }
  `,
  [SpeakerQuestionFields, RefusedEvent],
);

export const VoteSpeakerQuestionDocument = graphql(
  `
    mutation VoteSpeakerQuestion($id: ID!, $on: Boolean!) {
      voteSpeakerQuestion(id: $id, on: $on) {
        ...SpeakerQuestionFields
      }
    }
  `,
  [SpeakerQuestionFields],
);

export const MarkSpeakerQuestionDocument = graphql(
  `
    mutation MarkSpeakerQuestion($id: ID!, $mark: SpeakerQuestionMark!) {
      markSpeakerQuestion(id: $id, mark: $mark) {
        ...SpeakerQuestionFields
      }
    }
  `,
  [SpeakerQuestionFields],
);

export const EventMaterialsDocument = graphql(`
  query EventMaterials($id: ID!) {
    event(id: $id) {
      id
      materials {
        id
        kind
        title
        url
        file {
          name
          bytes
        }
      }
    }
  }
`);

export const AddEventMaterialDocument = graphql(`
  mutation AddEventMaterial($input: AddEventMaterialInput!) {
    addEventMaterial(input: $input) {
      id
      materials {
        id
        kind
        title
        url
        file {
          name
          bytes
        }
      }
    }
  }
`);

export const RemoveEventMaterialDocument = graphql(`
  mutation RemoveEventMaterial($id: ID!) {
    removeEventMaterial(id: $id)
  }
`);

export const FeedbackGivenDocument = graphql(`
  query FeedbackGiven($event: ID!) {
    eventFeedbackGiven(event: $event)
  }
`);

export const GiveEventFeedbackDocument = graphql(
  `
    mutation GiveEventFeedback($input: EventFeedbackInput!) {
      giveEventFeedback(input: $input) {
        __typename
        ... on EventSaved {
          event {
            id
          }
        }
        ...RefusedEvent
      }
    }
  `,
  [RefusedEvent],
);

export const EventFeedbackDocument = graphql(`
  query EventFeedback($event: ID!) {
    eventFeedback(event: $event) {
      given
      answers
      overall {
        counts
      }
      content {
        counts
      }
      organisation {
        counts
      }
      again
      comments
    }
  }
`);
