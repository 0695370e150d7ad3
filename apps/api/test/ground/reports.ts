import { randomUUID } from 'node:crypto';
import { EMPTY_CONTENT, type ReportContent } from '../../src/reports/report/report.content.js';
import type { Client } from '../client.js';

/** Content of a report that may be published, as the editor sends it. */
export const reportContent = (patch: Partial<ReportContent> = {}): ReportContent => ({
  ...EMPTY_CONTENT,
  title: 'E-Akte im Hauptamt',
  result: 'Alle neuen Vorgänge sind elektronisch.',
  phase: 'PRODUCTIVE',
  topics: ['e-akte'],
  ...patch,
});

export const CREATE_REPORT = `mutation ($input: CreateReportInput!) { createReport(input: $input) { id draft { version } } }`;
export const SAVE_REPORT = `mutation ($input: SaveReportInput!) { saveReport(input: $input) { __typename
  ... on ReportSaved { report { id title draft { version isChanged content { title } completeness { percent } } } }
  ... on ReportChangedMeanwhile { current { version content { title result } }
    differences { field name before after parts { text added removed } } } } }`;
export const PUBLISH_REPORT = `mutation ($input: PublishReportInput!) { publishReport(input: $input) { __typename
  ... on ReportSaved { report { id state edition editionNote draft { version isChanged } } }
  ... on ReportChangedMeanwhile { current { version } } ... on ReportStateRefused { state } } }`;
export const WITHDRAW_REPORT = `mutation ($id: ID!, $reason: String) { withdrawReport(id: $id, reason: $reason) { __typename
  ... on ReportSaved { report { state withdrawnReason } } ... on ReportStateRefused { state } } }`;
export const AUDIENCE = `mutation ($id: ID!, $audience: ReportAudienceInput!) {
  setReportAudience(id: $id, audience: $audience) { audience { visibility association { id } administrations { ags } } } }`;

/** A draft of the client's administration; its id. */
export async function reportDraftBy(client: Client, patch: Partial<ReportContent> = {}): Promise<string> {
  const input = { clientKey: randomUUID(), content: reportContent(patch) };
  const { createReport } = await client.data<{ createReport: { id: string } }>(CREATE_REPORT, { input });
  return createReport.id;
}

/** A report that the client wrote and published; its id. */
export async function reportBy(client: Client, patch: Partial<ReportContent> = {}): Promise<string> {
  const id = await reportDraftBy(client, patch);
  await client.data(PUBLISH_REPORT, { input: { id, version: 1 } });
  return id;
}
