// How benches measure: in processes of their own, by the clock and by the processor.
import { once } from 'node:events';

/**
 * The next message of a child that was forked.
 * @throws if the child ends before it
 */
export async function answerOf(child) {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`A measurement ended with ${code}.`);
  });
  const [answer] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  return answer;
}

/** How long a piece of work takes and how long the processor works, in milliseconds: on a busy machine the two differ. */
export function timeOf(work) {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  work();
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpuMs: (user + system) / 1000 };
}
