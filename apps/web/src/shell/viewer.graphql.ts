import { graphql } from '../graphql/graphql.js';
import type { ResultOf } from '../graphql/graphql.js';

export const ViewerDocument = graphql(`
  query Viewer {
    me {
      id
      name
      email
      language
      appearance
      administration {
        ags
        displayName
        kind
      }
      officerOf {
        id
        name
        shortName
      }
      access {
        admitted
        denial
        endedOn
        admittingAssociations {
          id
          name
          shortName
          contactEmail
        }
      }
      viewerCan {
        readNews
        writeNews
        editPages
        confirmPeople
      }
    }
    installation {
      demo
    }
  }
`);

export type Viewer = ResultOf<typeof ViewerDocument>;
export type Me = NonNullable<Viewer['me']>;
