import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';
import { ReportCardFragment } from '../reports.graphql.js';

/** The report as it is read. */
export const ReportDocument = graphql(
  `
    query Report($id: ID!) {
      report(id: $id) {
        ...ReportCard
        state
        ozgField {
          id
          name
        }
        leikaKey
        partners {
          ags
          displayName
        }
        startedOn
        endedOn
        situation
        way
        obstacles
        lessons
        oneOffCost {
          perInhabitantFrom
          perInhabitantTo
        }
        yearlyCost {
          perInhabitantFrom
          perInhabitantTo
        }
        question {
          id
          title
          path
          isOpen
          isAnswered
          answers
        }
        staffRoles
        procurement
        fundingUsed
        products {
          name
          vendor
          url
        }
        interfaces
        legalBasis
        worksCouncil
        privacy
        accessibility
        reuse
        licence
        checklist {
          text
          done
        }
        pictures {
          id
          width
          height
          alt
        }
        files {
          id
          title
          fileName
          mediaType
          size
          licence
        }
        authors {
          person {
            id
            name
          }
          isContact
          isActive
        }
        contacts {
          id
          name
        }
        edition
        editionNote
        publishedAt
        copies
        interested
        withdrawnReason
        release {
          edition
        }
        viewerCan {
          edit
          takeOver
          joinInterest
          adopt
        }
      }
    }
  `,
  [ReportCardFragment],
);
/** How far its question is, asked anew each time: it is answered on another page. */
export const OpenQuestionDocument = graphql(`
  query OpenQuestion($id: ID!) {
    report(id: $id) {
      id
      question {
        id
        isOpen
        isAnswered
        answers
      }
    }
  }
`);
export type ShownReport = NonNullable<ResultOf<typeof ReportDocument>['report']>;

/** Where the report came from, where it went, who gathers around it, how it changed. */
export const ReportFamilyDocument = graphql(`
  query ReportFamily($id: ID!) {
    report(id: $id) {
      id
      copies
      copiesBelow
      interested
      ancestors {
        id
        path
        title
        copies
        administration {
          ags
          displayName
        }
      }
      takenOver {
        id
        path
        title
        state
        copies
        administration {
          ags
          displayName
        }
      }
      interestGroup {
        administration {
          ags
          displayName
        }
        person {
          id
          name
        }
        note
        since
        isMine
      }
      editions {
        edition
        publishedAt
        publishedBy {
          id
          name
        }
        note
        changes {
          field
          name
          before
          after
          parts {
            text
            added
            removed
          }
        }
      }
    }
  }
`);
export type ReportFamily = NonNullable<ResultOf<typeof ReportFamilyDocument>['report']>;
export type Edition = ReportFamily['editions'][number];

/** Who is like the reader and has it done, and what else was written on the subject. */
export const ReportNeighboursDocument = graphql(`
  query ReportNeighbours($id: ID!, $topics: [ID!]) {
    peers(report: $id, first: 4) {
      administration {
        ags
        displayName
        population
      }
      isDone
      distanceKm
      report {
        id
        path
        title
        contacts {
          id
          name
        }
      }
    }
    reports(filter: { topics: $topics }, sort: SIMILARITY, first: 5) {
      nodes {
        id
        path
        title
        administration {
          ags
          displayName
          population
        }
      }
    }
  }
`);

export const TakeOverDocument = graphql(`
  mutation TakeOver($id: ID!, $clientKey: ID!) {
    takeOverReport(id: $id, clientKey: $clientKey) {
      id
      title
    }
  }
`);

export const SetInterestDocument = graphql(`
  mutation SetInterest($id: ID!, $on: Boolean!, $note: String) {
    setReportInterest(id: $id, on: $on, note: $note) {
      id
      interested
      interestGroup {
        administration {
          ags
          displayName
        }
        person {
          id
          name
        }
        note
        since
        isMine
      }
    }
  }
`);

export const RemoveOwnNameDocument = graphql(`
  mutation RemoveOwnName($id: ID!) {
    removeOwnNameFromReport(id: $id)
  }
`);

export const AdoptDocument = graphql(`
  mutation Adopt($id: ID!) {
    adoptReport(id: $id) {
      id
      authors {
        person {
          id
          name
        }
        isContact
        isActive
      }
      contacts {
        id
        name
      }
      viewerCan {
        edit
        takeOver
        joinInterest
        adopt
      }
    }
  }
`);
