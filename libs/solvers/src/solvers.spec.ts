import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsModule, Membership, mountAuthentication, Organisation, Person } from '@passerelle/accounts';
import { aMembership, anOrganisation, aPerson, signIn } from '@passerelle/accounts/testing';
import { ConfigModule, readSettings } from '@passerelle/config';
import { DatabaseModule, newId, OutboxEvent } from '@passerelle/database';
import { GraphqlModule, listUnguardedFields } from '@passerelle/graphql';
import { everyPage, graphqlClient } from '@passerelle/graphql/testing';
import { countStatements, testDatabase } from '@passerelle/harness';
import { pressLink } from '@passerelle/links/testing';
import { MailModule } from '@passerelle/mail';
import { startTestMailbox, type TestMailbox } from '@passerelle/mail/testing';
import { Tag } from '@passerelle/taxonomy';
import { DataSource } from 'typeorm';
import { aSolver } from '../testing/a-solver.js';
import { SolverContacts } from './contacts/solver-contacts.js';
import { SendInvitationOnSolverInvited } from './send-invitation-on-solver-invited.js';
import { Solver } from './solver/solver.entity.js';
import { SolversModule } from './solvers.module.js';
import { SolversResolver } from './solvers.resolver.js';

const password = 'un mot de passe assez long';
const given = testDatabase();
let app: NestFastifyApplication;
let url: string;
let mailbox: TestMailbox;
let curator: string;
let stranger: string;

const cookieOf = async (columns: Partial<Person> = {}): Promise<string> => {
  const { email } = await aPerson(given.database, { ...columns, password });
  return signIn(url, email, password);
};

beforeAll(async () => {
  mailbox = await startTestMailbox();
  const publicUrl = 'http://passerelle.example';
  @Module({
    imports: [
      ConfigModule.with(
        readSettings({
          DATABASE_URL: given.url,
          SECOND_FACTOR: 'no',
          SECRET: 'x'.repeat(32),
          PUBLIC_URL: publicUrl,
        }),
        given.clock,
      ),
      DatabaseModule,
      MailModule.with(mailbox.smtpUrl),
      GraphqlModule.forRoot(),
      AccountsModule,
      SolversModule,
    ],
  })
  class App {}
  app = await NestFactory.create<NestFastifyApplication>(App, new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
  await mountAuthentication(app);
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
  curator = await cookieOf({ role: 'curator' });
  stranger = await cookieOf();
});
afterAll(async () => {
  await app.close();
  await mailbox.stop();
});

interface Data {
  solvers: {
    totalCount: number;
    nodes: Record<string, unknown>[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
  mySolvers: Record<string, unknown>[];
  solver: Record<string, unknown>;
}
const ask = async (cookie: string, document: string, variables: Record<string, unknown> = {}) => {
  const { result, statements } = await countStatements(app.get(DataSource), () =>
    graphqlClient(url, { cookie }).query<Data & Record<string, Record<string, unknown>>>(document, variables),
  );
  return { ...result, statements: statements.length };
};
const namesOf = async (cookie: string, filter: string): Promise<unknown[]> => {
  const { data, errors } = await ask(cookie, `{ solvers(filter: ${filter}) { nodes { name } } }`);
  expect(errors).toBeUndefined();
  return data?.solvers.nodes.map(({ name }) => name).toSorted() ?? [];
};

describe('the list of solvers', () => {
  beforeAll(async () => {
    const { database } = given;
    const { id: tagId } = await database.manager.findOneByOrFail(Tag, { slug: 'silver-economie' });
    const contactEmail = 'contact@example.org';
    await aSolver(database, {
      name: 'Orléans',
      tagIds: [tagId],
      contactEmail,
      ideas: [{ title: 'Tapis', description: '' }],
    });
    await aSolver(database, { name: 'Chartres', territoryCodes: ['commune:28085'], kind: 'student' });
    await aSolver(database, { name: 'Région', territoryCodes: ['region:24'] });
    await aSolver(database, { name: 'Brouillon', headline: '', description: '' });
    const { organisationId } = await aMembership(database, {
      organisationId: (await anOrganisation(database, { kind: 'startup' })).id,
    });
    await aSolver(database, { name: 'Tenu', organisationId, territoryCodes: [], worksRemotely: true });
  });

  it('shows complete profiles to signed-in people, and the others to curators', async () => {
    expect(await namesOf(stranger, '{}')).toEqual(['Chartres', 'Orléans', 'Région', 'Tenu']);
    expect(await namesOf(curator, '{}')).toEqual(['Brouillon', 'Chartres', 'Orléans', 'Région', 'Tenu']);
    expect(await namesOf(stranger, '{ state: incomplete }')).toEqual([]);
    expect(await namesOf(curator, '{ state: incomplete }')).toEqual(['Brouillon']);
    expect(await namesOf(curator, '{ state: unclaimed }')).toEqual([
      'Brouillon',
      'Chartres',
      'Orléans',
      'Région',
    ]);
    expect((await ask('', '{ solvers { totalCount } }')).errors?.[0]?.extensions?.['code']).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('is narrowed by kind, tag and territory, what contains it and what is within', async () => {
    expect(await namesOf(stranger, '{ kind: student }')).toEqual(['Chartres']);
    expect(await namesOf(stranger, '{ tags: ["theme:silver-economie"] }')).toEqual(['Orléans']);
    expect(await namesOf(stranger, '{ territory: "commune:45234" }')).toEqual(['Orléans', 'Région']);
    expect(await namesOf(stranger, '{ territory: "departement:45" }')).toEqual(['Orléans', 'Région']);
    expect(await namesOf(stranger, '{ territory: "region:24" }')).toEqual(['Chartres', 'Orléans', 'Région']);
  });

  it('costs the same number of statements however long a page is', async () => {
    const document = `query ($first: Int!) { solvers(first: $first) {
      nodes {
        name headline tags { label } territories { name } ideas { title } organisation { name } missing
        paused away claimed contactEmail viewerCan { edit invite }
      }
      pageInfo { hasNextPage }
    } }`;
    await ask(curator, document, { first: 1 });
    const { errors, statements } = await ask(curator, document, { first: 50 });
    expect(errors).toBeUndefined();
    // The session; the page; then tags, territories, ideas and organisations.
    expect(statements).toBe(6);
  });

  it('is read page by page, each profile once', async () => {
    const document = `query ($after: String) { solvers(first: 2, after: $after) {
      totalCount nodes { name } pageInfo { endCursor hasNextPage } } }`;
    const pages = await everyPage(async (after) => {
      const { data } = await ask(curator, document, { after });
      if (!data) throw new Error('The list was refused.');
      return data.solvers;
    });
    const names = pages.flatMap(({ nodes }) => nodes.map(({ name }) => name));
    expect(names.toSorted()).toEqual(['Brouillon', 'Chartres', 'Orléans', 'Région', 'Tenu']);
    expect(pages.map(({ totalCount }) => totalCount)).toEqual([5, 5, 5]);
  });

  it('shows the contact address to those who hold a profile and to curators only', async () => {
    const document = `{ solvers(filter: { tags: ["theme:silver-economie"] }) { nodes { contactEmail viewerCan { edit invite } } } }`;
    expect((await ask(stranger, document)).data?.solvers.nodes).toEqual([
      { contactEmail: null, viewerCan: { edit: false, invite: false } },
    ]);
    expect((await ask(curator, document)).data?.solvers.nodes).toEqual([
      { contactEmail: 'contact@example.org', viewerCan: { edit: true, invite: true } },
    ]);
  });
});

describe('a profile over the API', () => {
  it('is made, filled in, paused and put away by the person who holds it', async () => {
    const cookie = await cookieOf();
    const fields = `... on Solver { id complete missing ideas { id title } paused away awayUntil monthlyCap } ... on InvalidInput { fields { field rule } }`;
    const created = await ask(
      cookie,
      `mutation { createSolver(kind: student, input: { name: "Repas partagés" }) { ${fields} } }`,
    );
    expect(created.data?.['createSolver']).toMatchObject({
      complete: false,
      missing: ['description', 'territories'],
    });
    const id = String(created.data?.['createSolver']?.['id']);
    expect((await ask(cookie, '{ mySolvers { id name } }')).data?.mySolvers).toEqual([
      { id, name: 'Repas partagés' },
    ]);
    expect((await ask(stranger, `{ solver(id: "${id}") { id } }`)).errors?.[0]?.extensions?.['code']).toBe(
      'NOT_FOUND',
    );

    const update = (input: string) =>
      ask(cookie, `mutation { updateSolver(id: "${id}", input: ${input}) { ${fields} } }`);
    expect((await update(`{ name: "x", monthlyCap: 51 }`)).data?.['updateSolver']).toEqual({
      fields: [
        { field: 'name', rule: 'too_small' },
        { field: 'monthlyCap', rule: 'too_big' },
      ],
    });
    const description = 'Nous livrons aux personnes âgées des repas cuisinés par leurs voisins.';
    const complete = `{ name: "Repas partagés", description: "${description}", keywords: ["repas"], territories: ["commune:45234"], monthlyCap: 2 }`;
    expect((await update(complete)).data?.['updateSolver']).toMatchObject({
      complete: true,
      missing: [],
      monthlyCap: 2,
    });
    expect((await ask(stranger, `{ solver(id: "${id}") { name } }`)).data?.solver).toEqual({
      name: 'Repas partagés',
    });

    const idea = await ask(
      cookie,
      `mutation { addIdea(solverId: "${id}", input: { title: "Panier" }) { ${fields} } }`,
    );
    const ideas = idea.data?.['addIdea']?.['ideas'] as { id: string }[] | undefined;
    const ideaId = String(ideas?.[0]?.id);
    const both = `mutation {
      changed: updateIdea(id: "${ideaId}", input: { title: "Panier du soir" }) { ${fields} }
      removed: removeIdea(id: "${ideaId}") { ${fields} }
    }`;
    const { data } = await ask(cookie, both);
    expect(data?.['changed']).toMatchObject({ ideas: [{ title: 'Panier du soir' }] });
    expect(data?.['removed']).toMatchObject({ ideas: [] });

    const absence = `absence: { from: "2026-11-24", until: "2026-11-30" }`;
    const away = `mutation { setAbsence(id: "${id}", ${absence}) { ${fields} } pauseSolver(id: "${id}") { ${fields} } }`;
    expect((await ask(cookie, away)).data).toMatchObject({
      setAbsence: { away: true, awayUntil: '2026-11-30' },
      pauseSolver: { paused: true },
    });
    const back = `mutation { setAbsence(id: "${id}") { ${fields} } resumeSolver(id: "${id}") { ${fields} } }`;
    expect((await ask(cookie, back)).data).toMatchObject({
      setAbsence: { away: false },
      resumeSolver: { paused: false },
    });
  });

  it('opens each root field to somebody in particular', () => {
    expect(listUnguardedFields([SolversResolver])).toEqual([]);
  });
});

/** Invites like a curator, and lets the handler send the mail. */
const invite = async (
  solver: Solver,
): Promise<{ claim: string; refuse: string; headers: Record<string, string> }> => {
  const document = `mutation { inviteSolver(id: "${solver.id}") { ... on Solver { id } ... on Problem { message } } }`;
  expect((await ask(curator, document)).data?.['inviteSolver']).toEqual({ id: solver.id });
  const event = await given.database.manager.findOneByOrFail(OutboxEvent, {
    subjectId: solver.id,
    name: 'SolverInvited',
  });
  mailbox.clear();
  await app
    .get(SendInvitationOnSolverInvited, { strict: false })
    .handle({ ...event, data: { solverId: solver.id }, reason: undefined });
  const [mail] = await mailbox.waitForMessages(1);
  expect(mail?.to).toEqual([solver.contactEmail]);
  expect(mail?.messageId).toBe(`<${event.id}@passerelle.example>`);
  const claim = /http:\S+\/lien\/profil\?token=[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
  const refuse = /<(.+)>/.exec(mail?.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
  return { claim, refuse, headers: mail?.headers ?? {} };
};
const reloaded = ({ id }: Solver): Promise<Solver> => given.database.manager.findOneByOrFail(Solver, { id });
const here = (link: string): string => link.replace('http://passerelle.example', url);

const statuses = async ({ claim }: { claim: string }) => [
  (await fetch(here(claim))).status,
  (await pressLink(url, claim, { name: 'Zoé' })).status,
];

describe('an invitation to take a profile over', () => {
  it('gives a student an account, a session and the profile, once, and only when the button is pressed', async () => {
    const contactEmail = `${newId()}@example.org`;
    const solver = await aSolver(given.database, { kind: 'student', name: 'Tapis & co', contactEmail });
    const { claim } = await invite(solver);
    for (let opened = 0; opened < 2; opened += 1) {
      const page = await fetch(here(claim));
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('Tapis &amp; co');
    }
    expect((await reloaded(solver)).isClaimed).toBe(false);
    expect((await pressLink(url, claim)).status).toBe(422);
    const { status, cookie } = await pressLink(url, claim, { name: 'Inès Caradec' });
    expect(status).toBe(200);
    const person = await given.database.manager.findOneByOrFail(Person, { email: contactEmail });
    expect(person).toMatchObject({ name: 'Inès Caradec', emailVerified: true });
    expect(await reloaded(solver)).toMatchObject({ personId: person.id, organisationId: null });
    expect((await ask(cookie, '{ mySolvers { id viewerCan { edit } } }')).data?.mySolvers).toEqual([
      { id: solver.id, viewerCan: { edit: true } },
    ]);
    // Pressed again, it shows the result, and signs nobody in.
    expect(await pressLink(url, claim, { name: 'Un autre' })).toMatchObject({
      status: 200,
      cookie: '',
      text: expect.stringContaining('Ce profil est le vôtre'),
    });
    const events = await given.database.manager.findBy(OutboxEvent, {
      subjectId: solver.id,
      name: 'SolverProfileChanged',
    });
    expect(events).toMatchObject([{ actorId: person.id, data: { solverId: solver.id, change: 'claimed' } }]);
  });

  it('makes an organisation of a startup’s profile, owned by the person who takes it over', async () => {
    const person = await aPerson(given.database, { email: `${newId()}@example.org` });
    const solver = await aSolver(given.database, {
      contactEmail: person.email,
      website: 'https://veille.example.org',
    });
    const { claim } = await invite(solver);
    const pressed = await pressLink(url, claim);
    // A person who already has an account must sign in.
    expect([pressed.status, pressed.cookie]).toEqual([200, '']);
    expect(pressed.text).toContain(`connectez-vous avec l’adresse ${person.email}`);
    const { organisationId } = await reloaded(solver);
    const { manager } = given.database;
    expect(await manager.findOneByOrFail(Organisation, { id: organisationId ?? '' })).toMatchObject({
      name: solver.name,
      kind: 'startup',
      website: 'https://veille.example.org',
    });
    expect(await manager.findBy(Membership, { personId: person.id })).toMatchObject([
      { organisationId, role: 'owner' },
    ]);
  });

  it('is used once by somebody who presses twice at once', async () => {
    const solver = await aSolver(given.database, { kind: 'student', contactEmail: `${newId()}@example.org` });
    const { claim } = await invite(solver);
    const pressed = await Promise.all([1, 2].map(() => pressLink(url, claim, { name: 'Zoé' })));
    expect(pressed.map(({ status }) => status).toSorted()).toEqual([200, 200]);
    expect(pressed.filter(({ cookie }) => cookie !== '')).toHaveLength(1);
    expect(
      await given.database.manager.countBy(OutboxEvent, {
        subjectId: solver.id,
        name: 'SolverProfileChanged',
      }),
    ).toBe(1);
  });

  it('gives nobody a second profile, and stays good', async () => {
    const person = await aPerson(given.database, { email: `${newId()}@example.org` });
    const mine = await aSolver(given.database, { kind: 'student', personId: person.id });
    const solver = await aSolver(given.database, { kind: 'student', contactEmail: person.email });
    const { claim } = await invite(solver);
    const refused = await pressLink(url, claim);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Vous avez déjà un profil.');
    await given.database.manager.update(Solver, { id: mine.id }, { personId: null });
    expect((await pressLink(url, claim)).status).toBe(200);
  });

  it('is not good any more once the profile is held, has another contact, or a month has passed', async () => {
    const invited = async () => {
      const solver = await aSolver(given.database, {
        kind: 'student',
        contactEmail: `${newId()}@example.org`,
      });
      return { solver, ...(await invite(solver)) };
    };
    const [held, moved, late] = [await invited(), await invited(), await invited()];
    const { manager } = given.database;
    await manager.update(Solver, { id: held.solver.id }, { personId: (await aPerson(given.database)).id });
    await manager.update(Solver, { id: moved.solver.id }, { contactEmail: 'autre@example.org' });
    const before = given.clock.now();
    expect(await statuses(held)).toEqual([410, 410]);
    expect(await statuses(moved)).toEqual([410, 410]);
    given.clock.advance(30 * 24 * 60 * 60 * 1000);
    expect(await statuses(late)).toEqual([410, 410]);
    given.clock.set(before);
  });

  it('is not sent to somebody who has refused or taken the profile over meanwhile', async () => {
    const solver = await aSolver(given.database, {
      contactEmail: 'tard@example.org',
      contactRefusedAt: new Date(),
    });
    mailbox.clear();
    const event = {
      id: newId(),
      name: 'SolverInvited',
      subjectId: solver.id,
      actorId: null,
      recordedAt: new Date(),
    };
    await app
      .get(SendInvitationOnSolverInvited, { strict: false })
      .handle({ ...event, data: { solverId: solver.id } });
    expect(mailbox.messages()).toEqual([]);
  });
});

const twoProfiles = async () => {
  const contactEmail = `${newId()}@example.org`;
  return [
    await aSolver(given.database, { contactEmail }),
    await aSolver(given.database, { contactEmail }),
  ] as const;
};
const postRefusal = async (token: string) =>
  (await fetch(`${url}/profil/desinscription?token=${token}`, { method: 'POST' })).status;

describe('a contact that asks to be left alone', () => {
  it('is asked on a page, which the link in the mail leads to', async () => {
    const [solver, other] = await twoProfiles();
    const { refuse } = await invite(solver);
    const page = await fetch(here(refuse), { redirect: 'manual' });
    expect(page.status).toBe(303);
    const link = new URL(page.headers.get('location') ?? '', url).href;
    expect(await (await fetch(link)).text()).toContain('Ne plus me contacter');
    expect(await reloaded(solver)).toMatchObject({ contactRefusedAt: null });
    expect((await pressLink(url, link)).status).toBe(200);
    expect(await reloaded(solver)).toMatchObject({ contactRefusedAt: given.clock.now() });
    expect(await reloaded(other)).toMatchObject({ contactRefusedAt: given.clock.now() });
    expect((await pressLink(url, link)).status).toBe(200);
    expect(await app.get(SolverContacts, { strict: false }).contactable(solver.id)).toBeUndefined();
    await expect(app.get(SolverContacts, { strict: false }).claimUrl(solver.id)).rejects.toThrow(
      /must not be written to/,
    );
  });

  it.each([
    ['a form', () => new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })],
    [
      'several parts',
      () => {
        const form = new FormData();
        form.set('List-Unsubscribe', 'One-Click');
        return form;
      },
    ],
  ])('is heard in one click of the mail program, which posts %s', async (_, body) => {
    const [solver] = await twoProfiles();
    const { refuse, headers } = await invite(solver);
    expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    for (let click = 0; click < 2; click += 1) {
      expect((await fetch(here(refuse), { method: 'POST', body: body() })).status).toBe(204);
    }
    expect(await reloaded(solver)).toMatchObject({ contactRefusedAt: given.clock.now() });
    const events = await given.database.manager.findBy(OutboxEvent, {
      subjectId: solver.id,
      name: 'SolverContactRefused',
    });
    expect(events).toHaveLength(1);
  });

  it('is heard from a mail older than the account that holds the profile, and from an account', async () => {
    const person = await aPerson(given.database, { email: `${newId()}@example.org` });
    const solver = await aSolver(given.database, { kind: 'student', contactEmail: person.email });
    const { refuse } = await invite(solver);
    await given.database.manager.update(Solver, { id: solver.id }, { personId: person.id });
    const contacts = app.get(SolverContacts, { strict: false });
    expect(await contacts.hasRefused(person.email)).toBe(false);
    expect((await fetch(here(refuse), { method: 'POST' })).status).toBe(204);
    expect(await contacts.hasRefused(person.email)).toBe(true);

    const other = await aPerson(given.database, { email: `${newId()}@example.org` });
    expect((await fetch(here(contacts.unsubscribeUrlOf(other)), { method: 'POST' })).status).toBe(204);
    expect(await contacts.hasRefused(other.email)).toBe(true);
  });

  it('may be taken back by a person with an account', async () => {
    const person = await aPerson(given.database, { email: `${newId()}@example.org` });
    const solver = await aSolver(given.database, { contactEmail: person.email });
    const contacts = app.get(SolverContacts, { strict: false });
    await contacts.refuse(new URL(contacts.unsubscribeUrlOf(person)).searchParams.get('token') ?? '');
    expect(await reloaded(solver)).toMatchObject({ contactRefusedAt: given.clock.now() });
    const events = () =>
      given.database.manager.countBy(OutboxEvent, { subjectId: person.id, name: 'SolverContactAccepted' });
    for (let time = 0; time < 2; time += 1)
      await given.database.transaction((tx) => contacts.acceptFor(tx, person));
    expect(await contacts.hasRefused(person.email)).toBe(false);
    expect(await reloaded(solver)).toMatchObject({ contactRefusedAt: null });
    expect(await events()).toBe(1);
  });

  it('cannot be made up: a secret is good for one profile and its address', async () => {
    const [solver, other] = await twoProfiles();
    const good = await app.get(SolverContacts, { strict: false }).unsubscribeUrl(solver.id);
    const signature = good.split('.').at(-1) ?? '';
    for (const token of [
      '',
      'x',
      solver.id,
      `${solver.id}.x`,
      `${other.id}.${signature}`,
      `x.${signature}`,
      `${solver.id}.${signature}&token=y`,
    ]) {
      expect(await postRefusal(token)).toBe(410);
    }
    await given.database.manager.update(Solver, { id: solver.id }, { contactEmail: 'neuve@example.org' });
    expect(await postRefusal(`${solver.id}.${signature}`)).toBe(410);
    expect(await reloaded(solver)).toMatchObject({ contactRefusedAt: null });
  });
});
