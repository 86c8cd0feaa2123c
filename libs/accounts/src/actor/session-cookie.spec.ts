import { describe, expect, it } from '@jest/globals';
import { readSettings, SystemClock } from '@passerelle/config';
import { countStatements, testDatabase } from '@passerelle/harness';
import { OneTimeTokens } from '@passerelle/links';
import { Mailer } from '@passerelle/mail';
import { secondFactorServices } from '../../testing/second-factor-services.js';
import { aMembership, anOrganisation, aPerson } from '../../testing/index.js';
import { AccountMails } from '../authentication/account-mails.js';
import { Authentication } from '../authentication/authentication.js';
import { MailDeliverabilityService } from '../deliverability/mail-deliverability.service.js';
import { MailCeilings } from '../limits/mail-ceilings.js';
import { RateLimits } from '../limits/rate-limits.js';
import { Membership } from '../organisations/membership.entity.js';
import { SignInCodes } from '../sign-in-codes/sign-in-codes.js';
import { Actor } from './actor.js';
import { SessionActor, SessionCookie } from './session-cookie.js';

const given = testDatabase();

/** All headers that identify the sender of a request, at one public address. */
function product(publicUrl: string, secret = 'x9P2vLq7RtW4mZc8JdK1sYfB6hNg3uEa', previous = '') {
  const settings = readSettings({
    DATABASE_URL: given.url,
    SECRET: secret,
    SECRET_PREVIOUS: previous,
    PUBLIC_URL: publicUrl,
    SECOND_FACTOR: 'no',
  });
  const clock = new SystemClock();
  const mails = new AccountMails(
    new Mailer({ smtpUrl: 'smtp://127.0.0.1:1', from: 'a@example.org' }),
    settings,
    clock,
  );
  const cookies = new SessionCookie(settings);
  const limits = new RateLimits(given.database, clock);
  const { sessions, factors, passkeys } = secondFactorServices(given.database, clock, settings);
  const authentication = new Authentication(
    settings,
    given.database,
    limits,
    new MailCeilings(limits, given.database, settings),
    mails,
    new OneTimeTokens(given.database, clock, settings),
    new SignInCodes(given.database, clock, settings),
    cookies,
    sessions,
    factors,
    passkeys,
    new MailDeliverabilityService(given.database, clock),
  );
  const actors = new SessionActor(given.database, cookies, settings);
  return {
    open: async (personId: string): Promise<string> => {
      const [cookie = ''] = await authentication.openSession(personId, new Headers());
      return cookie.split(';')[0] ?? '';
    },
    who: (cookie: string | undefined): Promise<Actor> => actors.actorOf({ headers: { cookie } }),
    /** The headers of a request, as better-auth gets them. */
    headersOf: (cookie: string): Headers =>
      authentication.headersOf({ ip: '192.0.2.1', headers: { cookie } }),
    answerOfBetterAuth: async (cookie: string): Promise<string | undefined> => {
      const { api } = await authentication.auth;
      return (await api.getSession({ headers: new Headers({ cookie }) }))?.user.id;
    },
  };
}

describe.each(['http://passerelle.test', 'https://passerelle.test'])(
  'the session cookie at %s',
  (publicUrl) => {
    it('is read as better-auth reads it', async () => {
      const { open, who, answerOfBetterAuth } = product(publicUrl);
      const { id } = await aPerson(given.database);
      const others = await open((await aPerson(given.database)).id);
      // Signatures contain characters that cookies must escape. Several signatures make sure that all of them occur.
      for (let i = 0; i < 30; i++) {
        const cookie = await open(id);
        const [name = '', value = ''] = cookie.split('=');
        const readings = [
          cookie,
          `theme=dark; ${cookie}; a=b`,
          `theme=dark;${cookie}`,
          `${name}=x${value}`,
          `${name}=${value.slice(0, -4)}`,
          `${name}=${value}x`,
          `x${cookie}`,
          `${name}=`,
          `${name}=%`,
          `${name}=.${value.split('.')[1]}`,
          // Of two cookies the first counts, whatever white space is around its name.
          `theme=dark;\t${cookie}; ${others}`,
          `theme=dark;\u00A0${cookie}; ${others}`,
          `${name} =${value}; ${others}`,
        ];
        const ours = await Promise.all(
          readings.map(async (reading) => (await who(reading)).personId ?? undefined),
        );
        expect(ours).toEqual([id, id, id, ...Array<undefined>(7).fill(undefined), id, id, id]);
        if (i === 0) expect(await Promise.all(readings.map(answerOfBetterAuth))).toEqual(ours);
      }
    });

    it('is worth nothing under another secret', async () => {
      const cookie = await product(publicUrl, 'another secret, another secret, another').open(
        (await aPerson(given.database)).id,
      );
      expect((await product(publicUrl).who(cookie)).isSignedIn).toBe(false);
    });

    it('is worth as much as before while that secret is named, to better-auth too', async () => {
      const before = 'another secret and another secret';
      const { id } = await aPerson(given.database);
      const cookie = await product(publicUrl, before).open(id);
      const after = product(publicUrl, undefined, `${'z'.repeat(32)}, ${before}`);
      expect((await after.who(cookie)).personId).toBe(id);
      expect(await after.answerOfBetterAuth(cookie)).toBeUndefined();
      const passedOn = after.headersOf(`theme=dark; ${cookie}; a=b.c`).get('cookie') ?? '';
      expect(passedOn).toMatch(/^theme=dark; .*; a=b\.c$/);
      expect(await after.answerOfBetterAuth(passedOn)).toBe(id);
      // A cookie with our current signature, or without one, is passed on unchanged.
      const current = await after.open(id);
      const forged = `${cookie.slice(0, -8)}AAAAA%3D`;
      expect(after.headersOf(`${current}; ${forged}`).get('cookie')).toBe(`${current}; ${forged}`);
    });
  },
);

describe('a person with a request', () => {
  it('is known with what they are in organisations, in one statement', async () => {
    const { open, who } = product('http://passerelle.test');
    const person = await aPerson(given.database, { role: 'curator', language: 'en' });
    const startup = await anOrganisation(given.database, { kind: 'startup' });
    const company = await anOrganisation(given.database);
    await aMembership(given.database, { personId: person.id, organisationId: startup.id, role: 'member' });
    await aMembership(given.database, { personId: person.id, organisationId: company.id });
    const cookie = await open(person.id);
    const { result: actor, statements } = await countStatements(given.database.dataSource, () => who(cookie));
    expect(statements).toHaveLength(1);
    expect(actor).toEqual(
      new Actor(
        person.id,
        'curator',
        [
          { organisationId: startup.id, organisationKind: 'startup', role: 'member' },
          { organisationId: company.id, organisationKind: 'service_company', role: 'owner' },
        ],
        'en',
      ),
    );
    expect([actor.belongsTo(startup.id), actor.owns(startup.id), actor.owns(company.id)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('costs no statement without a cookie of ours', async () => {
    const { who } = product('http://passerelle.test');
    const { result, statements } = await countStatements(given.database.dataSource, () =>
      Promise.all([undefined, '', 'theme=dark', 'passerelle.session_token=forged.xxx'].map(who)),
    );
    expect([result.every((actor) => actor === Actor.nobody), statements]).toEqual([true, []]);
  });

  it('is nobody once the session has expired or the account is gone', async () => {
    const { open, who } = product('http://passerelle.test');
    const { id } = await aPerson(given.database);
    const cookie = await open(id);
    expect((await who(cookie)).personId).toBe(id);
    // Stored to the millisecond, and rounded. "Now" could still be half a millisecond ahead of the next request.
    const justNow = `now() - interval '1 millisecond'`;
    await given.database.manager.query(`UPDATE session SET expires_at = ${justNow} WHERE person_id = $1`, [
      id,
    ]);
    expect(await who(cookie)).toBe(Actor.nobody);
    const other = await open(id);
    await given.database.manager.query('DELETE FROM person WHERE id = $1', [id]);
    expect(await who(other)).toBe(Actor.nobody);
  });

  it('loses a role with the next request', async () => {
    const { open, who } = product('http://passerelle.test');
    const { id } = await aPerson(given.database, { role: 'admin' });
    const { organisationId } = await aMembership(given.database, { personId: id });
    const cookie = await open(id);
    expect([(await who(cookie)).isCurator, (await who(cookie)).owns(organisationId)]).toEqual([true, true]);
    await given.database.manager.query(`UPDATE person SET role = 'none' WHERE id = $1`, [id]);
    await given.database.manager.delete(Membership, { personId: id });
    expect([(await who(cookie)).isCurator, (await who(cookie)).belongsTo(organisationId)]).toEqual([
      false,
      false,
    ]);
  });
});
