import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { codeTo, linkIn, mailsTo, problem } from '@passerelle/harness/journey';
import { bootProduct, type Product } from '@passerelle/harness/product';
import { cookieOf, pressLink } from '@passerelle/links/testing';

/*
 * What an attacker could do to accounts: take one over by an open session, put a message into official mails, lock
 * newcomers or an owner out, and read what a sign-in leaves behind. Each attempt records its result, and all results
 * are printed at the end. The rules themselves have specs next to their sources.
 */

const met: [attempt: string, met: string][] = [];
const note = (attempt: string, what: string): void => void met.push([attempt, what]);
afterAll(() => {
  const width = Math.max(...met.map(([attempt]) => attempt.length));
  const lines = met.map(([attempt, what]) => `  ${attempt.padEnd(width)}  ${what}`);
  process.stdout.write(`What each attack met:\n${lines.join('\n')}\n`);
});

const PASSWORD = 'une phrase facile';
const product = bootProduct();

const post = (
  path: string,
  body: unknown,
  client = '127.0.0.1',
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${product.url}/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': client, ...headers },
    body: JSON.stringify(body),
  });
const codeOf = async (answer: Response): Promise<string> =>
  `${answer.status} ${((await answer.json()) as { code?: string }).code ?? ''}`.trim();
const outcome = async (
  client: GraphqlClient,
  mutation: string,
  variables: Record<string, unknown> = {},
  declared = '',
): Promise<{ __typename?: string; message?: string; fields?: { field: string; rule: string }[] }> => {
  const { data, errors } = await client.query<Record<string, object>>(
    `mutation ${declared} { ${mutation} { ${problem} } }`,
    variables,
  );
  if (errors) return { __typename: String(errors[0]?.extensions?.['code'] ?? errors[0]?.message) };
  return Object.values(data ?? {})[0] as { __typename?: string };
};
const age = (product_: Product, minutes: number): Promise<unknown> =>
  product_.database.manager.query(`UPDATE session SET created_at = created_at - make_interval(mins => $1)`, [
    minutes,
  ]);
const addressOf = async (id: string): Promise<string> =>
  (await product.database.manager.findOneByOrFail(Person, { id })).email;

describe('C. somebody finds a session open', () => {
  let owner: Person;
  let thief: GraphqlClient;
  const change = (proof = 'null'): Promise<{ __typename?: string }> =>
    outcome(thief, `askForAddressChange(email: "voleur@ailleurs.example", proof: ${proof})`);
  beforeAll(async () => {
    thief = await product.as('patronne@mains.example');
    owner = await product.database.manager.findOneByOrFail(Person, { email: 'patronne@mains.example' });
    await age(product, 30);
  });

  it('and gives the account another address', async () => {
    const refused = await change();
    expect(refused).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ field: 'proof', rule: 'proof_needed' }],
    });
    expect(await mailsTo(product, 'voleur@ailleurs.example')).toEqual([]);
    note('C. another address by an open session', 'InvalidInput: proof_needed; no mail went');
    for (const proof of ['{}', '{ code: "000000" }', '{ password: "123456" }'])
      expect((await change(proof)).__typename).toBe('InvalidInput');
    note('C. the same with an empty proof, a guessed code, a guessed password', 'InvalidInput each');
  });

  it('of a curator that is a minute old', async () => {
    const curator = await product.as('nadia@ovlt.example', 'curator');
    expect(await outcome(curator, 'askForAddressChange(email: "voleuse@ailleurs.example")')).toMatchObject({
      fields: [{ field: 'proof', rule: 'proof_needed' }],
    });
    note('C. another address of a curator, just signed in', 'InvalidInput: proof_needed');
  });

  it('has taken it all the same, twice in a row, and loses it to the first address', async () => {
    // Somebody who reads the code over a shoulder.
    await outcome(thief, 'askForAddressChangeCode');
    const steal = async (from: string, to: string): Promise<void> => {
      await outcome(thief, 'askForAddressChangeCode');
      const proof = codeTo(product, from);
      await outcome(thief, `askForAddressChange(email: "${to}", proof: { code: "${proof}" })`);
      await outcome(thief, `confirmAddressChange(code: "${codeTo(product, to)}")`);
      expect(await addressOf(owner.id)).toBe(to);
    };
    await steal(owner.email, 'voleur1@ailleurs.example');
    await steal('voleur1@ailleurs.example', 'voleur2@ailleurs.example');
    await outcome(thief, 'endOtherSessions');
    await product.settled();
    const undo = async (address: string): Promise<string> => {
      const mails = await mailsTo(product, address);
      return linkIn(
        mails.find(({ text }) => text.includes('adresse-d-avant')),
        'adresse-d-avant',
      );
    };
    const [first, second] = [await undo(owner.email), await undo('voleur1@ailleurs.example')];
    expect((await pressLink(product.url, first)).status).toBe(200);
    expect(await addressOf(owner.id)).toBe(owner.email);
    note('C. two changes in a row', 'the first address has the account again');
    expect((await pressLink(product.url, second)).status).toBe(410);
    expect((await pressLink(product.url, first)).status).toBe(200);
    expect(await addressOf(owner.id)).toBe(owner.email);
    note('C. undoing that in turn, by the second address', '410');
    expect((await outcome(thief, 'askForAddressProof')).__typename).toBe('UNAUTHENTICATED');
    note('C. the session of the thief', 'ended');
  });
});

describe('D. a message in our mails', () => {
  it('as the name of an organisation or of a person', async () => {
    const stranger = await product.as('arnaque@ailleurs.example');
    const names = {
      'URGENT appelez le 08 99 12 34 56': 'no_number',
      'Appel ٠٨٩٩١٢': 'no_number',
      'O8-99-l2-34': 'no_number',
      OVLT: 'name_of_ours',
      'Équipe ОVLТ': 'name_of_ours',
      'Pаsserelle\u200B – sécurité': 'name_of_ours',
      'orleans VAL de loire technopole': 'name_of_ours',
    };
    for (const [i, [name, rule]] of Object.entries(names).entries()) {
      const ways = [
        'createOrganisation(input: { name: $name, kind: service_company })',
        'updateMe(input: { name: $name, language: fr })',
      ];
      for (const way of ways)
        expect([way, name, await outcome(stranger, way, { name }, '($name: String!)')]).toEqual([
          way,
          name,
          expect.objectContaining({ fields: [expect.objectContaining({ field: 'name', rule })] }),
        ]);
      expect(
        (await post('/sign-up/email', { email: `x${i}@ailleurs.example`, name, password: PASSWORD })).status,
      ).toBe(400);
    }
    note(
      `D. ${Object.keys(names).length} names with a number, or like ours`,
      'refused for people and organisations',
    );
    for (const name of ['45 Services', 'Association La Passerelle des Aidants'])
      expect(
        (
          await outcome(
            stranger,
            'createOrganisation(input: { name: $name, kind: service_company })',
            { name },
            '($name: String!)',
          )
        ).__typename,
      ).toBe('Organisation');
    note('D. “45 Services”, “Association La Passerelle des Aidants”', 'accepted');
  });

  it('to a hundred strangers a day', async () => {
    const inviter = await product.as('inviteuse@ailleurs.example');
    const { id: personId } = await product.database.manager.findOneByOrFail(Person, {
      email: 'inviteuse@ailleurs.example',
    });
    let sent = 0;
    for (let i = 0; i < 20; i++) {
      const { id } = await anOrganisation(product.database, { name: 'Appelez-nous vite' });
      await aMembership(product.database, { personId, organisationId: id });
      for (const j of [0, 1]) {
        const to = `inconnu${i}-${j}@partout.example`;
        const { __typename: kind } = await outcome(
          inviter,
          'inviteMember(organisationId: $id, email: $to, role: member)',
          { id, to },
          '($id: ID!, $to: String!)',
        );
        if (kind === 'Invitation') sent += 1;
      }
    }
    await product.settled();
    expect(sent).toBe(5);
    const subjects = (await mailsTo(product, 'inconnu0-0@partout.example')).map(({ subject }) => subject);
    expect(subjects).toEqual(['Une invitation à rejoindre une structure sur Passerelle']);
    note('D. 40 invitations by 20 organisations of one person', `${sent} sent, no name in the subject`);
  });
});

describe('E. seventeen clients ask for mails to strangers as fast as they can', () => {
  it('and newcomers still come in, and people with an account', async () => {
    const { email } = await aPerson(product.database, { email: 'habituee@mains.example' });
    const asks = Array.from({ length: 17 * 25 }, (_, i) => i);
    const statuses: number[] = [];
    for (const i of asks)
      statuses.push(
        (await post('/sign-in/magic-link', { email: `s${i}@stranger.example` }, `198.51.100.${i % 17}`))
          .status,
      );
    const sent = statuses.filter((status) => status === 200).length;
    expect(sent).toBeLessThanOrEqual(250);
    expect(statuses.at(-1)).toBe(202);
    note(
      `E. ${asks.length} mails asked for by 17 clients`,
      `${sent} sent of 1000 a day, then ${statuses.at(-1)}`,
    );
    const newcomer = await post('/sign-in/magic-link', { email: 'nouvelle@mains.example' }, '203.0.113.5');
    expect([newcomer.status, (await mailsTo(product, 'nouvelle@mains.example')).length]).toEqual([200, 1]);
    note('E. meanwhile, a newcomer from elsewhere', `${newcomer.status}, a mail`);
    const known = await post('/sign-in/magic-link', { email }, '198.51.100.3');
    const cookie = known.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    expect(known.status).toBe(202);
    const entered = await post('/sign-in/email-otp', { email, otp: codeTo(product, email) }, '198.51.100.3', {
      cookie,
      origin: product.url,
    });
    expect(entered.status).toBe(200);
    note('E. meanwhile, somebody with an account at such a client', `${known.status}, a mail, signed in`);
    const owner = await product.as('patron@jardins.example');
    const { id: personId } = await product.database.manager.findOneByOrFail(Person, {
      email: 'patron@jardins.example',
    });
    const { organisationId: id } = await aMembership(product.database, { personId });
    const invited = await outcome(
      owner,
      'inviteMember(organisationId: $id, email: "collegue@jardins.example", role: member)',
      { id },
      '($id: ID!)',
    );
    expect(invited.__typename).toBe('Invitation');
    note('E. meanwhile, an invitation', 'sent');
  });
});

describe('H. what a sign-in leaves', () => {
  it('thirty wrong codes of two clients, and the right one of the owner', async () => {
    const { email } = await aPerson(product.database, { email: 'cible@mains.example' });
    const asked = await post('/sign-in/magic-link', { email }, '203.0.113.20');
    const cookie = asked.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const right = codeTo(product, email);
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0');
    const answers: string[] = [];
    for (let i = 0; i < 32; i++)
      answers.push(
        await codeOf(await post('/sign-in/email-otp', { email, otp: wrong }, `198.51.100.${100 + (i % 2)}`)),
      );
    const entered = await post('/sign-in/email-otp', { email, otp: right }, '203.0.113.20', {
      cookie,
      origin: product.url,
    });
    expect(entered.status).toBe(200);
    note('H. 32 wrong codes of two clients', answers.at(-1) ?? '');
    note('H. then the right code, by the owner', `${entered.status}`);
  });

  it('a code of eleven minutes', async () => {
    const { email } = await aPerson(product.database, { email: 'tardive@mains.example' });
    await post('/sign-in/magic-link', { email }, '203.0.113.21');
    product.clock.advance(11 * 60_000);
    const late = await codeOf(
      await post('/sign-in/email-otp', { email, otp: codeTo(product, email) }, '203.0.113.21'),
    );
    expect(late).toBe('401 CODE_EXPIRED');
    note('H. a code after eleven minutes', late);
  });

  it('the token in an answer, and what the browser keeps after a sign-out', async () => {
    const { email } = await aPerson(product.database, { email: 'script@mains.example', password: PASSWORD });
    const answer = await post('/sign-in/email', { email, password: PASSWORD }, '203.0.113.22');
    const body = await answer.clone().text();
    expect(body).not.toContain('token');
    note('H. the token of the session in a JSON answer', 'not there');
    const cookie = cookieOf(answer);
    const form = await fetch(`${product.url}/deconnexion`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(),
    });
    expect(form.headers.get('clear-site-data')).toBe('"cache", "storage"');
    note('H. Clear-Site-Data at a sign-out', form.headers.get('clear-site-data') ?? '');
  });

  it('forty passwords at once', async () => {
    const { email } = await aPerson(product.database, { email: 'foule@mains.example', password: PASSWORD });
    const flood = Array.from({ length: 40 }, (_, i) =>
      post('/sign-in/email', { email: `x${i}@stranger.example`, password: PASSWORD }, `198.51.100.${i}`),
    );
    const statuses = (await Promise.all(flood)).map(({ status }) => status);
    const refused = statuses.filter((status) => status === 503).length;
    expect(refused).toBeGreaterThan(0);
    expect((await post('/sign-in/email', { email, password: PASSWORD }, '203.0.113.23')).status).toBe(200);
    note(
      'H. 40 passwords at once',
      `${40 - refused} hashed, ${refused} refused with 503; then an honest one 200`,
    );
  });

  it('a website that shows another address than it opens', async () => {
    const somebody = await product.as('site@mains.example');
    for (const website of [
      'https://banque.example:443@ailleurs.example/',
      'https://user:pw@ailleurs.example',
      'https://a.example/\u202Efdp.exe',
    ])
      expect(
        await outcome(
          somebody,
          'createOrganisation(input: { name: "Un site", kind: service_company, website: $website })',
          { website },
          '($website: String!)',
        ),
      ).toMatchObject({ __typename: 'InvalidInput', fields: [{ field: 'website' }] });
    note('H. a website with userinfo, or turned from right to left', 'InvalidInput');
  });
});
