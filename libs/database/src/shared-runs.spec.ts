import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { SharedRuns } from './shared-runs.js';

/** Runs that end on request, each with its number. */
function runsUnderTest() {
  const runs = new SharedRuns<number>();
  const begun: { end: () => void; fail: (error: Error) => void }[] = [];
  const run = (): Promise<number> =>
    runs.run(() => {
      const number = begun.length;
      return new Promise((resolve, fail) => begun.push({ end: () => resolve(number), fail }));
    });
  return { runs, run, begun };
}

describe('shared runs', () => {
  it('begin at once if none is under way', async () => {
    const { runs, run, begun } = runsUnderTest();
    expect(runs.isUnderWay).toBe(false);
    const first = run();
    expect(begun).toHaveLength(1);
    expect(runs.isUnderWay).toBe(true);
    begun[0]?.end();
    expect(await first).toBe(0);
    expect(runs.isUnderWay).toBe(false);
    void run();
    expect(begun).toHaveLength(2);
  });

  it('are never two at a time, even for a caller that comes as one ends and the next is about to begin', async () => {
    const { run, begun } = runsUnderTest();
    const first = run();
    const second = run();
    const third = first.then(() => run());
    begun[0]?.end();
    await first;
    await setImmediate();
    expect(begun).toHaveLength(2);
    begun[1]?.end();
    expect(await Promise.all([second, third])).toEqual([1, 1]);
  });

  it('are one after the other, and callers that come meanwhile share the next', async () => {
    const { run, begun } = runsUnderTest();
    const first = run();
    await setImmediate();
    const others = [run(), run(), run()];
    expect(begun).toHaveLength(1);
    begun[0]?.end();
    expect(await first).toBe(0);
    await setImmediate();
    expect(begun).toHaveLength(2);
    const late = run();
    begun[1]?.end();
    expect(await Promise.all(others)).toEqual([1, 1, 1]);
    await setImmediate();
    begun[2]?.end();
    expect(await late).toBe(2);
  });

  it('are not held up by one that fails', async () => {
    const { run, begun } = runsUnderTest();
    const first = run();
    await setImmediate();
    const second = run();
    begun[0]?.fail(new Error('the disk is full'));
    await expect(first).rejects.toThrow('the disk is full');
    await setImmediate();
    begun[1]?.end();
    expect(await second).toBe(1);
  });
});
