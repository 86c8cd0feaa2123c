// How benches measure, in separate processes, by the clock and by the processor, and how they print it.
import { once } from 'node:events';

/**
 * The next message of a forked child.
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

/** The duration of some work and its processor time, in milliseconds. On a busy machine the two differ. */
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

/**
 * The additional settings of a product that is measured in this process: no mail leaves, and only errors are logged.
 */
export const settingsOn = (databaseUrl) => ({
  DATABASE_URL: databaseUrl,
  SMTP_URL: 'smtp://127.0.0.1:1',
  SECRET: 'a secret for a benchmark that is long enough',
  LOG_LEVEL: 'error',
  // Curators sign in with one factor.
  SECOND_FACTOR: 'no',
});
