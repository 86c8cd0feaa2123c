import { describe, expect, it } from '@jest/globals';
import { until } from '@passerelle/harness/processes';
import {
  clearedAgain,
  keepUpUntilAllIsDelivered,
  Letterbox,
  lettersOf,
  post,
  ProcessesOnRedis,
} from '../../testing/processes-on-redis.js';

const processes = new ProcessesOnRedis();
const letters = ['a', 'b', 'c', 'd', 'e', 'f'];

const keysOf = (kind: string): Promise<string[]> =>
  processes.asking((client) => client.keys(processes.key(kind)));
const lose = (keys: readonly string[]): Promise<number> => processes.asking((client) => client.del(...keys));

describe('a Redis that loses a part of its keys', () => {
  it.each([
    ['the list of what waits', 'wait'],
    ['the list of what is to be run later', 'delayed'],
    ['the sign that something waits', 'marker'],
    ['the settings of the queue', 'meta'],
    ['the counter of jobs', 'id'],
    ['the records of jobs', '*DeliverOnLetterPosted*'],
    ['when schedules are due', 'repeat'],
    ['the records of schedules', 'repeat:*'],
    ['all lists', '[a-z]*[a-z]'],
  ])('has lost nothing in the end: %s', async (_, kind) => {
    const api = await processes.aProcess();
    const first = await processes.aWorker();
    await clearedAgain(first);
    await first.close();
    for (const letter of letters) await post(api, letter);
    await until(async () => (await processes.queued()) >= letters.length);
    expect(await lose(await keysOf(kind))).toBeGreaterThan(0);
    const worker = await processes.aWorker();
    await keepUpUntilAllIsDelivered(worker);
    expect(lettersOf(worker)).toEqual(letters);
    await clearedAgain(worker);
  });

  it('has lost no schedule', async () => {
    const worker = await processes.aWorker();
    await clearedAgain(worker);
    await lose(['delayed', 'wait'].map((list) => processes.key(list)));
    await keepUpUntilAllIsDelivered(worker);
    for (let i = 0; i < 3; i++) await clearedAgain(worker);
  });

  it('while a job runs does not run it twice to effect', async () => {
    const worker = await processes.aWorker();
    let climb = (): void => undefined;
    worker.get(Letterbox).hill = new Promise((resolve) => (climb = resolve));
    for (const letter of letters) await post(worker, letter);
    await until(async () => (await processes.asking((client) => client.llen(processes.key('active')))) >= 5);
    await lose(['active', 'stalled'].map((list) => processes.key(list)));
    climb();
    await keepUpUntilAllIsDelivered(worker);
    expect(lettersOf(worker)).toEqual(letters);
  });

  it.each([1, 2, 3, 4, 5, 6])('at random has lost nothing in the end (%i)', async (seed) => {
    const worker = await processes.aWorker();
    for (const letter of letters) {
      await post(worker, letter);
      const keys = (await keysOf('*')).toSorted();
      await lose(keys.filter((key, i) => (i * 7 + key.length + seed) % 3 === 0).concat('nothing'));
    }
    await keepUpUntilAllIsDelivered(worker);
    expect(new Set(lettersOf(worker))).toEqual(new Set(letters));
    await clearedAgain(worker);
  });
});

describe('a Redis that loses everything, time and again', () => {
  it('loses no pending delivery, and runs none twice to effect', async () => {
    const worker = await processes.aWorker();
    const posted = Array.from({ length: 20 }, (_, i) => `letter ${i}`);
    for (const letter of posted) {
      await post(worker, letter);
      await processes.flushEverything();
    }
    await keepUpUntilAllIsDelivered(worker);
    expect(lettersOf(worker)).toEqual(posted.toSorted());
    await clearedAgain(worker);
  });
});
