import { describe, expect, it } from '@jest/globals';
import { readSettings } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { testDatabase, waitingForLocks } from '@passerelle/harness';
import { NotFound } from '@passerelle/problems';
import { OneTimeToken } from './one-time-token.entity.js';
import { OneTimeTokens } from './one-time-tokens.js';

const given = testDatabase();
const HOUR = 3_600_000;
const settingsWith = (letter: string, previous = '') =>
  readSettings({ SECRET: letter.repeat(32), SECRET_PREVIOUS: previous.repeat(32) });
const tokens = (settings = settingsWith('s')): OneTimeTokens =>
  new OneTimeTokens(given.database, given.clock, settings);
const redeem = (purpose: string, secret: string) =>
  given.database.transaction((tx) => tokens().redeem(tx.manager, purpose, secret));

async function issue(): Promise<{ secret: string; grant: { subjectId: string; email: string } }> {
  const grant = { subjectId: newId(), email: 'a@example.org' };
  return { secret: await tokens().issue({ ...grant, purpose: 'test', expiresIn: HOUR }), grant };
}

describe('a one-time token', () => {
  it('opens once', async () => {
    const { secret, grant } = await issue();
    expect(await redeem('test', secret)).toEqual(grant);
    expect(await redeem('test', secret)).toBeUndefined();
  });

  it('can be looked at as often as one likes', async () => {
    const { secret, grant } = await issue();
    expect(await tokens().peek('test', secret)).toEqual(grant);
    expect(await tokens().peek('test', secret)).toEqual(grant);
    expect(await redeem('test', secret)).toEqual(grant);
    expect(await tokens().peek('test', secret)).toBeUndefined();
  });

  it('opens for one of two who try at the same moment', async () => {
    const { secret, grant } = await issue();
    let finish = (): void => undefined;
    const first = await new Promise<{ outcome: Promise<unknown> }>((redeemed) => {
      const outcome = given.database.transaction(async (tx) => {
        const got = await tokens().redeem(tx.manager, 'test', secret);
        await new Promise<void>((resolve) => {
          finish = resolve;
          redeemed({ outcome });
        });
        return got;
      });
    });
    const second = redeem('test', secret);
    await waitingForLocks(given);
    finish();
    expect([await first.outcome, await second]).toEqual([grant, undefined]);
  });

  it('is still good after a transaction that failed', async () => {
    const { secret, grant } = await issue();
    const attempt = given.database.transaction(async (tx) => {
      await tokens().redeem(tx.manager, 'test', secret);
      throw new Error('the rest did not work');
    });
    await expect(attempt).rejects.toThrow('the rest did not work');
    expect(await redeem('test', secret)).toEqual(grant);
  });

  it('opens nothing else than it was made for', async () => {
    const { secret, grant } = await issue();
    expect(await redeem('other', secret)).toBeUndefined();
    expect(await redeem('test', `${secret}x`)).toBeUndefined();
    expect(await redeem('test', secret)).toEqual(grant);
  });

  it('opens nothing once its time has come', async () => {
    const { secret } = await issue();
    given.clock.advance(HOUR);
    expect(await tokens().peek('test', secret)).toBeUndefined();
    expect(await redeem('test', secret)).toBeUndefined();
  });

  it('is issued in a link to its page', async () => {
    const { secret, grant } = await issue();
    const link = await tokens().issueLink('suivi', { ...grant, purpose: 'test', expiresIn: HOUR });
    expect(link).toBe(`${settingsWith('s').publicUrl}/lien/suivi?token=${secret}`);
  });

  it('is not in the database', async () => {
    const { secret } = await issue();
    const rows = JSON.stringify(await given.database.manager.find(OneTimeToken));
    expect(rows).not.toContain(secret);
    expect(rows).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
  });
});

describe('a one-time token that is asked for again', () => {
  const grant = () => ({ subjectId: newId(), email: 'a@example.org' });
  const ask = (wanted: object, purpose = 'test', letter = 's', previous = '') =>
    tokens(settingsWith(letter, previous)).issue({ ...grant(), ...wanted, purpose, expiresIn: HOUR });

  it('is the same one, good for longer, even when it is asked for at the same moment', async () => {
    const wanted = grant();
    const secrets = await Promise.all([ask(wanted), ask(wanted), ask(wanted)]);
    expect(new Set(secrets).size).toBe(1);
    given.clock.advance(HOUR / 2);
    const [secret = ''] = secrets;
    expect(await ask({ ...wanted, email: 'A@example.org' })).toBe(secret);
    given.clock.advance(HOUR / 2);
    expect(await tokens().peek('test', secret)).toEqual(wanted);
  });

  it('is another one for another address, thing or purpose', async () => {
    const wanted = grant();
    const secrets = [
      await ask(wanted),
      await ask(wanted, 'another'),
      await ask({ ...wanted, email: 'b@example.org' }),
      await ask({ ...wanted, subjectId: newId() }),
    ];
    expect(new Set(secrets).size).toBe(4);
  });

  it('is another one once the first was used or has expired, which then opens nothing', async () => {
    const wanted = grant();
    const first = await ask(wanted);
    await redeem('test', first);
    const second = await ask(wanted);
    await tokens().consume('test', second, async () => undefined);
    const third = await ask(wanted);
    given.clock.advance(HOUR);
    const fourth = await ask(wanted);
    expect(new Set([first, second, third, fourth]).size).toBe(4);
    const opened = [];
    for (const secret of [first, second, third, fourth]) opened.push(await redeem('test', secret));
    expect(opened).toEqual([undefined, undefined, undefined, wanted]);
  });

  it('is the same one where the installation still knows the secret that made it', async () => {
    const wanted = grant();
    const first = await ask(wanted);
    expect(await ask(wanted, 'test', 'z', 's')).toBe(first);
  });

  it('is another one where the installation has another secret, and the only one', async () => {
    const wanted = grant();
    const first = await ask(wanted);
    const second = await ask(wanted, 'test', 'z');
    expect(second).not.toBe(first);
    expect(await tokens().peek('test', first)).toBeUndefined();
    expect(await tokens().peek('test', second)).toEqual(wanted);
  });
});

describe('a one-time token that is spent', () => {
  const consume = (secret: string, purpose = 'test') =>
    tokens().consume(purpose, secret, async (_tx, grant) => grant);

  it('opens once, and shows its purpose afterwards until it would have expired', async () => {
    const { secret, grant } = await issue();
    const recall = (...purposes: string[]) =>
      tokens().recall(
        purposes.map((purpose) => ({ purpose, of: `a ${purpose}` })),
        secret,
      );
    const known = { ...grant, purpose: 'test', of: 'a test' };
    expect(await recall('another', 'test')).toEqual({ ...known, isUsed: false });
    expect(await consume(secret, 'another')).toBeUndefined();
    expect(await consume(secret)).toEqual(grant);
    expect(await consume(secret)).toBeUndefined();
    expect(await redeem('test', secret)).toBeUndefined();
    expect(await tokens().peek('test', secret)).toBeUndefined();
    expect(await recall('another', 'test')).toEqual({ ...known, isUsed: true });
    expect(await recall('another')).toBeUndefined();
    given.clock.advance(HOUR);
    expect(await recall('test')).toBeUndefined();
  });

  it('is still good if what it was spent for fails', async () => {
    const { secret, grant } = await issue();
    const failing = tokens().consume('test', secret, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    const gone = tokens().consume('test', secret, () => Promise.reject(new NotFound()));
    expect(await gone).toBeUndefined();
    expect(await consume(secret)).toEqual(grant);
  });

  it('opens nothing once it has expired', async () => {
    const { secret } = await issue();
    given.clock.advance(HOUR);
    expect(await consume(secret)).toBeUndefined();
  });
});
