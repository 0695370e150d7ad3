import { graphql } from '../../graphql/graphql.js';

/** Why nothing was saved. */
export const RefusedEvent = graphql(`
  fragment RefusedEvent on EventRefused {
    refusals {
      code
      field
      message
    }
  }
`);

/** What readers and editors of an event need alike. */
export const EventContentFields = graphql(`
  fragment EventContentFields on Event {
    id
    kind
    state
    title
    summary
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
      free
      waiting
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
    counts
    viewerCan {
      answer
      edit
      submit
      publish
      postpone
      cancel
      discard
      run
      draftNews
      draftReport
      count
    }
  }
`);
