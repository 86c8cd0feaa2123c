import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import { hashPassword as hashedBefore } from 'better-auth/crypto';
import { accountsServer } from '../../testing/accounts-server.js';
import { authenticationOver } from '../../testing/authentication-over-http.js';
import { aPerson, signIn } from '../../testing/index.js';
import { hashPassword, isPassword, isWeaklyHashed } from './password-hash.js';

const given = testDatabase();
const server = accountsServer(given);
const { post } = authenticationOver(server);
const PASSWORD = 'une phrase facile';

const storedOf = async (personId: string): Promise<string> => {
  const [row] = await given.database.manager.query<{ password: string }[]>(
    'SELECT password FROM credential WHERE person_id = $1',
    [personId],
  );
  return row?.password ?? '';
};

describe('a password', () => {
  it('is hashed with what OWASP asks for, and a salt of its own', async () => {
    const [once, again] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
    expect(once).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$/);
    expect(again).not.toBe(once);
    expect([await isPassword(PASSWORD, once), await isPassword(`${PASSWORD} `, once)]).toEqual([true, false]);
    // The same letters in two encodings.
    expect(await isPassword('e\u0301t\u00e9', await hashPassword('\u00e9te\u0301'))).toBe(true);
    expect(isWeaklyHashed(once)).toBe(false);
  });

  it('of before still opens a session, and is hashed again when it does', async () => {
    const { id, email } = await aPerson(given.database, { password: PASSWORD });
    const before = await hashedBefore(PASSWORD);
    await given.database.manager.query('UPDATE credential SET password = $2 WHERE person_id = $1', [
      id,
      before,
    ]);
    await expect(signIn(server.url, email, 'une autre phrase')).rejects.toThrow('INVALID_EMAIL_OR_PASSWORD');
    expect(await storedOf(id)).toBe(before);
    await signIn(server.url, email, PASSWORD);
    const after = await storedOf(id);
    expect(after).toMatch(/^\$scrypt\$ln=17,/);
    await signIn(server.url, email, PASSWORD);
    expect(await storedOf(id)).toBe(after);
  });

  it('is refused with a time to wait where too many come at once, and the product answers meanwhile', async () => {
    const { email } = await aPerson(given.database, { password: PASSWORD });
    const tried = Array.from({ length: 40 }, (_, i) =>
      post(
        '/sign-in/email',
        { email: `inconnu${i}@example.org`, password: PASSWORD },
        { 'x-forwarded-for': `198.51.100.${i}` },
      ),
    );
    const answers = await Promise.all(tried);
    const hashed = answers.filter(({ status }) => status === 401);
    const refused = answers.filter(({ status }) => status === 503);
    expect(hashed.length + refused.length).toBe(40);
    expect(hashed.length).toBeGreaterThanOrEqual(26);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every(({ headers }) => Number(headers.get('retry-after')) > 0)).toBe(true);
    expect(await refused[0]?.json()).toMatchObject({ code: 'UNAVAILABLE' });
    await signIn(server.url, email, PASSWORD);
  });
});
