import { describe, expect, it } from '@jest/globals';
import { until } from '@passerelle/harness/processes';
import {
  clearedAgain,
  keepUpUntilNothingIsOwed,
  Letterbox,
  lettersOf,
  post,
  PostOffice,
} from '../../testing/post-office.js';

const office = new PostOffice();
const letters = ['a', 'b', 'c', 'd', 'e', 'f'];

const keysOf = (kind: string): Promise<string[]> => office.asking((client) => client.keys(office.key(kind)));
const lose = (keys: readonly string[]): Promise<number> => office.asking((client) => client.del(...keys));

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
    const api = await office.aProcess();
    const first = await office.aWorker();
    await clearedAgain(first);
    await first.close();
    for (const letter of letters) await post(api, letter);
    await until(async () => (await office.queued()) >= letters.length);
    expect(await lose(await keysOf(kind))).toBeGreaterThan(0);
    const worker = await office.aWorker();
    await keepUpUntilNothingIsOwed(worker);
    expect(lettersOf(worker)).toEqual(letters);
    await clearedAgain(worker);
  });

  it('has lost no schedule', async () => {
    const worker = await office.aWorker();
    await clearedAgain(worker);
    await lose(['delayed', 'wait'].map((list) => office.key(list)));
    await keepUpUntilNothingIsOwed(worker);
    for (let i = 0; i < 3; i++) await clearedAgain(worker);
  });

  it('while a job runs does not run it twice to effect', async () => {
    const worker = await office.aWorker();
    let climb = (): void => undefined;
    worker.get(Letterbox).hill = new Promise((resolve) => (climb = resolve));
    for (const letter of letters) await post(worker, letter);
    await until(async () => (await office.asking((client) => client.llen(office.key('active')))) >= 5);
    await lose(['active', 'stalled'].map((list) => office.key(list)));
    climb();
    await keepUpUntilNothingIsOwed(worker);
    expect(lettersOf(worker)).toEqual(letters);
  });

  it.each([1, 2, 3, 4, 5, 6])('at random has lost nothing in the end (%i)', async (seed) => {
    const worker = await office.aWorker();
    for (const letter of letters) {
      await post(worker, letter);
      const keys = (await keysOf('*')).toSorted();
      await lose(keys.filter((key, i) => (i * 7 + key.length + seed) % 3 === 0).concat('nothing'));
    }
    await keepUpUntilNothingIsOwed(worker);
    expect(new Set(lettersOf(worker))).toEqual(new Set(letters));
    await clearedAgain(worker);
  });
});

describe('a Redis that loses everything, time and again', () => {
  it('loses nothing of what is owed, and has nothing run twice to effect', async () => {
    const worker = await office.aWorker();
    const posted = Array.from({ length: 20 }, (_, i) => `letter ${i}`);
    for (const letter of posted) {
      await post(worker, letter);
      await office.flushEverything();
    }
    await keepUpUntilNothingIsOwed(worker);
    expect(lettersOf(worker)).toEqual(posted.toSorted());
    await clearedAgain(worker);
  });
});
