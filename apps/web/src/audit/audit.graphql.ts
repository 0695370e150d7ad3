import { graphql } from '../graphql/graphql.js';
import type { ResultOf } from '../graphql/graphql.js';

export const AuditActionsDocument = graphql(`
  query AuditActions {
    auditActions {
      action
      title
    }
  }
`);

export const AuditLogDocument = graphql(`
  query AuditLog($filter: AuditFilter, $first: Int!, $after: Cursor) {
    auditLog(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        at
        action
        title
        association {
          id
          shortName
        }
        subjectKind
        subjectId
        subjectName
        before {
          name
          value
        }
        after {
          name
          value
        }
        reason
        requestId
        actorName
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const AuditExportDocument = graphql(`
  query AuditExport($filter: AuditFilter) {
    auditExport(filter: $filter) {
      csv
      lines
      complete
    }
  }
`);

export type AuditLine = ResultOf<typeof AuditLogDocument>['auditLog']['nodes'][number];
export type AuditAction = AuditLine['action'];
