export { auditOfReport } from './content-report.audit.js';
export { ContentReport, type ReportedKind, ContentReportLoader } from './content-report.entity.js';
export { ContentReported, ContentReportSettled, reportEvents } from './content-report.events.js';
export {
  ContentReportConnection,
  ContentReportPermissions,
  ContentReportResult,
  ContentReportsArgs,
  ContentReportType,
  ReportContentInput,
} from './content-report.graphql.js';
export { reportInput, settlementInput } from './content-report.input.js';
export { seesReportSql, settlesReportSql } from './content-report.policy.sql.js';
export { mayOnReport, type ReportAction } from './content-report.policy.js';
export type { ContentReportState, Settlement } from './content-report.transitions.js';
