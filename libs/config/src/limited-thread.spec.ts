import { performance } from 'node:perf_hooks';
import { expect, it } from '@jest/globals';
import type { slowFunctions } from '../testing/slow-thread.js';
import { LimitedThread, ThreadLimitMet } from './limited-thread.js';

const source = new URL('../testing/slow-thread.js', import.meta.url);
/** In milliseconds: longer than anything that ends here, on any machine. */
const LONG = 600_000;
const aThread = (options = {}) => new LimitedThread<typeof slowFunctions>(source, options);

it('keeps the process alive only while it works', async () => {
  const open = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'MessagePort').length;
  const before = open();
  const thread = aThread();
  await thread.call('length', '', LONG);
  expect(open()).toBe(before);
  const called = thread.call('length', 'abc', LONG);
  expect(open()).toBe(before + 1);
  await called;
  expect(open()).toBe(before);
});

it('answers calls in their order', async () => {
  const thread = aThread();
  expect(await Promise.all(['', 'a', 'bb'].map((text) => thread.call('length', text, LONG)))).toEqual([
    0, 1, 2,
  ]);
});

it('ends what takes too long, says so, and goes on with the next', async () => {
  const thread = aThread();
  const calls = [
    thread.call('hang', undefined, 50),
    thread.call('match', `${'a'.repeat(60)}b`, 50),
    thread.call('length', 'abc', LONG),
  ];
  expect(await Promise.allSettled(calls)).toEqual([
    { status: 'rejected', reason: expect.any(ThreadLimitMet) },
    { status: 'rejected', reason: expect.any(ThreadLimitMet) },
    { status: 'fulfilled', value: 3 },
  ]);
});

it('lets the event loop go on meanwhile', async () => {
  const thread = aThread();
  await thread.call('length', '', LONG);
  const before = performance.eventLoopUtilization();
  await expect(thread.call('match', `${'a'.repeat(60)}b`, 300)).rejects.toThrow(ThreadLimitMet);
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
});

it('ends what takes too much memory, and not the process', async () => {
  const thread = aThread({ memory: 30 });
  await expect(thread.call('fill', undefined, LONG)).rejects.toThrow(ThreadLimitMet);
  expect(await thread.call('length', 'abc', LONG)).toBe(3);
});

it('passes on what a call throws, and survives a thread that ends and an input that cannot be copied', async () => {
  const thread = aThread();
  await expect(thread.call('fail', 'No.', LONG)).rejects.toThrow(new TypeError('No.'));
  await expect(thread.call('leave', undefined, LONG)).rejects.toThrow('The thread has ended');
  await expect(thread.call('length', (() => '') as unknown as string, LONG)).rejects.toThrow(/cloned/);
  expect(await thread.call('length', 'abc', LONG)).toBe(3);
});

it('says that there is no such thread', async () => {
  const missing = new LimitedThread<typeof slowFunctions>(new URL('nowhere.js', source));
  await expect(missing.call('length', '', LONG)).rejects.toThrow(/nowhere/);
});
