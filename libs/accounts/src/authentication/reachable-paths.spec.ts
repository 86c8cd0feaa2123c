import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import { accountsServer } from '../../testing/accounts-server.js';

const server = accountsServer(testDatabase());
const PASSWORD = 'une phrase facile';
const email = 'somebody@example.org';

const sendAs = (type: string, body: string, what = 'sign-in') =>
  fetch(`${server.url}/api/auth/${what}/email`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });

describe('what is reachable of better-auth', () => {
  it.each([
    ['GET', '/magic-link/verify?token=x'],
    ['GET', '/verify-email?token=x'],
    ['GET', '/reset-password/x?callbackURL=/'],
    ['POST', '/reset-password'],
    ['GET', '/get-session'],
    ['POST', '/update-user'],
    ['POST', '/delete-user'],
    ['POST', '/change-email'],
    ['POST', '/send-verification-email'],
    ['POST', '/open-session'],
    ['GET', '/sign-in/email'],
    ['POST', '/sign-in/social'],
    ['POST', '/sign-in/email/'],
    ['POST', '/sign-in/../delete-user'],
    ['GET', '/'],
  ])('does not include %s %s', async (method, path) => {
    const answer = await fetch(`${server.url}/api/auth${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: method === 'POST' ? '{}' : undefined,
    });
    expect(answer.status).toBe(404);
  });

  it('is JSON, and little of it', async () => {
    const deep = '['.repeat(7_500) + ']'.repeat(7_500);
    const answers = await Promise.all([
      sendAs('application/x-www-form-urlencoded', `email=${email}&password=${PASSWORD}`),
      sendAs('text/plain', JSON.stringify({ email, password: PASSWORD })),
      sendAs('application/json', JSON.stringify({ email, password: 'x'.repeat(20_000) })),
      sendAs('application/json', '{"email":'),
      sendAs('application/json', '"email"'),
      sendAs('application/json', JSON.stringify({ email: ['a'], password: {} })),
      sendAs('application/json', `{"email":"${email}","name":${deep},"password":"${PASSWORD}"}`, 'sign-up'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([415, 415, 413, 400, 400, 400, 400]);
  });
});
