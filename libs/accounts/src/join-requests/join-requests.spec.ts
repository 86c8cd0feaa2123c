import { beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntry, OutboxEvent } from '@passerelle/database';
import { type GraphqlClient, graphqlClient } from '@passerelle/graphql/testing';
import { testDatabase } from '@passerelle/harness';
import { pressLink } from '@passerelle/links/testing';
import { subjectLine } from '@passerelle/mail/testing';
import { accountsServer } from '../../testing/accounts-server.js';
import { authenticationOver } from '../../testing/authentication-over-http.js';
import { aMembership, anOrganisation, aPerson, sessionOf } from '../../testing/index.js';
import { Membership } from '../organisations/membership.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Person } from '../people/person.entity.js';
import { JoinRequest } from './join-request.entity.js';
import { MailOnJoinRequest } from './mail-on-join-request.js';

const given = testDatabase();
const server = accountsServer(given);
const { mailsTo, linkTo, open } = authenticationOver(server);
const DAY = 24 * 3_600_000;
const siret = '73282932000074';

interface Somebody {
  person: Person;
  client: GraphqlClient;
}
async function as(wanted: Partial<Person> = {}): Promise<Somebody> {
  const person = await aPerson(given.database, wanted);
  return { person, client: graphqlClient(server.url, { cookie: await sessionOf(server.app, person.id) }) };
}

/** The result of a call: the code of an error, or the value of its one field. */
async function outcome(
  { client }: Somebody,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<unknown> {
  const { data, errors } = await client.query(query, variables);
  return errors?.[0]?.extensions?.['code'] ?? Object.values(data ?? {})[0];
}

const problems =
  '... on Problem { __typename message } ... on InvalidInput { fields { field rule } } ... on LimitReached { retryAfterSeconds } ';
const shown = 'id state organisation { name } person { name } email';
const request = `mutation ($siret: String!) { requestToJoin(siret: $siret) { ${problems} ... on JoinRequest { ${shown} } } }`;
const answer = (verb: string): string =>
  `mutation ($id: ID!) { ${verb}JoinRequest(id: $id) { ... on Problem { __typename } ... on IllegalTransition { from to } ... on JoinRequest { id state } } }`;
const mine = '{ myJoinRequests(first: 50) { nodes { id state organisation { name } } } }';
const ofOrganisation =
  'query ($id: ID!) { joinRequestsOfOrganisation(organisationId: $id, first: 50) { nodes { id person { name } email } } }';
const waiting = '{ joinRequestsWaiting(first: 50) { nodes { id } } }';

let organisation: Organisation;
let owner: Somebody;
let asker: Somebody;

beforeEach(async () => {
  await given.database.manager.update(Organisation, { siret }, { siret: null });
  organisation = await anOrganisation(given.database, { siret });
  owner = await as({ name: 'Josiane Durand' });
  await aMembership(given.database, { personId: owner.person.id, organisationId: organisation.id });
  asker = await as({ name: 'Zoé Petit' });
});

const ask = async (by = asker): Promise<string> =>
  ((await outcome(by, request, { siret })) as { id: string }).id;

/** Runs the handler of the last event directly, so that its mails exist. */
async function sendMails(): Promise<void> {
  const event = await given.database.manager.findOneOrFail(OutboxEvent, {
    where: [{ name: 'JoinRequested' }, { name: 'JoinRequestAnswered' }],
    order: { id: 'DESC' },
  });
  const handled = {
    ...event,
    reason: undefined,
    data: event.data as { organisationId: string; joinRequestId: string },
  };
  await server.app.get(MailOnJoinRequest).handle(handled);
}
const isMember = (): Promise<boolean> =>
  given.database.manager.existsBy(Membership, {
    organisationId: organisation.id,
    personId: asker.person.id,
    role: 'member',
  });

describe('a request to join', () => {
  it('reaches the owners, who make a member of the requester', async () => {
    const asked = await outcome(asker, request, { siret: '732 829 320 00074' });
    expect(asked).toMatchObject({
      state: 'open',
      organisation: { name: organisation.name },
      person: { name: 'Zoé Petit' },
    });
    const { id } = asked as { id: string };
    const list = { id: organisation.id };
    expect(await outcome(owner, ofOrganisation, list)).toEqual({
      nodes: [{ id, person: { name: 'Zoé Petit' }, email: asker.person.email }],
    });
    expect(await outcome(owner, answer('accept'), { id })).toEqual({ id, state: 'accepted' });
    expect(await isMember()).toBe(true);
    expect(await outcome(owner, ofOrganisation, list)).toEqual({ nodes: [] });
    expect(await outcome(asker, mine)).toMatchObject({ nodes: [{ id, state: 'accepted' }] });
    expect(await outcome(owner, answer('refuse'), { id })).toMatchObject({
      __typename: 'IllegalTransition',
      from: 'accepted',
      to: 'refused',
    });
    await sendMails();
    expect(mailsTo(asker.person.email).map(({ subject }) => subject)).toEqual([
      `Vous êtes membre de ${organisation.name}`,
    ]);
    const entries = await given.database.manager.findBy(AuditEntry, { objectId: organisation.id });
    expect(entries.map(({ action, actorId, concernedId }) => [action, actorId, concernedId])).toEqual(
      expect.arrayContaining([
        ['requestToJoin', asker.person.id, asker.person.id],
        ['acceptToJoin', owner.person.id, asker.person.id],
        ['join', owner.person.id, asker.person.id],
      ]),
    );
  });

  it('is one, however often it is sent', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => ask()));
    expect(new Set(ids).size).toBe(1);
    expect(await given.database.manager.countBy(JoinRequest, { organisationId: organisation.id })).toBe(1);
    expect(
      await given.database.manager.countBy(OutboxEvent, {
        name: 'JoinRequested',
        subjectId: organisation.id,
      }),
    ).toBe(1);
  });

  it('has one answer, however many owners give one at the same moment', async () => {
    const id = await ask();
    const answers = await Promise.all(
      ['accept', 'refuse', 'accept', 'refuse'].map((verb) => outcome(owner, answer(verb), { id })),
    );
    const effective = answers.filter((each) => (each as { state?: string }).state !== undefined);
    expect(effective).toHaveLength(1);
    expect(await isMember()).toBe((effective[0] as { state: string }).state === 'accepted');
  });

  it('is answered from the mail by its button, once', async () => {
    await ask();
    await sendMails();
    const { email } = owner.person;
    const [mail] = mailsTo(email);
    expect(mail?.subject).toBe(subjectLine(`Zoé Petit demande à rejoindre ${organisation.name}`));
    const link = linkTo(email);
    const page = await (await open(link)).text();
    expect(page).toContain('Son adresse finit par @example.org');
    // Mail scanners read the page too.
    expect(page).not.toContain(asker.person.email);
    expect(await isMember()).toBe(false);
    expect((await pressLink(server.url, link)).status).toBe(422);
    const pressed = await Promise.all(
      [1, 2, 3].map(() => pressLink(server.url, link, { answer: 'accepted' })),
    );
    expect(pressed.map(({ status }) => status)).toContain(200);
    expect(await isMember()).toBe(true);
    expect((await pressLink(server.url, link, { answer: 'refused' })).status).toBe(410);
    expect(pressed.every(({ cookie }) => cookie === '')).toBe(true);
  });

  it('is not answered by a link of somebody who owns the organisation no more', async () => {
    await ask();
    await sendMails();
    const link = linkTo(owner.person.email);
    await given.database.manager.update(Membership, { personId: owner.person.id }, { role: 'member' });
    const page = await open(link);
    expect([page.status, (await page.text()).includes(asker.person.email)]).toEqual([410, false]);
    expect((await pressLink(server.url, link, { answer: 'accepted' })).status).toBe(410);
    expect(await isMember()).toBe(false);
  });

  it('is withdrawn by the requester, and can be sent again', async () => {
    const id = await ask();
    expect(await outcome(owner, answer('withdraw'), { id })).toBe('NOT_FOUND');
    expect(await outcome(asker, answer('withdraw'), { id })).toEqual({ id, state: 'withdrawn' });
    await sendMails();
    expect(mailsTo(owner.person.email)).toEqual([]);
    expect(await ask()).not.toBe(id);
  });

  it('is no business of others', async () => {
    const id = await ask();
    const member = await as();
    await aMembership(given.database, {
      personId: member.person.id,
      organisationId: organisation.id,
      role: 'member',
    });
    for (const other of [member, await as(), asker]) {
      for (const verb of ['accept', 'refuse'])
        expect(await outcome(other, answer(verb), { id })).toBe('NOT_FOUND');
      expect(await outcome(other, ofOrganisation, { id: organisation.id })).toBe('NOT_FOUND');
      expect(await outcome(other, waiting)).toBe('FORBIDDEN');
    }
    expect(await outcome(member, mine)).toEqual({ nodes: [] });
  });

  it('is refused for a SIRET that nobody has registered, for a member, and before one has said one’s name', async () => {
    const wrong = async (by: Somebody, number: string) => outcome(by, request, { siret: number });
    expect(await wrong(asker, '73282932000075')).toMatchObject({
      fields: [{ field: 'siret', rule: 'siret_key' }],
    });
    expect(await wrong(asker, '35600000000048')).toMatchObject({
      fields: [{ field: 'siret', rule: 'unknown' }],
    });
    expect(await wrong(owner, siret)).toMatchObject({ __typename: 'Conflict' });
    expect(await wrong(await as({ name: '' }), siret)).toMatchObject({ fields: [{ rule: 'name_missing' }] });
  });

  it('has limits, and is not repeated for a month after a refusal', async () => {
    const id = await ask();
    await outcome(owner, answer('refuse'), { id });
    await sendMails();
    expect(mailsTo(asker.person.email).at(-1)?.subject).toContain('n’est pas acceptée');
    given.clock.advance(10 * DAY);
    const refused = await outcome(asker, request, { siret });
    expect(refused).toMatchObject({ __typename: 'LimitReached', retryAfterSeconds: (20 * DAY) / 1_000 });
    given.clock.advance(-10 * DAY);
    const now = given.clock.now();
    given.clock.advance(30 * DAY);
    for (let i = 0; i < 5; i++) await outcome(asker, answer('withdraw'), { id: await ask() });
    expect(await outcome(asker, request, { siret })).toMatchObject({ __typename: 'LimitReached' });
    given.clock.set(now);
  });

  it('is shown to curators where no owner can answer, or none has for a week', async () => {
    const curator = await as({ role: 'curator' });
    const seen = async (): Promise<string[]> =>
      ((await outcome(curator, waiting)) as { nodes: { id: string }[] }).nodes.map((node) => node.id);
    const id = await ask();
    expect(await seen()).not.toContain(id);
    const suspended = { suspendedAt: new Date(), suspensionReason: 'Abus' };
    await given.database.manager.update(Person, { id: owner.person.id }, suspended);
    expect(await seen()).toContain(id);
    await given.database.manager.update(
      Person,
      { id: owner.person.id },
      { suspendedAt: null, suspensionReason: null },
    );
    const now = given.clock.now();
    given.clock.advance(7 * DAY);
    expect(await seen()).toContain(id);
    given.clock.set(now);
    expect(await outcome(curator, answer('accept'), { id })).toEqual({ id, state: 'accepted' });
  });

  it('of somebody whose account is suspended waits unseen', async () => {
    const id = await ask();
    const suspended = { suspendedAt: new Date(), suspensionReason: 'Abus' };
    await given.database.manager.update(Person, { id: asker.person.id }, suspended);
    expect(await outcome(owner, ofOrganisation, { id: organisation.id })).toEqual({ nodes: [] });
    expect(await outcome(owner, answer('accept'), { id })).toBe('NOT_FOUND');
    await sendMails();
    expect(mailsTo(owner.person.email)).toEqual([]);
  });

  it('of somebody whose account is suspended is not shown by the link of a mail either', async () => {
    await ask();
    await sendMails();
    const link = linkTo(owner.person.email);
    const suspended = { suspendedAt: new Date(), suspensionReason: 'Abus' };
    await given.database.manager.update(Person, { id: asker.person.id }, suspended);
    const page = await open(link);
    expect([page.status, (await page.text()).includes(asker.person.email)]).toEqual([410, false]);
  });
});
