export { ContentReport, ContentReported, ContentReportSettled } from './report/content-report.entity.js';
export { mayOnReport } from './report/content-report.policy.js';
export { ReportsModule } from './reports.module.js';
