import { setTimeout as delay } from 'node:timers/promises';
import { InvalidSettings, readSettings, type Settings } from '@passerelle/config';
import { CannotGoOn, explain } from '../processes/explain.js';
import type { CallingProcess } from '../processes/product-logger.js';
import { runUntilStopped } from '../processes/run-until-stopped.js';
import { checksFor, type Examined, type NamedCheck } from './checks-for.js';
import { INTERRUPTED } from './run-command.js';

/**
 * `reminder`: a requirement of the law or of good order, without which the product runs. `skipped`: a check that it
 * needs has failed.
 */
type State = 'well' | 'wrong' | 'reminder' | 'skipped';

/** The result of a check. */
interface Report {
  id: string;
  what: string;
  state: State;
  says: string;
}

/** The longest wait of a check, in milliseconds, since a service may not answer at all. */
const PATIENCE = 30_000;

const headings: Readonly<Record<State, string>> = {
  well: 'bon         ',
  wrong: 'à corriger  ',
  reminder: 'à compléter ',
  skipped: 'pas vu      ',
};

/**
 * Checks everything in the settings and prints a sentence about each, or all as JSON, without changing anything. A
 * problem prevents no other check, unless that check needs the broken part.
 * @returns the exit code: 1 if there is a problem
 */
export function doctor(caller: CallingProcess, { json = false }: { json?: boolean } = {}): Promise<number> {
  return runUntilStopped(
    async (starting) => {
      const reports: Report[] = [];
      const print = (report: Report): void => {
        reports.push(report);
        if (!json) caller.stdout.write(`${headings[report.state]}${report.what} : ${report.says}\n`);
      };
      const { settings, mistakes } = readable(caller.env);
      if (mistakes !== undefined)
        print({ id: 'settings', what: 'Réglages', state: 'wrong', says: mistakes.message });
      if (settings !== undefined) {
        const isEmbedded = settings.databaseUrl === undefined;
        const examined = { settings, env: caller.env, starting, isEmbedded, productRuns: false };
        for (const found of lookAtAll(checksFor(examined), examined)) {
          print(await found);
          starting.goOn();
        }
      }
      const isWell = reports.every(({ state }) => state === 'well' || state === 'reminder');
      if (json) caller.stdout.write(`${JSON.stringify({ ok: isWell, checks: reports })}\n`);
      starting.end(isWell ? 0 : 1);
    },
    caller,
    { interrupted: INTERRUPTED },
  );
}

/**
 * Begins all checks at once, each as soon as the checks that it needs are done. @returns their results, in their
 * order
 */
function lookAtAll(checks: readonly NamedCheck[], examined: Examined): Promise<Report>[] {
  const found = new Map<string, Promise<Report>>();
  for (const check of checks) found.set(check.id, look(check, examined, found));
  return [...found.values()];
}

async function look(
  { id, what, check, needs = [], after = [], isReminder = false, isSlow = false }: NamedCheck,
  examined: Examined,
  found: ReadonlyMap<string, Promise<Report>>,
): Promise<Report> {
  const before = await Promise.all([...needs, ...after].map((needed) => found.get(needed)));
  const missing = before.find((report) => report && needs.includes(report.id) && report.state !== 'well');
  if (missing !== undefined)
    return { id, what, state: 'skipped', says: `il faut d’abord que ceci aille bien : ${missing.what}.` };
  try {
    const answer = check(examined);
    return { id, what, state: 'well', says: await (isSlow ? answer : inTime(answer)) };
  } catch (error) {
    return { id, what, state: isReminder ? 'reminder' : 'wrong', says: explain(error) ?? String(error) };
  }
}

async function inTime(answer: Promise<string>): Promise<string> {
  const ended = new AbortController();
  const silence = delay(PATIENCE, undefined, { signal: ended.signal }).then((): never => {
    throw new CannotGoOn(`pas de réponse en ${PATIENCE / 1_000} secondes.`);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    ended.abort();
    silence.catch(() => undefined);
  }
}

/** The settings that are useless without another, wrong one. */
const companions: Readonly<Record<string, string>> = {
  BACKUP_KEY_ID: 'BACKUP_TO',
  BACKUP_KEY: 'BACKUP_TO',
  BACKUP_TO: 'BACKUP_EVERY_HOURS',
  EMBEDDINGS_MODEL: 'EMBEDDINGS_URL',
  REPLY_DOMAIN: 'INBOUND_PORT',
  S3_KEY_ID: 'S3_URL',
  S3_KEY: 'S3_URL',
};

/** The settings, without the wrong ones. The others are still checked. */
function readable(env: CallingProcess['env']): {
  settings: Settings | undefined;
  mistakes?: InvalidSettings;
} {
  try {
    return { settings: readSettings(env) };
  } catch (error) {
    if (!(error instanceof InvalidSettings)) throw error;
    const wrong = new Set(error.mistakes.map((mistake) => mistake.split(' : ')[0] ?? ''));
    // Those that are added are looked at, too.
    for (const name of wrong) wrong.add(companions[name] ?? name);
    const without = Object.fromEntries(Object.entries(env).filter(([name]) => !wrong.has(name)));
    try {
      return {
        settings: readSettings({ ...without, ...(wrong.has('DEMO') && { DEMO: 'no' }) }),
        mistakes: error,
      };
    } catch {
      return { settings: undefined, mistakes: error };
    }
  }
}
