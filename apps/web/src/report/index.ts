export { ReportText } from './report-text.js';
