import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Membership } from '@passerelle/accounts';
import { somePeople } from '@passerelle/accounts/testing';
import { insertRows } from '@passerelle/database/testing';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  aSubmittedNeed,
  type Company,
  fallsAtNight,
  linkIn,
  publishNeed,
} from '@passerelle/harness/journey';
import { freePorts, until } from '@passerelle/harness/processes';
import { bootProduct } from '@passerelle/harness/product';
import { startTestMailbox, type TestMailbox } from '@passerelle/mail/testing';
import { mailCategories, MailPreference, SendActionLists } from '@passerelle/notifications';

/*
 * Six hours by the clock of the product. Waits between two tries are real time, and so are measurements. A server
 * that does not answer has a pause of half a minute, so this takes about that long, nearly all of it waiting.
 */

/** A Tuesday, at half past six in France. */
const START = '2026-11-24T05:30:00.000Z';
const HOURS = 6;
/** Owners of the company: the first half is mailed at once, the others get a list. */
const OWNERS = 40;

let port: number;
beforeAll(async () => {
  port = Number((await freePorts()).PORT);
});
const product = bootProduct({
  now: new Date(START),
  // With the default settings: a delivery is tried for about a day.
  env: () => ({ SMTP_URL: `smtp://127.0.0.1:${port}`, JOB_ATTEMPTS: '60' }),
});

let nadia: GraphqlClient;
let company: Company;
let mailbox: TestMailbox | undefined;
beforeAll(async () => {
  nadia = await product.as('nadia@ovlt.example', 'curator');
  company = await aCompany(product, 'agnes@mains.example', 'Mains Tendues');
  const { database, clock } = product;
  const owners = await somePeople(
    database,
    Array.from({ length: OWNERS }, (_, i) => ({ email: `personne-${i}@mains.example` })),
  );
  const role = 'owner' as const;
  const since = clock.now();
  await insertRows(
    database.manager,
    Membership,
    owners.map(({ id: personId }) => ({ personId, organisationId: company.id, role, since })),
  );
  const timings = Object.fromEntries(mailCategories.map((category) => [category, 'at_once' as const]));
  const hasty = owners.slice(0, OWNERS / 2);
  await insertRows(
    database.manager,
    MailPreference,
    hasty.map(({ id: personId }) => ({ personId, timings, changedAt: since, version: 1 })),
  );
});
afterAll(() => mailbox?.stop());

const count = async (sql: string): Promise<number> => {
  const [{ count: found }] = await product.database.manager.query<[{ count: number }]>(
    `SELECT count(*)::int AS count FROM ${sql}`,
  );
  return found;
};

it('after six hours without a mail server all that waited goes out, once, and only what is still true', async () => {
  for (let hour = 0; hour < HOURS; hour++) {
    product.clock.set(new Date(new Date(START).getTime() + hour * 3_600_000));
    const id = await aSubmittedNeed(company, {
      ...fallsAtNight,
      title: `Repérer les chutes la nuit, étage ${hour}`,
    });
    await publishNeed(nadia, id);
    await until(
      async () => (await count(`notice WHERE kind = 'need_published'`)) === (hour + 1) * (OWNERS + 1),
    );
    await product.app.get(SendActionLists).run();
  }
  // A code would expire before it arrived. The waiting person gets an error at once, and it is not stored.
  const code = await fetch(`${product.url}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      email: 'neuve@aide.example',
      name: 'Neuve',
      password: 'un mot de passe assez long',
    }),
  });
  expect(code.ok).toBe(false);
  product.clock.set(new Date(new Date(START).getTime() + HOURS * 3_600_000));
  const waiting = await count(
    '(SELECT DISTINCT mail_id FROM notice WHERE mailed_at IS NULL AND waiting_since IS NULL) AS mail',
  );
  expect(waiting).toBeGreaterThanOrEqual((HOURS * OWNERS) / 2);
  expect(await count(`delivery WHERE state = 'dead_lettered'`)).toBe(0);
  expect(await count('notice WHERE mailed_at IS NOT NULL')).toBe(0);

  const back = performance.now();
  mailbox = await startTestMailbox({ port });
  await product.settled();
  // The worker does so every five minutes.
  await product.app.get(SendActionLists).run();
  await product.settled();
  const seconds = (performance.now() - back) / 1_000;
  const figures = { waiting, mails: mailbox.messages().length, seconds: Math.round(seconds) };
  process.stdout.write(`Six hours without a mail server: ${JSON.stringify(figures)}\n`);
  // Real time: the pause of half a minute, and the mails themselves.
  expect(seconds).toBeLessThan(600);

  const mailsTo = (address: string) => mailbox?.messages().filter(({ to }) => to.includes(address)) ?? [];
  const ids = mailbox.messages().map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
  for (let i = 0; i < OWNERS; i++) {
    const mails = mailsTo(`personne-${i}@mains.example`);
    // Six mails, with any choices of their owner: each is the first notice about the publication of a need.
    expect(mails.map(({ messageId }) => messageId.split('-')[0])).toEqual(Array(HOURS).fill('<notice'));
    expect(mails[0]?.date).toBe(product.clock.now().toISOString());
  }
  expect(mailsTo('neuve@aide.example')).toEqual([]);
  // Their links have not expired meanwhile.
  const choices = linkIn(mailsTo('personne-0@mains.example')[0], 'mails');
  expect((await fetch(choices)).status).toBe(200);
  expect(await count('notice WHERE mail_refusal IS NOT NULL OR mail_unsure_at IS NOT NULL')).toBe(0);

  // Nobody gets them again on the next morning.
  product.clock.set(new Date('2026-11-25T07:02:00.000Z'));
  await product.app.get(SendActionLists).run();
  await product.settled();
  for (let i = 0; i < OWNERS; i++) {
    const texts = mailsTo(`personne-${i}@mains.example`).map(({ text }) => text);
    expect(texts).toHaveLength(HOURS);
    for (let hour = 0; hour < HOURS; hour++)
      expect(texts.filter((text) => text.includes(`étage ${hour}`))).toHaveLength(1);
  }
});
