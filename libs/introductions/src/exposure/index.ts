export { type ExposureReport, ExposureReports } from './exposure-report.js';
export { ExposureResolver } from './exposure.resolver.js';
export type { Spread } from './spread.js';
