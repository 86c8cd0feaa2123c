// How benches measure, in processes of their own, by the clock and by the processor, and how they say it.
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

/** Writes a line of JSON to standard output. */
export const print = (measurement) => process.stdout.write(`${JSON.stringify(measurement)}\n`);

/** @param digits behind the point */
export const rounded = (value, digits = 3) => Math.round(value * 10 ** digits) / 10 ** digits;

/** @param q from 0, the least, to 1, the greatest; 0.5: the median */
export const quantile = (values, q) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))];

/** What a product that is measured in this process is told, beside its own: no mail leaves, and nothing but errors is logged. */
export const settingsOn = (databaseUrl) => ({
  DATABASE_URL: databaseUrl,
  SMTP_URL: 'smtp://127.0.0.1:1',
  SECRET: 'a secret for a benchmark that is long enough',
  LOG_LEVEL: 'error',
});
