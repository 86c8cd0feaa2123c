import { describe, expect, it } from '@jest/globals';
import { Database } from '@passerelle/database';
import { until } from '@passerelle/harness/processes';
import { settled } from '../../testing/index.js';
import {
  keepUpUntilAllIsDelivered,
  lettersOf,
  post,
  ProcessesOnRedis,
} from '../../testing/processes-on-redis.js';
import { Delivery } from '../outbox/delivery.entity.js';

const processes = new ProcessesOnRedis();

/** A worker that runs a job until the spec releases it, and the key of the job's lock. */
async function aBusyWorker() {
  // With room for one job, so that it cannot receive the same job again.
  const { worker, climb } = await processes.aBusyWorker({ JOB_CONCURRENCY: '1' });
  const [lock] = await processes.asking((client) =>
    client.keys(processes.key('*DeliverOnLetterPosted:lock')),
  );
  return { worker, climb, lock };
}

describe('a job that runs for longer than its lock', () => {
  it('has it prolonged, so that nobody else runs it', async () => {
    const { worker, climb, lock } = await aBusyWorker();
    const left = (): Promise<number> => processes.asking((client) => client.pttl(lock));
    const before = await left();
    await until(async () => (await left()) < before - 2_000);
    await until(async () => (await left()) > before - 1_000);
    climb();
    await settled(worker);
    expect(lettersOf(worker)).toEqual(['uphill']);
  });

  it('is run by another worker too if it has lost it, and both end well', async () => {
    const { worker: first, climb, lock } = await aBusyWorker();
    const second = await processes.aWorker();
    await processes.asking((client) => client.del(lock));
    await until(() => lettersOf(second).length > 0);
    climb();
    await until(() => lettersOf(first).length > 0);
    await post(first, 'next');
    await keepUpUntilAllIsDelivered(second);
    expect(lettersOf(second)).toContain('uphill');
    expect([...lettersOf(first), ...lettersOf(second)].toSorted()).toEqual(['next', 'uphill', 'uphill']);
    expect(await first.get(Database).manager.count(Delivery)).toBe(0);
  });
});
