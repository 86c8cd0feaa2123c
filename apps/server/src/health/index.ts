export { Drain } from './drain.js';
export { HealthChecks, healthPaths } from './health-checks.js';
export { serveWorkerHealth } from './serve-worker-health.js';
