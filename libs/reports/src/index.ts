export { ContentReport, ContentReported, ContentReportSettled, mayOnReport } from './report/index.js';
export { ReportsModule } from './reports.module.js';
