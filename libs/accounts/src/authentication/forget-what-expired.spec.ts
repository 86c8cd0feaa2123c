import { expect, it } from '@jest/globals';
import { readSettings } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { RequestKeys } from '@passerelle/graphql';
import { testDatabase } from '@passerelle/harness';
import { OneTimeTokens } from '@passerelle/links';
import { aPerson } from '../../testing/index.js';
import { SessionCookie } from '../actor/session-cookie.js';
import { MailDeliverabilityService } from '../deliverability/mail-deliverability.service.js';
import { OpenIdProvider } from '../open-id/open-id-provider.js';
import { OpenIdsService } from '../open-id/open-ids.service.js';
import { RateLimits } from '../limits/rate-limits.js';
import { Person } from '../people/person.entity.js';
import { SignInSessions } from '../second-factor/sign-in-sessions.js';
import { SignInCodes } from '../sign-in-codes/sign-in-codes.js';
import { ForgetWhatExpired } from './forget-what-expired.js';

const given = testDatabase();
const HOUR = 3_600;

it('forgets what expired, and nothing else', async () => {
  const { manager } = given.database;
  const { id } = await aPerson(given.database);
  const tokens = new OneTimeTokens(given.database, given.clock, readSettings({}));
  const settings = readSettings({ SECRET: 'x'.repeat(32) });
  const codes = new SignInCodes(given.database, given.clock, settings);
  const keys = new RequestKeys(given.database, given.clock);
  const keep = (key: string): Promise<unknown> =>
    keys.once(
      { personId: id, key, operation: 'test', input: {} },
      () => given.database.transaction(async () => ({ id })),
      async () => ({ id }),
    );
  await keep('old');
  await codes.issue({ email: 'a@example.org', token: 'one', next: null });
  given.clock.advance(24 * HOUR * 1_000);
  await codes.issue({ email: 'a@example.org', token: 'two', next: null });
  await keep('new');
  const limits = new RateLimits(given.database, given.clock);
  for (const hours of [1, 3]) {
    const grant = { purpose: 'test', subjectId: id, email: 'a@example.org' };
    await tokens.issue({ ...grant, expiresIn: hours * HOUR * 1_000 });
    await limits.consume(`test ${hours}`, { window: hours * HOUR, max: 1 });
  }
  for (const hours of [-1, 1]) {
    const moment = `now() + ${hours} * interval '1 hour'`;
    await manager.query(
      `INSERT INTO session (id, person_id, token, expires_at, created_at, updated_at) VALUES ($1, $2, $3, ${moment}, now(), now())`,
      [newId(), id, newId()],
    );
    await manager.query(
      `INSERT INTO verification (id, identifier, value, expires_at, created_at, updated_at) VALUES ($1, $1, '', ${moment}, now(), now())`,
      [newId()],
    );
  }
  for (const days of [6, 8]) {
    const createdAt = new Date(Date.now() - days * 24 * HOUR * 1_000);
    await aPerson(given.database, { emailVerified: false, createdAt, name: `${days}` });
    await aPerson(given.database, { createdAt });
  }
  const reaches = new MailDeliverabilityService(given.database, given.clock);
  given.clock.advance(2 * HOUR * 1_000);
  const cookies = new SessionCookie(settings);
  const sessions = new SignInSessions(given.database, cookies, settings);
  const identities = new OpenIdsService(given.database, settings, new OpenIdProvider(settings), sessions);
  for (const hours of [-1, 1])
    await manager.query(
      `INSERT INTO open_id_attempt (id, browser_hash, state, nonce, verifier, expires_at)
       VALUES ($1, $1::uuid::text, '', '', '', now() + ${hours} * interval '1 hour')`,
      [newId()],
    );
  await new ForgetWhatExpired(given.database, tokens, codes, identities, keys, reaches, given.clock).run();
  const left = await Promise.all(
    [
      'request_key',
      'sign_in_code',
      'open_id_attempt',
      'one_time_token',
      'rate_limit',
      'session',
      'verification',
    ].map((table) => manager.query(`SELECT FROM ${table}`)),
  );
  expect(left.map((rows: unknown[]) => rows.length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect(await manager.countBy(Person, { emailVerified: true })).toBe(3);
  expect(await manager.findBy(Person, { emailVerified: false })).toMatchObject([{ name: '6' }]);
});
