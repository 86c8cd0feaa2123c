import type { ContentReportState } from '../../ui/api/schema-types.js';
import type { Question } from '../../ui/api/answers.js';
import { Reports, type ReportsQueryVariables } from '../../features/reports/reports.graphql.js';

/** Filter of the list of reports, from the address parameter « etat ». */
const states: Readonly<Record<string, ContentReportState>> = {
  regles: 'resolved',
  'sans-suite': 'dismissed',
};

export const stateIn = (search: URLSearchParams): ContentReportState =>
  states[search.get('etat') ?? ''] ?? 'open';

export const askedIn = (search: URLSearchParams): ReportsQueryVariables => ({
  state: stateIn(search),
  after: null,
});

export const reportsQuestion = (search: URLSearchParams): Question => ({
  document: Reports,
  variables: askedIn(search),
});
