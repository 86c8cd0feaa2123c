import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HealthChecks, healthPaths } from '../health/index.js';

/** Serves what proxies and supervisors ask: as often as they like, and without a Host. */
export function mountHealthChecks(app: NestFastifyApplication): void {
  const checks = app.get(HealthChecks);
  for (const path of Object.values(healthPaths)) {
    app
      .getHttpAdapter()
      .getInstance()
      .get(path, { config: { rateLimit: false } }, async (_request, reply) => {
        const answer = await checks.at(path);
        return reply
          .code(answer?.code ?? 404)
          .header('cache-control', 'no-store')
          .send({ status: answer?.status });
      });
  }
}

const paths: readonly string[] = Object.values(healthPaths);

export const isHealthCheck = (url: string): boolean => paths.includes(url.split('?')[0] ?? '');
