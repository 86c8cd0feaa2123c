import { describe, expect, it } from '@jest/globals';
import { run, type Run, until } from '@passerelle/harness/processes';

/** A watched process. SIGUSR2 blocks its event loop for this many milliseconds. */
const PROGRAM = `
  import { asWork } from '@passerelle/config';
  import { watchOver } from './apps/server/dist/processes/watchdog.js';
  const { SECONDS, HELD, LOG_LEVEL, LOG_FORMAT } = process.env;
  watchOver({ watchdogSeconds: Number(SECONDS), logLevel: LOG_LEVEL, logFormat: LOG_FORMAT });
  // By Date: the clock of performance is a function of Node’s, at which the process could be found.
  function holdTheLoop() { for (const begun = Date.now(); Date.now() - begun < Number(HELD);); }
  process.on('SIGUSR2', () => asWork('ReadOnFileSent', async () => {
    holdTheLoop();
    process.stdout.write('free again ');
  }));
  setInterval(() => process.stdout.write('round '), 20);
  process.stdout.write('ready ');
`;
const start = async (env: Record<string, string>, ...options: string[]): Promise<Run> => {
  const watched = run(process.execPath, [...options, '--input-type=module', '--eval', PROGRAM], {
    SECONDS: '1',
    HELD: '600000',
    LOG_LEVEL: 'warn',
    LOG_FORMAT: 'text',
    ...env,
  });
  await watched.says('ready round');
  return watched;
};
/** Waits for some more rounds of the loop, then ends the process. */
const lives = async (watched: Run): Promise<void> => {
  const before = watched.stdout.length;
  await until(() => watched.stdout.length > before + 10 * 'round '.length);
  watched.child.kill('SIGTERM');
  expect(await watched.ended).toBe('SIGTERM');
};

describe('a process whose event loop is stuck', () => {
  it('says what is under way and where, and ends itself', async () => {
    const stuck = await start({ LOG_LEVEL: 'error' });
    stuck.child.kill('SIGUSR2');
    expect(await stuck.ended).toBe('SIGKILL');
    const [logged, ending, ...more] = stuck.stderr.trim().split('\n');
    expect(more).toEqual([]);
    const begin = `^\\[Passerelle\\] ${stuck.pid}  - \\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z +`;
    expect(logged).toMatch(
      new RegExp(`${begin}ERROR \\[Watchdog\\] .* Under way: ReadOnFileSent\\. It is at holdTheLoop \\(`),
    );
    expect(ending).toMatch(new RegExp(`${begin}FATAL \\[Watchdog\\] .* Under way: ReadOnFileSent\\.$`));
  });

  it('says so as JSON where the log is JSON', async () => {
    const stuck = await start({ LOG_FORMAT: 'json' });
    stuck.child.kill('SIGUSR2');
    expect(await stuck.ended).toBe('SIGKILL');
    const lines = stuck.stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toMatchObject(
      ['error', 'fatal'].map((level) => ({
        level,
        pid: stuck.pid,
        context: 'Watchdog',
        message: expect.stringContaining('ReadOnFileSent'),
        timestamp: expect.stringMatching(/Z$/),
      })),
    );
  });

  it('goes on if its loop is free again in time', async () => {
    const slow = await start({ SECONDS: '20', HELD: '5000' });
    slow.child.kill('SIGUSR2');
    await slow.says('free again');
    await until(() => slow.stderr.includes('goes round again'));
    await lives(slow);
    expect(slow.stderr).not.toContain('FATAL');
  });
});

describe('a process that is let be', () => {
  it('was stopped, as with a machine that sleeps, for longer than a loop may be stuck', async () => {
    const stopped = await start({});
    stopped.child.kill('SIGSTOP');
    const since = performance.now();
    await until(() => performance.now() - since > 3_000);
    stopped.child.kill('SIGCONT');
    await lives(stopped);
  });

  it('was stopped for long while its loop was busy for a short time', async () => {
    // The loop is still blocked when the process continues, so no beat hides the length of the stop.
    const stopped = await start({ SECONDS: '4', HELD: '6000' });
    stopped.child.kill('SIGUSR2');
    await until(() => stopped.stderr.includes('is stuck'));
    stopped.child.kill('SIGSTOP');
    const since = performance.now();
    await until(() => performance.now() - since > 4_500);
    stopped.child.kill('SIGCONT');
    await stopped.says('free again');
    await lives(stopped);
  });

  it('may be paused by a debugger', async () => {
    const paused = await start({ HELD: '3000' }, '--inspect=127.0.0.1:0');
    paused.child.kill('SIGUSR2');
    await paused.says('free again');
    await lives(paused);
    expect(paused.stderr).not.toContain('Watchdog');
  });

  it('has WATCHDOG_SECONDS=0', async () => {
    const unwatched = await start({ SECONDS: '0', HELD: '3000' });
    unwatched.child.kill('SIGUSR2');
    await unwatched.says('free again');
    await lives(unwatched);
    expect(unwatched.stderr).toBe('');
  });
});
