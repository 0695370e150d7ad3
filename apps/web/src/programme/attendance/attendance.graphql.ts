import { graphql } from '../../graphql/graphql.js';

export const AttendanceListFields = graphql(`
  fragment AttendanceListFields on AttendanceList {
    run {
      id
      days {
        day
        title
        on
      }
      course {
        id
        title
      }
      firstDay
      lastDay
    }
    attendees {
      enrolment
      name
      email
      administration {
        ags
        displayName
      }
      days
      attended {
        id
        day
        on
      }
    }
  }
`);

export const AttendanceListDocument = graphql(
  `
    query AttendanceList($run: ID!) {
      attendanceList(run: $run) {
        ...AttendanceListFields
      }
    }
  `,
  [AttendanceListFields],
);

export const RecordAttendanceDocument = graphql(
  `
    mutation RecordAttendance($input: RecordAttendanceInput!) {
      recordAttendance(input: $input) {
        __typename
        ... on AttendanceRecorded {
          entries
          qualified
          list {
            ...AttendanceListFields
          }
        }
        ... on ProgrammeRefused {
          refusals {
            code
            field
            line
            message
          }
        }
      }
    }
  `,
  [AttendanceListFields],
);

export const RecordAttendanceCsvDocument = graphql(
  `
    mutation RecordAttendanceCsv($input: RecordAttendanceCsvInput!) {
      recordAttendanceCsv(input: $input) {
        __typename
        ... on AttendanceRecorded {
          entries
          qualified
          list {
            ...AttendanceListFields
          }
        }
        ... on ProgrammeRefused {
          refusals {
            code
            field
            line
            message
          }
        }
      }
    }
  `,
  [AttendanceListFields],
);
