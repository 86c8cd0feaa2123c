import { beforeAll, describe, expect, it } from '@jest/globals';
import { aMembership, anOrganisation } from '@passerelle/accounts/testing';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { aGroup } from '@passerelle/groups/testing';
import {
  aCompany,
  aPublishedNeed,
  ask,
  type Company,
  fallDetector,
  fallsAtNight,
  holdProfile,
  importSolvers,
  linkIn,
  mailsTo,
  type Outcome,
  problem,
  signUp,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { addressesIn, type Filling, pressEverything, type SeenPage } from '@passerelle/harness/robot';
import { AskWhatCameOfMeetings } from '@passerelle/introductions';
import { MailedLinks } from '@passerelle/links';
import { pressLink } from '@passerelle/links/testing';
import { sampleUrl } from '@passerelle/mail';
import type { ReceivedMail } from '@passerelle/mail/testing';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { mailSamples } from '../../apps/server/src/installation/mail-samples.js';

const DAY = 24 * 3_600_000;
/** A Monday, with no holiday until Easter. */
const product = bootProduct({ now: new Date('2027-01-11T09:00:00.000Z') });
mailedAtOnce(product);

let nadia: GraphqlClient;
let company: Company;
const anne = 'anne@mains.example';
const karim = 'karim@nuit.example';
const contact = 'contact@veille.example';
const ines = 'ines@sommeil.example';
/** The parties of introductions. */
const parties = [anne, karim, contact, ines];

const personAt = async (email: string): Promise<string> =>
  (
    await product.database.manager.query<{ id: string }[]>('SELECT id FROM person WHERE email = $1', [email])
  )[0]?.id ?? '';
const change = async (
  who: GraphqlClient,
  mutation: string,
  variables: Record<string, unknown>,
): Promise<void> => {
  const types = { id: 'ID!', email: 'String!', siret: 'String!', code: 'String!' };
  const declared = Object.keys(variables).map((name) => `$${name}: ${types[name as keyof typeof types]}`);
  const { message } = await ask<Outcome>(
    who,
    `mutation (${declared.join()}) { ${mutation} { ${problem} } }`,
    variables,
  );
  expect({ mutation, message }).toEqual({ mutation, message: undefined });
};
async function introduce(needId: string, solverId: string): Promise<string> {
  const { introductions } = await ask<{ introductions: { id: string }[] }>(
    nadia,
    `mutation ($input: IntroduceInput!) { introduce(input: $input) { ${problem} ... on IntroductionsProposed { introductions { id } } } }`,
    { input: { needId, solvers: [{ solverId }] } },
  );
  await product.settled();
  return introductions[0]?.id ?? '';
}

/** Makes an introduction whose two parties met ten days ago, so that both are asked about the outcome. */
async function askForNews(): Promise<void> {
  const needId = await aPublishedNeed(product, company, nadia, fallsAtNight);
  await product.as(karim);
  const { id: solverId } = await aSolver(product.database, {
    name: 'Nuit Sereine',
    personId: await personAt(karim),
  });
  const id = await introduce(needId, solverId);
  await change(company.member, 'acceptIntroduction(id: $id)', { id });
  await change(await product.as(karim), 'acceptIntroduction(id: $id)', { id });
  await change(company.member, 'markIntroductionMet(id: $id, input: { on: "2027-01-11" })', { id });
  product.clock.advance(10 * DAY);
  await product.app.get(AskWhatCameOfMeetings).run();
  await product.settled();
}

/**
 * Another profile without a holder. It gets a notice of a need, an invitation to claim its page, and an introduction.
 */
async function notifyContact(): Promise<string> {
  await importSolvers(product, {
    ...fallDetector,
    externalId: 'veille',
    name: 'Veille Douce',
    email: contact,
  });
  const needId = await aPublishedNeed(product, company, nadia, { ...fallsAtNight, confidential: true });
  const notify =
    'mutation ($id: ID!) { tellStandingOut(needId: $id) { ... on SolversTold { solverCount } } }';
  await ask(nadia, notify, { id: needId });
  await product.settled();
  const solver = await product.database.manager.findOneByOrFail(Solver, { name: 'Veille Douce' });
  await change(nadia, 'inviteSolver(id: $id)', { id: solver.id });
  return introduce(needId, solver.id);
}

/** A person who is notified of a need only by a search. */
async function keepSearch(): Promise<void> {
  const claire = await product.as('claire@cfa.example');
  const save = 'mutation { saveSearch(input: { name: "La nuit", text: "nuit" }) { __typename } }';
  expect(await ask(claire, save)).toEqual({ __typename: 'SavedSearch' });
}

async function askSupervisor(): Promise<void> {
  const lea = await product.as('lea@cfa.example');
  const { id } = await aSolver(product.database, {
    name: 'Atelier de Léa',
    kind: 'student',
    personId: await personAt('lea@cfa.example'),
  });
  await change(lea, 'askSupervisor(solverId: $id, email: $email)', { id, email: 'claire@cfa.example' });
}

/** A person with another address. The former address may undo that. */
async function changeAddress(): Promise<void> {
  const maya = await product.as('maya@avant.example');
  await change(maya, 'askForAddressChange(email: $email)', { email: 'maya@apres.example' });
  await product.settled();
  const [mail] = await mailsTo(product, 'maya@apres.example');
  const code = /^\d{6}/.exec(mail?.subject ?? '')?.[0];
  await change(maya, 'confirmAddressChange(code: $code)', { code });
  await product.settled();
}

/** One person may still keep their account; another has only asked for the link by which it goes. */
async function askForErasures(): Promise<void> {
  const leaver = await product.as('elise@part.example');
  expect(await ask(leaver, 'mutation { deleteMe { __typename } }')).toEqual({ __typename: 'AccountErasure' });
  await product.as('omar@hesite.example');
  const link = 'mutation ($email: String!) { askForErasureLink(email: $email) }';
  expect(await ask(product.anybody(), link, { email: 'omar@hesite.example' })).toBe(true);
  await product.settled();
}

/** Mails of accounts: each contains a secret that opens one, or creates it. */
async function askForAccounts(): Promise<void> {
  await signUp(product, {
    email: 'zoe@neuve.example',
    name: 'Zoé Petit',
    password: 'une phrase facile à retenir',
  });
  for (const path of ['sign-in/magic-link', 'request-password-reset'])
    await fetch(`${product.url}/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: anne }),
    });
  await change(company.member, 'inviteMember(organisationId: $id, email: $email, role: member)', {
    id: company.id,
    email: 'paul@mains.example',
  });
  // A person with an account need not enter their name.
  await change(company.member, 'inviteMember(organisationId: $id, email: $email, role: member)', {
    id: company.id,
    email: 'claire@cfa.example',
  });
  await importSolvers(product, {
    ...fallDetector,
    externalId: 'cfa',
    name: 'Atelier du CFA',
    email: 'claire@cfa.example',
  });
  const atCfa = await product.database.manager.findOneByOrFail(Solver, { name: 'Atelier du CFA' });
  await change(nadia, 'inviteSolver(id: $id)', { id: atCfa.id });
  const siret = '73282932000074';
  const known = await anOrganisation(product.database, { siret, name: 'Aide à Tous' });
  await product.as('josiane@aide.example');
  await aMembership(product.database, {
    personId: await personAt('josiane@aide.example'),
    organisationId: known.id,
    role: 'owner',
  });
  await change(await product.as('lea@cfa.example'), 'requestToJoin(siret: $siret)', { siret });
  const group = await aGroup(product.database, { leadId: await personAt('nadia@ovlt.example') });
  await change(nadia, 'inviteToGroup(id: $id, email: $email)', {
    id: group.id,
    email: 'marie@residence.example',
  });
}

/** A meeting is planned, and the other side proposes other times. */
async function moveMeeting(id: string): Promise<void> {
  const [at, later] = [2, 3].map((days) =>
    new Date(product.clock.now().getTime() + days * DAY).toISOString(),
  );
  const plan =
    'mutation ($id: ID!, $at: DateTime!) { planMeeting(id: $id, input: { at: $at, place: "LAB’O" }) { __typename } }';
  expect(await ask(company.member, plan, { id, at })).toEqual({ __typename: 'Introduction' });
  const propose =
    'mutation ($id: ID!, $times: [DateTime!]!) { proposeTimes(id: $id, times: $times, place: "LAB’O") { __typename } }';
  expect(await ask(await product.as(ines), propose, { id, times: [later] })).toEqual({
    __typename: 'Introduction',
  });
  await product.settled();
}

/** Ends with an introduction that waits for the other side, and one that both have accepted and write about. */
beforeAll(async () => {
  nadia = await product.as('nadia@ovlt.example', 'curator');
  company = await aCompany(product, anne, 'Mains Cachées');
  await askForNews();
  const id = await notifyContact();
  const accepting = linkIn(
    (await mailsTo(product, contact)).findLast(({ text }) => text.includes('/lien/accepter')),
    'accepter',
  );
  expect((await pressLink(product.url, accepting)).status).toBe(200);
  await askSupervisor();
  await product.settled();
  await keepSearch();
  product.clock.advance(60_000);
  const other = await holdProfileOf('Sommeil Léger', ines);
  const needId = await aPublishedNeed(product, company, nadia, {
    ...fallsAtNight,
    title: 'Rassurer la nuit',
  });
  const second = await introduce(needId, other);
  await change(company.member, 'acceptIntroduction(id: $id)', { id: second });
  await change(await product.as(ines), 'acceptIntroduction(id: $id)', { id: second });
  await change(
    company.member,
    'writeMessage(introductionId: $id, channel: parties, body: "Mardi vous irait-il ?")',
    { id: second },
  );
  await moveMeeting(second);
  await changeAddress();
  await askForErasures();
  await askForAccounts();
  // Needs that searches find within a minute are mailed together.
  product.clock.advance(2 * 60_000);
  await product.settled();
  expect(id).not.toBe('');
});

async function holdProfileOf(name: string, email: string): Promise<string> {
  await product.as(email);
  await importSolvers(product, { ...fallDetector, externalId: name, name });
  return holdProfile(product, name, email);
}

const everyAddress = (): string[] => [
  ...new Set(
    product.mailbox
      .messages()
      .flatMap(({ html, headers }) => [
        ...addressesIn(html),
        ...(headers['list-unsubscribe']?.slice(1, -1).split(',') ?? []),
      ]),
  ),
];
const pathsOf = (addresses: readonly string[]): string[] =>
  addresses.flatMap((address) => /\/lien\/([\w-]+)/.exec(address)?.[1] ?? []);

/** The whole database, except counts of tries and the last reports of tasks and handlers. */
async function snapshot(): Promise<Record<string, unknown>> {
  const { manager } = product.database;
  const tables = await manager.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename !~ 'rate|_run$|^seen_' ORDER BY 1`,
  );
  const contents: Record<string, unknown> = {};
  for (const { name } of tables)
    contents[name] = await manager.query(`SELECT row::text FROM "${name}" AS row ORDER BY 1`);
  return contents;
}

/** Runs the robot in portions, since a client may press only so often a minute. */
async function loose(
  addresses: readonly string[],
  filling: Filling,
  times = 1,
): Promise<{ pages: SeenPage[]; presses: number }> {
  const pages: SeenPage[] = [];
  let presses = 0;
  for (const address of addresses) {
    product.clock.advance(60_000);
    const robbed = await pressEverything(product.url, [address], filling, times);
    pages.push(...robbed.pages);
    presses += robbed.presses;
  }
  expect(pages.flatMap(({ status, address }) => (status === 429 ? [address] : []))).toEqual([]);
  return { pages, presses };
}

describe('a robot that opens and presses everything in every mail', () => {
  it('meets every page that a mail can lead to', async () => {
    const links = Reflect.get(product.app.get(MailedLinks), 'links') as Map<string, unknown>;
    const { pages } = await loose(
      everyAddress().filter((address) => address.includes('desinscription')),
      'everything',
    );
    const met = new Set([
      ...pathsOf(everyAddress()),
      ...pathsOf(pages.map(({ headers }) => headers.get('location') ?? '')),
    ]);
    expect([...links.keys()].filter((path) => !met.has(path))).toEqual([]);
  });

  it('changes nothing by opening them, by GET or by HEAD', async () => {
    const before = await snapshot();
    for (const address of everyAddress())
      for (const method of ['GET', 'HEAD']) {
        const request = { method, redirect: 'manual', headers: { accept: 'text/html' } } as const;
        const { status, headers } = await fetch(address, request);
        expect([method, address, status < 400]).toEqual([method, address, true]);
        expect(headers.getSetCookie()).toEqual([]);
      }
    await product.settled();
    expect(await snapshot()).toEqual(before);
  });

  it('changes nothing by filling in everything and pressing every button, and finds no session and no contact detail', async () => {
    const before = await snapshot();
    let presses = 0;
    let caught = 0;
    for (const { to, html: mail } of product.mailbox.messages()) {
      const robbed = await loose(addressesIn(mail), 'everything');
      presses += robbed.presses;
      for (const { headers, html, address } of robbed.pages) {
        if (html.includes('comme le font les robots')) caught += 1;
        expect([address, headers.getSetCookie()]).toEqual([address, []]);
        for (const email of parties.filter((each) => !to.includes(each))) expect(html).not.toContain(email);
      }
    }
    expect(presses).toBeGreaterThan(20);
    expect(caught).toBe(presses);
    await product.settled();
    expect(await snapshot()).toEqual(before);
  });
});

const anyAddress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** The addresses on pages that neither their reader nor the mail already contains. */
const addressesBeyond = ({ to, text }: ReceivedMail, pages: readonly SeenPage[]): string[] => {
  const known = new Set([...to, ...(text.match(anyAddress) ?? [])]);
  return pages.flatMap(({ html }) => html.match(anyAddress) ?? []).filter((each) => !known.has(each));
};
describe('the samples of all mails', () => {
  it('have no link that signs a robot in, shows it an address or changes anything', async () => {
    const before = await snapshot();
    const mails = await Promise.all(mailSamples.map((sample) => sample.render('fr', 'ordinary')));
    const links = mails.flatMap(({ html }) => addressesIn(html));
    const elsewhere = new URL(sampleUrl('/'));
    const here = [...new Set(links)].flatMap((link) => {
      const { host, pathname, search } = new URL(link);
      return host === elsewhere.host ? [`${product.url}${pathname}${search}`] : [];
    });
    expect(here.length).toBeGreaterThan(20);
    const people = await product.database.manager.query<{ email: string }[]>('SELECT email FROM person');
    const { pages } = await loose(here, 'nothing', 2);
    const wrong = pages.filter(
      ({ status, headers, html }) =>
        status >= 500 ||
        headers.getSetCookie().length > 0 ||
        people.some(({ email }) => html.includes(email)),
    );
    expect(wrong.map(({ address, status }) => [address, status])).toEqual([]);
    await product.settled();
    expect(await snapshot()).toEqual(before);
  });
});

describe('what is no secret of a mail', () => {
  const posted = (address: string, token: string): Promise<Response> =>
    fetch(address.replace(/\?.*/, ''), {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', origin: product.url },
      body: new URLSearchParams({ token, answer: 'accepted', name: 'Robot Presse-Tout' }),
      redirect: 'manual',
    });

  /**
   * The purpose of a token. In links to all choices of mails, another parameter has the mails that one press ends.
   */
  const kindOf = (address: string): string =>
    /\/lien\/mails|\/compte\/desinscription/.test(address) ? 'mails' : new URL(address).pathname;

  it('opens nothing, reveals nothing and changes nothing: altered, cut, doubled, of another mail, or none', async () => {
    const links = everyAddress().filter((address) => /[?&]token=/.test(address));
    const tokens = links.map((link) => new URL(link).searchParams.get('token') ?? '');
    const before = await snapshot();
    const wrong: unknown[] = [];
    for (const [i, link] of links.entries()) {
      product.clock.advance(60_000);
      const token = tokens[i] ?? '';
      const other = tokens.find((_, j) => kindOf(links[j] ?? '') !== kindOf(link));
      const swapped = (at: number): string =>
        `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      const middle = Math.floor(token.length / 2);
      for (const no of [
        '',
        swapped(0),
        swapped(middle),
        token.slice(0, -2),
        `${token}${token}`,
        other ?? '',
      ]) {
        const path = new URL(link).pathname;
        const got = path.startsWith('/lien/')
          ? [
              await fetch(link.replace(/token=.*/, `token=${no}`), { redirect: 'manual' }),
              await posted(link, no),
            ]
          : [await fetch(link.replace(/token=[^&]*/, `token=${no}`), { method: 'POST', redirect: 'manual' })];
        for (const answer of got) {
          const { status, headers } = answer;
          const notified = (await answer.text()).match(anyAddress) ?? [];
          if (status !== 410 || headers.getSetCookie().length > 0 || notified.length > 0)
            wrong.push([path, no === '' ? 'none' : no === other ? 'of another' : no, status, notified]);
        }
      }
    }
    expect(links.length).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
    await product.settled();
    expect(await snapshot()).toEqual(before);
  });
});

describe('a robot that no form distinguishes from people', () => {
  it('presses each button at once, twice at the same moment, those of mail programs too, and changes nothing', async () => {
    const before = await snapshot();
    const wrong: unknown[] = [];
    let presses = 0;
    for (const mail of product.mailbox.messages()) {
      const ending = mail.headers['list-unsubscribe']?.slice(1, -1).split(',') ?? [];
      const robbed = await loose([...addressesIn(mail.html), ...ending], 'nothing', 2);
      presses += robbed.presses;
      expect(addressesBeyond(mail, robbed.pages)).toEqual([]);
      for (const { address, status, headers } of robbed.pages)
        if (status >= 500 || headers.getSetCookie().length > 0) wrong.push([address, status]);
    }
    expect(presses).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
    await product.settled();
    expect(await snapshot()).toEqual(before);
  });

  /** The last test, since its sent forms have lasting effects. */
  it('fills in what people see, twice at the same moment, and does nothing twice', async () => {
    const { manager } = product.database;
    const earlier = (await manager.query<{ id: string }[]>('SELECT id FROM event')).map(({ id }) => id);
    const failed: unknown[] = [];
    const sessions: string[] = [];
    for (const mail of product.mailbox.messages()) {
      product.clock.advance(60_000);
      // It continues to write messages until the limit of presses.
      const { pages } = await pressEverything(product.url, addressesIn(mail.html), 'what people see', 2);
      expect(addressesBeyond(mail, pages)).toEqual([]);
      for (const { address, status, headers } of pages) {
        if (status >= 500) failed.push([address, status]);
        if (headers.getSetCookie().length > 0) sessions.push(address);
      }
    }
    expect(failed).toEqual([]);
    expect(new Set(sessions).size).toBe(sessions.length);
    await product.settled();
    const twice = await manager.query(
      `SELECT name, subject_id, data FROM event WHERE id <> ALL ($1) AND name <> 'MessageWritten'
       GROUP BY name, subject_id, data HAVING count(*) > 1`,
      [earlier],
    );
    expect(twice).toEqual([]);
  });
});
