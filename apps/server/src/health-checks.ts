import { Injectable } from '@nestjs/common';
import { DatabaseCheck, type DatabaseState } from '@passerelle/database';
import { ReadSearchAhead } from '@passerelle/finding';
import { Drain } from './drain.js';

/** Answer to a proxy or a supervisor: 503 with the reason, or 200. */
export interface HealthAnswer {
  code: 200 | 503;
  status: DatabaseState | 'draining' | 'search index not read yet';
}

/** Paths of the checks. */
export const healthPaths = { live: '/health/live', ready: '/health/ready' } as const;

/**
 * Health checks that machines make every few seconds. People read `/health`, which has more details and takes longer.
 */
@Injectable()
export class HealthChecks {
  constructor(
    private readonly database: DatabaseCheck,
    private readonly search: ReadSearchAhead,
    private readonly drain: Drain,
  ) {}

  /**
   * Whether this process runs at all. If not, a supervisor restarts it. The database is not checked, since a restart
   * would not repair it.
   */
  live(): HealthAnswer {
    return { code: 200, status: 'ok' };
  }

  /** Whether proxies may send requests to this process. */
  async ready(): Promise<HealthAnswer> {
    if (this.drain.isDraining) return { code: 503, status: 'draining' };
    const status = await this.database.state();
    // Reads are answered, and no other process could write either.
    if (status === 'disk full') return { code: 200, status };
    if (status !== 'ok') return { code: 503, status };
    return this.search.isReading ? { code: 503, status: 'search index not read yet' } : { code: 200, status };
  }

  /** The answer for a path. undefined: the path is no check. */
  async at(path: string): Promise<HealthAnswer | undefined> {
    if (path === healthPaths.live) return this.live();
    return path === healthPaths.ready ? this.ready() : undefined;
  }
}
