import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import {
  freePorts,
  type Run,
  runCli,
  scratchFolder,
  startProduct,
  until,
} from '@passerelle/harness/processes';

/** A separate disk for the data, in memory. Only root may mount one. */
let isMounted = false;
// Before the folder is removed.
afterAll(() => {
  if (isMounted) spawnSync('umount', ['--lazy', disk]);
});
const scratch = scratchFolder();
const disk = path.join(scratch, 'disk');
fs.mkdirSync(disk);
isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=250m', 'tmpfs', disk]).status === 0;

/** Uses all remaining room. */
function fill(): () => void {
  const filler = path.join(disk, 'filler');
  const file = fs.openSync(filler, 'w');
  try {
    for (const block of [2 ** 20, 4_096]) {
      try {
        for (;;) fs.writeSync(file, Buffer.alloc(block));
      } catch (error) {
        expect(error).toMatchObject({ code: 'ENOSPC' });
      }
    }
  } finally {
    fs.closeSync(file);
  }
  return () => fs.rmSync(filler);
}

(isMounted ? describe : describe.skip)('a product whose disk is full', () => {
  it('says so in its health, in doctor, and as it starts', async () => {
    const env = { DATA_DIR: path.join(disk, 'data'), DEMO: 'no', ...(await freePorts()) };
    const health = async (which = ''): Promise<[number, string]> => {
      const answer = await fetch(`http://127.0.0.1:${env.PORT}/health${which}`);
      return [answer.status, ((await answer.json()) as { status: string }).status];
    };
    const start = async (): Promise<Run> => {
      const product = startProduct(env);
      await product.says('Pour arrêter');
      return product;
    };
    const product = await start();
    await until(async () => (await health('/ready'))[1] === 'ok');
    const free = fill();
    await until(async () => (await health('/ready'))[1] === 'disk full');
    expect(await health('/ready')).toEqual([200, 'disk full']);
    expect(await health()).toEqual([503, 'disk full']);
    const looking = runCli(env, ['doctor', '--json']);
    expect(await looking.ended).toBe(1);
    const { checks } = JSON.parse(looking.stdout) as {
      checks: { id: string; state: string; says: string }[];
    };
    expect(checks.filter(({ state }) => state === 'wrong').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['disk', 'writes']),
    );
    free();
    await until(async () => (await health('/ready'))[1] === 'ok');
    expect(await health()).toEqual([200, 'ok']);

    const freeAgain = fill();
    product.child.kill('SIGKILL');
    await product.ended;
    const again = startProduct(env);
    expect(await again.ended).toBe(1);
    expect(again.stderr).toMatch(/^Le disque de \S+ est plein : .*\.\n$/);
    freeAgain();
    const mended = await start();
    mended.child.kill('SIGTERM');
    expect(await mended.ended).toBe(0);
  });
});
