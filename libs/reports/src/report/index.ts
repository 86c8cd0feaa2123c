export { auditOfReport } from './content-report.audit.js';
export {
  ContentReport,
  ContentReportLoader,
  type ContentReportState,
  type ReportedKind,
  type Settlement,
} from './content-report.entity.js';
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
export { mayOnReport, type ReportAction, seesReportSql, settlesReportSql } from './content-report.policy.js';
