import { describe, expect, it } from '@jest/globals';
import { Database, newId, OutboxEvent } from '@passerelle/database';
import { type GraphqlClient, graphqlClient } from '@passerelle/graphql/testing';
import { eventsOf, openTransactions, testDatabase } from '@passerelle/harness';
import { JobsWorker } from '@passerelle/jobs';
import { OneTimeToken } from '@passerelle/links';
import { pressLink } from '@passerelle/links/testing';
import { accountsServer, PUBLIC_URL } from '../../testing/accounts-server.js';
import { aMembership, anOrganisation, aPerson, sessionOf } from '../../testing/index.js';
import { Membership } from '../organisations/membership.entity.js';
import type { Organisation } from '../organisations/organisation.entity.js';
import { Person } from '../people/person.entity.js';
import { Invitation } from './invitation.entity.js';
import { SendInvitationOnMemberInvited } from './send-invitation-on-member-invited.js';

const given = testDatabase();
const server = accountsServer(given);

/** Runs the handler directly, so that its mail exists. */
async function sendMail(): Promise<void> {
  const event = await given.database.manager.findOneOrFail(OutboxEvent, {
    where: { name: 'MemberInvited' },
    order: { id: 'DESC' },
  });
  const data = { organisationId: event.subjectId, invitationId: String(event.data['invitationId']) };
  await server.app
    .get(SendInvitationOnMemberInvited)
    .handle({ ...event, reason: event.reason ?? undefined, data });
}

const invite = `mutation ($id: ID!, $email: String!, $role: MemberRole!) {
  inviteMember(organisationId: $id, email: $email, role: $role) {
    ... on Invitation { id email role } ... on Problem { __typename message } ... on InvalidInput { fields { field rule } }
  }
}`;
const accept = `mutation ($secret: String!) {
  acceptInvitation(secret: $secret) {
    ... on Membership { role organisation { id viewerCan { leave } } } ... on Problem { __typename message } ... on InvalidInput { fields { field rule } }
  }
}`;
const pending =
  'query ($id: ID!) { invitationsOfOrganisation(organisationId: $id) { nodes { email refusedAt } } }';
const withdraw = 'mutation ($id: ID!) { withdrawInvitation(id: $id) { email } }';
const me = '{ me { email name memberships { role organisation { id } } } }';

interface Somebody {
  person: Person;
  client: GraphqlClient;
}
async function as(wanted: Partial<Person> = {}): Promise<Somebody> {
  const person = await aPerson(given.database, wanted);
  return { person, client: graphqlClient(server.url, { cookie: await sessionOf(server.app, person.id) }) };
}
async function outcome(
  client: GraphqlClient,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<unknown> {
  const { data, errors } = await client.query(query, variables);
  return errors?.[0]?.extensions?.['code'] ?? Object.values(data ?? {})[0];
}

/** An organisation with an owner who invites, and the mailed link. */
async function invited(email = `${newId()}@example.org`, role = 'member', name = 'Loire Aide à Domicile') {
  const organisation: Organisation = await anOrganisation(given.database, { name });
  const owner = await as({ name: 'Josiane Durand' });
  await aMembership(given.database, { personId: owner.person.id, organisationId: organisation.id });
  const invitation = await outcome(owner.client, invite, { id: organisation.id, email, role });
  await sendMail();
  return { organisation, owner, email, invitation, ...mailTo(email) };
}
function mailTo(email: string) {
  const mails = server.mailbox.messages().filter(({ to }) => to.includes(email));
  const mail = mails.at(-1);
  const link = /http:\/\/passerelle\.test\/lien\/invitation\S+/.exec(mail?.text ?? '')?.[0] ?? '';
  return { mails, mail, link, secret: link === '' ? '' : (new URL(link).searchParams.get('token') ?? '') };
}
const see = (link: string): Promise<Response> => fetch(link.replace(PUBLIC_URL, server.url));
const whoIs = (cookie: string): Promise<unknown> => outcome(graphqlClient(server.url, { cookie }), me);

describe('an invitation', () => {
  it('is mailed, and names the organisation and who invites', async () => {
    const good = await invited('zoe@example.org', 'owner');
    expect(good.invitation).toMatchObject({ email: 'zoe@example.org', role: 'owner' });
    expect(good.mail?.subject).toBe('Une invitation à rejoindre une structure sur Passerelle');
    expect(good.mail?.text.replaceAll(/\s/g, ' ')).toContain(
      'Josiane Durand vous invite à rejoindre Loire Aide à Domicile comme responsable.',
    );
  });

  it('makes an account for somebody new, who gives a name and is signed in', async () => {
    const { link, email, organisation } = await invited();
    for (let i = 0; i < 2; i++) {
      const page = await see(link);
      const html = await page.text();
      expect([page.status, html.includes('Rejoindre Loire Aide'), html.includes(email)]).toEqual([
        200,
        true,
        true,
      ]);
    }
    expect(await given.database.manager.existsBy(Person, { email })).toBe(false);
    expect((await pressLink(server.url, link, { name: ' ' })).status).toBe(422);
    const { status, cookie } = await pressLink(server.url, link, { name: 'Zoé Petit' });
    expect(status).toBe(200);
    expect(await whoIs(cookie)).toEqual({
      email,
      name: 'Zoé Petit',
      memberships: [{ role: 'member', organisation: { id: organisation.id } }],
    });
    // Pressed or opened again, it shows the result, and signs nobody in.
    const again = await pressLink(server.url, link, { name: 'Zoé Petit' });
    expect(again).toMatchObject({
      status: 200,
      cookie: '',
      text: expect.stringContaining('Vous êtes membre'),
    });
    const opened = await see(link);
    expect([opened.status, await opened.text()]).toEqual([200, expect.not.stringContaining('name="token"')]);
  });

  it('makes a member of a person with an account, and signs nobody in', async () => {
    const { person } = await as({ role: 'admin' });
    const { link, organisation } = await invited(person.email);
    expect(await (await see(link)).text()).not.toContain('name="name"');
    const { status, cookie, text } = await pressLink(server.url, link);
    expect([status, cookie]).toEqual([200, '']);
    expect(text).toContain('Vous êtes membre de Loire Aide à Domicile');
    expect(text).toContain(`connectez-vous avec l’adresse ${person.email}`);
    expect(text).toContain('>Me connecter</a>');
    expect(await whoIs(await sessionOf(server.app, person.id))).toMatchObject({
      name: person.name,
      memberships: [{ role: 'member', organisation: { id: organisation.id } }],
    });
  });

  it('asks a person without a name for one', async () => {
    const { person } = await as({ name: '' });
    const { link } = await invited(person.email);
    expect((await pressLink(server.url, link)).status).toBe(422);
    const { cookie } = await pressLink(server.url, link, { name: 'Zoé Petit' });
    expect(cookie).toBe('');
    expect(await whoIs(await sessionOf(server.app, person.id))).toMatchObject({ name: 'Zoé Petit' });
  });

  it('takes an account from the person who signed up with the address without reading its mail', async () => {
    const { email, link } = await invited();
    const person = await aPerson(given.database, {
      email,
      emailVerified: false,
      name: 'Un nom injurieux',
      password: 'celui d’un autre',
    });
    expect((await pressLink(server.url, link)).status).toBe(422);
    const { cookie } = await pressLink(server.url, link, { name: 'Zoé Petit' });
    expect(await whoIs(cookie)).toMatchObject({ email, name: 'Zoé Petit' });
    const credentials = await given.database.manager.query('SELECT FROM credential WHERE person_id = $1', [
      person.id,
    ]);
    expect(credentials).toEqual([]);
    expect(await given.database.manager.findOneBy(Person, { id: person.id })).toMatchObject({
      emailVerified: true,
    });
  });

  it('is accepted once by two who press at the same moment', async () => {
    const { link, email } = await invited();
    const pressed = await Promise.all([1, 2, 3, 4].map(() => pressLink(server.url, link, { name: 'Zoé' })));
    expect(pressed.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200]);
    expect(pressed.filter(({ cookie }) => cookie !== '')).toHaveLength(1);
    const { id: personId } = await given.database.manager.findOneByOrFail(Person, { email });
    expect(
      await given.database.manager.countBy(OutboxEvent, { name: 'MemberJoined', actorId: personId }),
    ).toBe(1);
    expect(await given.database.manager.countBy(Person, { email })).toBe(1);
  });

  it('is accepted by a client for the account that has the address, and no other', async () => {
    const { person, client } = await as();
    const { secret, organisation } = await invited(person.email, 'owner');
    expect(await outcome(graphqlClient(server.url), accept, { secret })).toBe('UNAUTHENTICATED');
    const stranger = await as();
    expect(await outcome(stranger.client, accept, { secret })).toMatchObject({
      __typename: 'IllegalTransition',
      message: 'Cette invitation a été envoyée à une autre adresse que celle de votre compte.',
    });
    expect(await outcome(client, accept, { secret })).toEqual({
      role: 'owner',
      organisation: { id: organisation.id, viewerCan: { leave: true } },
    });
    expect(await outcome(client, accept, { secret })).toMatchObject({
      fields: [{ field: 'secret', rule: 'valid' }],
    });
    expect(await outcome(client, accept, { secret: 'x' })).toMatchObject({
      fields: [{ field: 'secret', rule: 'valid' }],
    });
  });

  it('is sent by owners and curators only', async () => {
    const { organisation } = await invited();
    const send = (client: GraphqlClient) =>
      outcome(client, invite, { id: organisation.id, email: `${newId()}@example.org`, role: 'member' });
    const member = await as();
    await aMembership(given.database, {
      personId: member.person.id,
      organisationId: organisation.id,
      role: 'member',
    });
    expect(await send(graphqlClient(server.url))).toBe('UNAUTHENTICATED');
    expect(await send((await as()).client)).toBe('FORBIDDEN');
    expect(await send(member.client)).toBe('FORBIDDEN');
    expect(await send((await as({ role: 'curator' })).client)).toMatchObject({ role: 'member' });
    expect(await outcome(member.client, pending, { id: organisation.id })).toBe('NOT_FOUND');
  });

  it('is refused for an address that is none', async () => {
    const { owner, organisation } = await invited();
    const refused = await outcome(owner.client, invite, {
      id: organisation.id,
      email: 'zoé',
      role: 'member',
    });
    expect(refused).toMatchObject({ fields: [{ field: 'email', rule: 'email' }] });
  });

  it('is refused for a member', async () => {
    const { owner, organisation } = await invited();
    const again = await outcome(owner.client, invite, {
      id: organisation.id,
      email: owner.person.email.toUpperCase(),
      role: 'member',
    });
    expect(again).toMatchObject({ __typename: 'Conflict' });
  });

  it('can be sent again: one row, two mails, one link', async () => {
    const { owner, organisation, email, link } = await invited();
    await outcome(owner.client, invite, { id: organisation.id, email, role: 'owner' });
    await sendMail();
    const { mails, link: second } = mailTo(email);
    expect([mails.length, await given.database.manager.countBy(Invitation, { email })]).toEqual([2, 1]);
    expect(mails[0]?.messageId).not.toBe(mails[1]?.messageId);
    expect(second).toBe(link);
    expect((await see(second)).status).toBe(200);
    const { cookie } = await pressLink(server.url, link, { name: 'Zoé' });
    expect(await whoIs(cookie)).toMatchObject({ memberships: [{ role: 'owner' }] });
    expect(await (await see(second)).text()).toContain('Vous êtes membre');
    const secret = new URL(second).searchParams.get('token');
    expect(await outcome(graphqlClient(server.url, { cookie }), accept, { secret })).toMatchObject({
      fields: [{ field: 'secret', rule: 'valid' }],
    });
  });

  it('has one secret, however often its mail is tried', async () => {
    const email = `${newId()}@example.org`;
    const secrets = (): Promise<number> => given.database.manager.countBy(OneTimeToken, { email });
    const { link, invitation } = await invited(email);
    server.mailbox.refuse(email, 450);
    for (let i = 0; i < 4; i++) await expect(sendMail()).rejects.toThrow('was not sent');
    server.mailbox.clear();
    await sendMail();
    expect(mailTo(email).link).toBe(link);
    expect(await secrets()).toBe(1);
    expect((await pressLink(server.url, link, { name: 'Zoé' })).status).toBe(200);
    expect(invitation).toMatchObject({ email });
    expect(await given.database.manager.findBy(OneTimeToken, { email })).toEqual([
      expect.objectContaining({ purpose: 'invitation, spent', nonce: null }),
    ]);
  });

  it('of somebody who has left again opens nothing by the link of the first', async () => {
    const { owner, organisation, email, link } = await invited();
    await pressLink(server.url, link, { name: 'Zoé' });
    const { id: personId } = await given.database.manager.findOneByOrFail(Person, { email });
    await given.database.manager.delete(Membership, { personId, organisationId: organisation.id });
    await outcome(owner.client, invite, { id: organisation.id, email, role: 'member' });
    await sendMail();
    expect((await see(link)).status).toBe(410);
    expect((await see(mailTo(email).link)).status).toBe(200);
  });

  it('is mailed while no transaction is open', async () => {
    const found: unknown[] = [];
    server.mailbox.whileReceiving(async () => void found.push(await openTransactions(given.database)));
    await invited();
    server.mailbox.clear();
    expect(found).toEqual([[]]);
  });

  it('is sent twice a day to one address, and five times by all organisations together', async () => {
    const { owner, organisation, email } = await invited();
    const send = (by: GraphqlClient, id: string) => outcome(by, invite, { id, email, role: 'member' });
    expect(await send(owner.client, organisation.id)).toMatchObject({ email });
    expect(await send(owner.client, organisation.id)).toMatchObject({
      __typename: 'LimitReached',
      message:
        'Cette invitation est déjà partie deux fois aujourd’hui. Vérifiez l’adresse, ou renvoyez-la demain.',
    });
    const outcomes: unknown[] = [];
    for (let i = 0; i < 4; i++) {
      const other = await aMembership(given.database);
      const client = graphqlClient(server.url, { cookie: await sessionOf(server.app, other.personId) });
      outcomes.push(await send(client, other.organisationId));
    }
    expect(outcomes.map((each) => (each as { __typename?: string }).__typename)).toEqual([
      undefined,
      undefined,
      undefined,
      'LimitReached',
    ]);
  });

  describe('of an organisation at which no curator has looked', () => {
    const confirm = `mutation ($id: ID!) { confirmOrganisationSeen(id: $id) {
      ... on Organisation { seen } ... on Problem { __typename message } } }`;
    const refused = expect.objectContaining({
      __typename: 'LimitReached',
      message: expect.stringContaining('5 invitations sont déjà parties'),
    });
    const send = (by: GraphqlClient, id: string) =>
      outcome(by, invite, { id, email: `${newId()}@example.org`, role: 'member' });
    const owned = async (personId: string, name?: string) => {
      const organisation = await anOrganisation(given.database, name === undefined ? {} : { name });
      await aMembership(given.database, { personId, organisationId: organisation.id });
      return organisation;
    };

    it('are five, by all its owners, until a curator says so', async () => {
      const [one, two, curator] = [await as(), await as(), await as({ role: 'curator' })];
      const { id } = await owned(one.person.id);
      await aMembership(given.database, { personId: two.person.id, organisationId: id });
      for (let i = 0; i < 5; i++)
        expect(await send((i % 2 === 0 ? one : two).client, id)).toMatchObject({ role: 'member' });
      expect(await send(one.client, id)).toEqual(refused);
      expect(await send(two.client, id)).toEqual(refused);
      expect(await outcome(one.client, confirm, { id })).toBe('FORBIDDEN');
      expect(await outcome(curator.client, confirm, { id })).toEqual({ seen: true });
      expect(await outcome(curator.client, confirm, { id })).toMatchObject({
        __typename: 'IllegalTransition',
      });
      expect(await send(one.client, id)).toMatchObject({ role: 'member' });
      expect(await eventsOf(given, id)).toContain('OrganisationSeen');
    });

    it('are five of one person, whatever number of them they make; and at the same moment, too', async () => {
      const { person, client } = await as();
      const many = [];
      for (let i = 0; i < 4; i++) many.push((await owned(person.id)).id);
      const sent = await Promise.all([...many, ...many].map((id) => send(client, id)));
      expect(sent.filter((each) => (each as { role?: string }).role === 'member')).toHaveLength(5);
    });

    it('are few again under another name', async () => {
      const [{ person, client }, curator] = [await as(), await as({ role: 'curator' })];
      const { id } = await owned(person.id);
      await outcome(curator.client, confirm, { id });
      for (let i = 0; i < 6; i++) expect(await send(client, id)).toMatchObject({ role: 'member' });
      const rename = `mutation ($id: ID!, $name: String!) {
        updateOrganisation(id: $id, input: { name: $name, kind: service_company }) { ... on Organisation { seen } } }`;
      expect(await outcome(client, rename, { id, name: 'Appelez-nous vite' })).toEqual({ seen: false });
      expect(await send(client, id)).toEqual(refused);
      expect(await send(curator.client, id)).toMatchObject({ role: 'member' });
      expect(await send(client, id)).toMatchObject({ role: 'member' });
    });
  });

  it('can be taken back', async () => {
    const { owner, email, link } = await invited();
    const { id } = await given.database.manager.findOneByOrFail(Invitation, { email });
    expect(await outcome((await as()).client, withdraw, { id })).toBe('NOT_FOUND');
    expect(await outcome(owner.client, withdraw, { id })).toEqual({ email });
    expect((await see(link)).status).toBe(410);
    expect((await pressLink(server.url, link, { name: 'Zoé' })).status).toBe(410);
    expect(await given.database.manager.existsBy(Person, { email })).toBe(false);
  });

  it('opens nothing while the account of the person who sent it is suspended', async () => {
    const { link, secret, owner, email } = await invited();
    const suspend = (suspendedAt: Date | null): Promise<unknown> =>
      given.database.manager.update(
        Person,
        { id: owner.person.id },
        { suspendedAt, suspensionReason: suspendedAt && 'Publicité' },
      );
    await suspend(given.clock.now());
    expect((await see(link)).status).toBe(410);
    expect((await pressLink(server.url, link, { name: 'Zoé Petit' })).status).toBe(410);
    const { client } = await as({ email });
    expect(await outcome(client, accept, { secret })).toMatchObject({ __typename: 'InvalidInput' });
    await suspend(null);
    expect(await outcome(client, accept, { secret })).toMatchObject({ role: 'member' });
  });

  it('is good for fourteen days', async () => {
    const { link } = await invited();
    const now = given.clock.now();
    given.clock.set(new Date(now.getTime() + 14 * 86_400_000 - 1));
    expect((await see(link)).status).toBe(200);
    given.clock.advance(1);
    expect((await see(link)).status).toBe(410);
    expect((await pressLink(server.url, link, { name: 'Zoé' })).status).toBe(410);
    given.clock.set(now);
  });

  it('shows its sender that an address takes no mail', async () => {
    const email = `${newId()}@example.org`;
    server.mailbox.refuse(email, 550);
    const { owner, organisation } = await invited(email);
    expect(await outcome(owner.client, pending, { id: organisation.id })).toEqual({
      nodes: [{ email, refusedAt: given.clock.now().toISOString() }],
    });
  });

  it('writes what people typed as text', async () => {
    const { link } = await invited(undefined, 'member', '<script>alert(1)</script>');
    const html = await (await see(link)).text();
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });

  it('keeps its secret out of events, jobs and tables', async () => {
    const { secret } = await invited();
    for (const table of ['event', 'delivery', 'one_time_token', 'invitation']) {
      const rows = await server.app.get(Database).manager.query(`SELECT * FROM ${table}`);
      expect(JSON.stringify(rows)).not.toContain(secret);
    }
  });

  // The last test, since from now on the worker sends the mails.
  it('is mailed by a job', async () => {
    const { owner, organisation } = await invited();
    await server.app.get(JobsWorker).start();
    const email = `${newId()}@example.org`;
    await outcome(owner.client, invite, { id: organisation.id, email, role: 'member' });
    expect(await server.mailbox.waitForMessages(({ to }) => to.includes(email))).toHaveLength(1);
  });
});
