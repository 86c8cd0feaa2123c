import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HealthChecks, healthPaths } from '../health/health-checks.js';

/** Serves the health checks for proxies and supervisors: without a rate limit, and without a Host header. */
export function mountHealthChecks(app: NestFastifyApplication): void {
  const checks = app.get(HealthChecks);
  for (const check of ['live', 'ready'] as const) {
    app
      .getHttpAdapter()
      .getInstance()
      .get(healthPaths[check], { config: { rateLimit: false } }, async (_request, reply) => {
        const { code, status } = await checks[check]();
        return reply.code(code).header('cache-control', 'no-store').send({ status });
      });
  }
}

const paths: readonly string[] = Object.values(healthPaths);

export const isHealthCheck = (url: string): boolean => paths.includes(url.split('?')[0] ?? '');
