export { Drain } from './drain.js';
export { HealthChecks, healthPaths } from './health-checks.js';
export { healthUntilClosed, serveHealth } from './serve-health.js';
