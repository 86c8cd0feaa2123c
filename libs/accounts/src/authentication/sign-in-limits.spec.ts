import { beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import { pressLink } from '@passerelle/links/testing';
import { accountsServer, PUBLIC_URL } from '../../testing/accounts-server.js';
import { authenticationOver, linkIn } from '../../testing/authentication-over-http.js';
import { aPerson, signIn } from '../../testing/index.js';

const given = testDatabase();
const server = accountsServer(given);
const PASSWORD = 'une phrase facile';
let number = 0;
let email: string;

beforeEach(() => {
  number += 1;
  email = `somebody${number}@example.org`;
});

const { post, mailsTo, linkTo, open, whoIs } = authenticationOver(server);
const askForLink = (body: object = {}): Promise<Response> => post('/sign-in/magic-link', { email, ...body });

describe('too many attempts', () => {
  /** Too long a password, so that nothing is hashed. */
  const tryPassword = async (client: string, password = 'x'.repeat(129)): Promise<number> =>
    (await post('/sign-in/email', { email, password }, { 'x-forwarded-for': client })).status;
  const repeat = async (times: number, work: (i: number) => Promise<number>): Promise<number[]> => {
    const statuses: number[] = [];
    for (let i = 0; i < times; i++) statuses.push(await work(i));
    return statuses;
  };

  it('by one client on one address are refused, and lock nobody else out', async () => {
    await aPerson(given.database, { email, password: PASSWORD });
    expect(await repeat(21, () => tryPassword('198.51.100.1'))).toEqual([
      ...Array<number>(20).fill(400),
      429,
    ]);
    const refused = await post(
      '/sign-in/email',
      { email, password: PASSWORD },
      { 'x-forwarded-for': '198.51.100.1' },
    );
    expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([429, expect.any(Number)]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
    expect(await tryPassword('198.51.100.2', PASSWORD)).toBe(200);
  });

  it('are those with a wrong password', async () => {
    await aPerson(given.database, { email, password: PASSWORD });
    await repeat(19, () => tryPassword('198.51.100.3'));
    expect(await repeat(3, () => tryPassword('198.51.100.3', PASSWORD))).toEqual([200, 200, 200]);
    expect(await repeat(2, () => tryPassword('198.51.100.3'))).toEqual([400, 429]);
  });

  it('are those, too, of somebody who finds a session open and wants to change its password', async () => {
    await aPerson(given.database, { email, password: PASSWORD });
    const headers = {
      cookie: await signIn(server.url, email, PASSWORD),
      origin: PUBLIC_URL,
      'x-forwarded-for': '198.51.100.7',
    };
    const change = async (currentPassword: string, newPassword = 'une autre phrase'): Promise<number> =>
      (await post('/change-password', { currentPassword, newPassword }, headers)).status;
    expect(await repeat(21, (i) => change(`pas la bonne ${i}`))).toEqual([
      ...Array<number>(20).fill(400),
      429,
    ]);
    expect(await change(PASSWORD)).toBe(429);
    given.clock.advance(15 * 60_000);
    await repeat(19, (i) => change(`pas la bonne ${i}`));
    expect(await change(PASSWORD)).toBe(200);
    // Neither the right password nor a too short one has counted.
    expect(await tryPassword('198.51.100.7')).toBe(400);
    expect(await tryPassword('198.51.100.7')).toBe(429);
  });

  it('from everywhere on one address are refused, and leave the sign-in link', async () => {
    const statuses = await repeat(301, (i) => tryPassword(`198.51.${i % 100}.4`));
    expect(statuses).toEqual([...Array<number>(300).fill(400), 429]);
    expect((await askForLink()).status).toBe(200);
  });

  it('to send mails to one address are refused, while a link that was sent still works', async () => {
    await aPerson(given.database, { email });
    const ask = async (client: string): Promise<number> =>
      (await post('/sign-in/magic-link', { email }, { 'x-forwarded-for': client })).status;
    expect(await repeat(7, () => ask('203.0.113.1'))).toEqual([...Array<number>(6).fill(200), 429]);
    expect(await ask('203.0.113.2')).toBe(429);
    expect((await open(linkTo(email))).status).toBe(200);
    const now = given.clock.now();
    given.clock.advance(15 * 60_000);
    expect([await ask('203.0.113.1'), await ask('203.0.113.2')]).toEqual([200, 200]);
    given.clock.set(now);
  });

  it('are counted by the network of 64 bits in which a client chooses its address', async () => {
    await aPerson(given.database, { email, password: PASSWORD });
    const statuses = await repeat(21, (i) => tryPassword(`2001:db8:1:2:${i}:ffff::${i}`));
    expect(statuses).toEqual([...Array<number>(20).fill(400), 429]);
    expect(await tryPassword('2001:db8:1:3::1', PASSWORD)).toBe(200);
    const headers = (i: number) => ({ 'x-forwarded-for': `2001:db8:1:4::${i}` });
    const attempts = await Promise.all(
      Array.from({ length: 61 }, (_, i) =>
        post('/sign-in/email', { email: 'x', password: PASSWORD }, headers(i + 1)),
      ),
    );
    expect(attempts.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it('by others never keep the owner from the mailed link, nor from a password after it', async () => {
    await aPerson(given.database, { email, password: PASSWORD });
    const attack = async (): Promise<void> => {
      await repeat(301, (i) => tryPassword(`198.51.${i % 100}.5`));
      for (let i = 0; i < 8; i++)
        for (const path of ['/sign-in/magic-link', '/request-password-reset'])
          await post(path, { email }, { 'x-forwarded-for': `203.0.113.${100 + i}` });
    };
    const owner = '192.0.2.77';
    const ask = async (path: string) => post(path, { email }, { 'x-forwarded-for': owner });
    await attack();
    expect(await tryPassword(owner, PASSWORD)).toBe(429);
    const refused = await ask('/request-password-reset');
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(3_600);
    expect([refused.status, await refused.json()]).toEqual([
      429,
      {
        code: 'MAILS_ALREADY_SENT',
        message:
          'Plusieurs messages viennent d’être envoyés à cette adresse. Ouvrez le plus récent, peut-être rangé parmi les indésirables.',
      },
    ]);
    // The latest code, as the message states.
    const pressed = await pressLink(server.url, linkTo(email), { password: 'une autre phrase' });
    expect(await whoIs(pressed.cookie)).toBe(email);
    expect(await tryPassword(owner, 'une autre phrase')).toBe(200);
    expect((await ask('/sign-in/magic-link')).status).toBe(200);
    await attack();
    expect(
      await whoIs(
        (
          await pressLink(
            server.url,
            linkIn(mailsTo(email).findLast(({ subject }) => subject.includes('code de connexion'))),
          )
        ).cookie,
      ),
    ).toBe(email);
    expect((await ask('/sign-in/magic-link')).status).toBe(200);
  });

  it('to send a mail do not count while none could be sent', async () => {
    server.mailbox.refuse(email, 450);
    const askOnThePage = (): Promise<Response> =>
      fetch(`${server.url}/connexion/code`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ email }),
      });
    expect(await repeat(8, async () => (await askForLink()).status)).toEqual(Array<number>(8).fill(503));
    for (let i = 0; i < 8; i++)
      expect((await askOnThePage()).headers.get('location')).toBe('/connexion?erreur=MAIL_NOT_SENT');
  });

  it('from one client are refused, and say how long to wait', async () => {
    const headers = { 'x-forwarded-for': '192.0.2.1' };
    const attempts = await Promise.all(
      Array.from({ length: 61 }, () => post('/sign-in/email', { email: 'x', password: PASSWORD }, headers)),
    );
    const refused = attempts.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.headers.get('retry-after')).toBe('60');
  });
});
