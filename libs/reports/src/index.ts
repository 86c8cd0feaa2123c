export {
  ContentReport,
  ContentReported,
  ContentReportLoader,
  ContentReportSettled,
  mayOnReport,
  seesReportSql,
} from './report/index.js';
export { ReportsModule } from './reports.module.js';
