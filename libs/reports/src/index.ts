export { ContentReport } from './report/content-report.entity.js';
export { ContentReported, ContentReportSettled } from './report/content-report.events.js';
export { mayOnReport } from './report/content-report.policy.js';
export { ReportsModule } from './reports.module.js';
