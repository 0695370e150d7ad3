import { graphql } from '../../graphql/graphql.js';

export const CalendarFeedsDocument = graphql(`
  query CalendarFeeds {
    calendarFeeds {
      id
      name
      association
      createdAt
    }
    associations {
      id
      name
      shortName
    }
  }
`);

export const CreateCalendarFeedDocument = graphql(`
  mutation CreateCalendarFeed($name: String!, $association: ID) {
    createCalendarFeed(name: $name, association: $association) {
      url
      feed {
        id
        name
        association
        createdAt
      }
    }
  }
`);

export const RevokeCalendarFeedDocument = graphql(`
  mutation RevokeCalendarFeed($id: ID!) {
    revokeCalendarFeed(id: $id)
  }
`);
