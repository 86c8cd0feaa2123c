import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { sessionOf } from '@passerelle/accounts/testing';
import { Concept, ConceptIdea, ConceptMember, Evidence, GateDecision } from '@passerelle/concepts';
import { aConcept, aConceptPage } from '@passerelle/concepts/testing';
import { OutboxEvent } from '@passerelle/database';
import { StoredFile } from '@passerelle/files';
import { aPdf } from '@passerelle/files/testing';
import { type GraphqlClient, graphqlClient } from '@passerelle/graphql/testing';
import { Group, GroupInvitation, GroupMember } from '@passerelle/groups';
import { aGroup } from '@passerelle/groups/testing';
import { ask, linkIn, mailsTo, type Outcome, problem, refusal } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { pressLink } from '@passerelle/links/testing';
import { Idea, Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';

/*
 * Two people do two things that exclude each other, or one person does something twice, at the same instant. Links
 * are used again, by others, and after they have expired. Everyone who gets a confirmation can rely on it.
 */

const product = bootProduct();

/** Lina carries the concept, Anne takes part, Nadia and Oscar sign, and Inès has no part in it. */
const emails = {
  lina: 'lina@cfa.example',
  anne: 'anne@mains.example',
  nadia: 'nadia@ovlt.example',
  oscar: 'oscar@ovlt.example',
  ines: 'ines@ailleurs.example',
};
type Who = keyof typeof emails;
const cookies = {} as Record<Who, string>;
const clients = {} as Record<Who, GraphqlClient>;
const ids = {} as Record<Who, string>;
beforeAll(async () => {
  for (const who of Object.keys(emails) as Who[]) {
    await product.as(emails[who], who === 'oscar' || who === 'nadia' ? 'curator' : 'none');
    ids[who] = (await product.database.manager.findOneByOrFail(Person, { email: emails[who] })).id;
    cookies[who] = await sessionOf(product.app, ids[who]);
    clients[who] = graphqlClient(product.url, { cookie: cookies[who] });
  }
});

/** The outcome of a mutation: the type of its answer, or the code of its refusal. */
async function came(who: Who, mutation: string, variables: Record<string, unknown>): Promise<string> {
  const types: Record<string, string> = {
    id: 'ID!',
    personId: 'ID!',
    ideaId: 'ID!',
    version: 'Int!',
    number: 'Int!',
    askedAt: 'DateTime!',
    email: 'String!',
  };
  const declared = Object.keys(variables).map((name) => `$${name}: ${types[name]}`);
  const { data, errors } = await clients[who].query<Record<string, Outcome>>(
    `mutation (${declared.join()}) { ${mutation} { ${problem} } }`,
    variables,
  );
  return errors === undefined
    ? (Object.values(data ?? {})[0]?.__typename ?? '')
    : String(errors[0]?.extensions?.['code']);
}

describe('about a concept at the same moment', () => {
  let concept: Concept;
  const about = (): Promise<Concept> => product.database.manager.findOneByOrFail(Concept, { id: concept.id });
  beforeEach(async () => {
    const { lina, anne } = ids;
    concept = await aConcept(product.database, {
      carrierId: lina,
      joined: [lina, anne],
      gateState: 'requested',
      gateAskedAt: product.clock.now(),
    });
  });
  const sign = (who: Who, verdict: 'passed' | 'refused'): Promise<string> =>
    came(
      who,
      `decideGate(id: $id, version: $version, gate: problem, decision: ${verdict}, reason: "Lu et relu.")`,
      { id: concept.id, version: concept.version },
    );
  const decisions = (): Promise<GateDecision[]> =>
    product.database.manager.findBy(GateDecision, { conceptId: concept.id });

  it('two curators sign: one of them does', async () => {
    const signed = await Promise.all([sign('nadia', 'passed'), sign('oscar', 'refused')]);
    expect(signed.filter((each) => each === 'Concept')).toHaveLength(1);
    const [decision, ...others] = await decisions();
    expect(others).toEqual([]);
    expect(await about()).toMatchObject(
      decision?.verdict === 'passed'
        ? { stage: 'concept', gateState: 'open' }
        : { stage: 'idea', gateState: 'refused' },
    );
  });

  it('its carrier leaves as a curator signs: nothing is signed of what nobody carries', async () => {
    const [signed, left] = await Promise.all([
      sign('nadia', 'passed'),
      came('lina', 'leaveConcept(id: $id)', { id: concept.id }),
    ]);
    expect(left).toBe('Concept');
    expect((await decisions()).length).toBe(signed === 'Concept' ? 1 : 0);
    expect(await about()).toMatchObject({
      carrierId: null,
      gateState: 'open',
      stage: signed === 'Concept' ? 'concept' : 'idea',
    });
  });

  it('somebody leaves as their file arrives: it is evidence, or it is nowhere', async () => {
    const { manager } = product.database;
    await manager.update(Concept, { id: concept.id }, { gateState: 'open', gateAskedAt: null });
    const address = new URLSearchParams({
      to: 'concept',
      id: concept.id,
      part: 'what_exists',
      name: 'a.pdf',
    });
    const [sent, left] = await Promise.all([
      fetch(`${product.url}/api/files?${address.toString()}`, {
        method: 'POST',
        headers: { cookie: cookies.anne, origin: product.url, 'content-type': 'application/octet-stream' },
        body: new Uint8Array(aPdf()),
      }),
      came('anne', 'leaveConcept(id: $id)', { id: concept.id }),
    ]);
    expect(left).toBe('Concept');
    const kept = sent.status === 201 ? 1 : 0;
    expect([sent.status, 404]).toContain(sent.status);
    expect(await manager.countBy(Evidence, { conceptId: concept.id })).toBe(kept);
    expect(await manager.countBy(StoredFile, { subjectId: concept.id })).toBe(kept);
    const { id: fileId = '' } = (await sent.json()) as { id?: string };
    const read = (who: Who): Promise<number> =>
      fetch(`${product.url}/fichiers/${fileId}`, { headers: { cookie: cookies[who] } }).then(
        ({ status }) => status,
      );
    if (kept === 1)
      expect([await read('lina'), await read('anne'), await read('ines')]).toEqual([200, 404, 404]);
  });

  it('one takes their consent back as the last one agrees: it is not public', async () => {
    await aConceptPage(product.database, concept, [ids.lina]);
    const [withdrawn, agreed] = await Promise.all([
      came('lina', 'declineConceptPage(id: $id)', { id: concept.id }),
      came('anne', 'agreeToConceptPage(id: $id, number: $number)', { id: concept.id, number: 1 }),
    ]);
    expect([withdrawn, agreed]).toEqual(['Concept', 'Concept']);
    const publicOne = 'query ($id: ID!) { publicConcept(id: $id) { title } }';
    expect(await refusal(product.anybody(), publicOne, { id: concept.id })).toBe('NOT_FOUND');
    await came('lina', 'agreeToConceptPage(id: $id, number: $number)', { id: concept.id, number: 1 });
    expect(await ask(product.anybody(), publicOne, { id: concept.id })).toEqual({ title: concept.title });
  });

  it('two are named its carrier: one of them carries it', async () => {
    const { manager } = product.database;
    const { lina, anne, ines } = ids;
    concept = await aConcept(product.database, { carrierId: lina, joined: [lina, anne, ines] });
    const name = (who: Who, personId: string): Promise<string> =>
      came(who, 'nameConceptCarrier(id: $id, personId: $personId)', { id: concept.id, personId });
    expect(await Promise.all([name('nadia', ids.anne), name('oscar', ines)])).toEqual(['Concept', 'Concept']);
    const { carrierId } = await about();
    const named = await manager.find(OutboxEvent, {
      where: { subjectId: concept.id, name: 'ConceptCarrierNamed' },
      order: { id: 'ASC' },
    });
    // The last confirmed person carries it.
    expect(named).toHaveLength(2);
    expect(named[1]?.data).toMatchObject({ personId: carrierId });
  });

  it('somebody is named its carrier as they are taken out: nobody carries it from outside', async () => {
    const { manager } = product.database;
    await manager.update(Concept, { id: concept.id }, { gateState: 'open', gateAskedAt: null });
    await Promise.all([
      came('nadia', 'nameConceptCarrier(id: $id, personId: $personId)', {
        id: concept.id,
        personId: ids.anne,
      }),
      came('oscar', 'removeFromConcept(id: $id, personId: $personId)', {
        id: concept.id,
        personId: ids.anne,
      }),
    ]);
    const { carrierId } = await about();
    const seat = await manager.findOneByOrFail(ConceptMember, { conceptId: concept.id, personId: ids.anne });
    expect(seat.state).toBe('left');
    expect(carrierId).not.toBe(ids.anne);
  });
});

describe('about a group at the same moment', () => {
  const group = { id: '' };
  const leads = async (): Promise<string | null> =>
    (await product.database.manager.findOneByOrFail(Group, { id: group.id })).leadId;
  const hand = (who: Who, to: Who): Promise<string> =>
    came(who, 'changeGroupLead(id: $id, personId: $personId)', { id: group.id, personId: ids[to] });
  beforeEach(async () => {
    const founded = await aGroup(product.database, { leadId: ids.lina, memberIds: [ids.anne, ids.ines] });
    group.id = founded.id;
  });

  it('it is handed to two people: one of them leads it, the last who was named', async () => {
    const handed = await Promise.all([hand('lina', 'anne'), hand('nadia', 'ines')]);
    // A person who has handed it over cannot name another carrier.
    expect(handed[1]).toBe('Group');
    expect(['Group', 'FORBIDDEN']).toContain(handed[0]);
    const named = await product.database.manager.find(OutboxEvent, {
      where: { subjectId: group.id, name: 'GroupLeadChanged' },
      order: { id: 'ASC' },
    });
    expect(named).toHaveLength(handed.filter((each) => each === 'Group').length);
    expect(named.at(-1)?.data).toMatchObject({ personId: await leads() });
  });

  it('it is handed to somebody who leaves: nobody leads it who is no member', async () => {
    const [handed, left] = await Promise.all([
      hand('lina', 'anne'),
      came('anne', 'leaveGroup(id: $id)', { id: group.id }),
    ]);
    const isMember = await product.database.manager.existsBy(GroupMember, {
      groupId: group.id,
      personId: ids.anne,
    });
    expect([handed, left].filter((each) => each === 'Group')).toHaveLength(1);
    expect([await leads(), isMember]).toEqual(handed === 'Group' ? [ids.anne, true] : [ids.lina, false]);
  });
});

describe('about an idea at the same moment', () => {
  it('its author removes it as it is linked to a concept: it is in both places, or in none', async () => {
    const { manager } = product.database;
    const { id: solverId } = await aSolver(product.database, {
      personId: ids.ines,
      ideas: [{ title: 'Une veilleuse', description: '' }],
    });
    const { id: ideaId } = await manager.findOneByOrFail(Idea, { solverId });
    const { lina, ines } = ids;
    const { id } = await aConcept(product.database, { carrierId: lina, joined: [lina, ines] });
    const [linked, removed] = await Promise.all([
      came('lina', 'linkToConcept(id: $id, ideaId: $ideaId)', { id, ideaId }),
      came('ines', 'removeIdea(id: $id)', { id: ideaId }),
    ]);
    expect(removed).toBe('Solver');
    expect(['Concept', 'NOT_FOUND']).toContain(linked);
    await product.settled();
    expect(await manager.countBy(ConceptIdea, { ideaId })).toBe(0);
    const events = await manager.find(OutboxEvent, { where: { subjectId: id, name: 'ConceptEdited' } });
    expect(events).toHaveLength(linked === 'Concept' ? 2 : 0);
  });

  it('its supervisor signs it in one tab and sends it back in another: one of them counts', async () => {
    const { manager } = product.database;
    const { id: solverId } = await aSolver(product.database, {
      kind: 'student',
      personId: ids.lina,
      supervisorId: ids.anne,
      ideas: [{ title: 'Une rampe qui se plie', description: '' }],
    });
    const askedAt = product.clock.now();
    await manager.update(Idea, { solverId }, { signature: 'waiting', signatureAt: askedAt });
    const { id } = await manager.findOneByOrFail(Idea, { solverId });
    const both = { id, askedAt: askedAt.toISOString() };
    const done = await Promise.all([
      came('anne', 'cosignIdea(id: $id, askedAt: $askedAt)', both),
      came('anne', 'returnIdea(id: $id, askedAt: $askedAt, reason: "À revoir.")', both),
    ]);
    expect(done.filter((each) => each === 'IllegalTransition')).toHaveLength(1);
    const { signature } = await manager.findOneByOrFail(Idea, { id });
    expect(signature).toBe(done[0] === 'IllegalTransition' ? 'returned' : 'signed');
  });
});

describe('the link of an invitation to a group', () => {
  const email = 'marie@residence.example';
  let group: Group;
  let link: string;
  beforeEach(async () => {
    const { manager } = product.database;
    await manager.query(`DELETE FROM rate_limit WHERE key LIKE '%groupInvite%'`);
    await manager.delete(Person, { email });
    product.mailbox.clear();
    group = await aGroup(product.database, { leadId: ids.lina });
    expect(await came('lina', 'inviteToGroup(id: $id, email: $email)', { id: group.id, email })).toBe(
      'GroupInvitation',
    );
    link = linkIn((await mailsTo(product, email))[0], 'groupe-de-travail');
  });
  const accept = (name = 'Marie Durand') => pressLink(product.url, link, { answer: 'accepted', name });
  const members = (): Promise<number> => product.database.manager.countBy(GroupMember, { groupId: group.id });
  const invitation = (): Promise<GroupInvitation> =>
    product.database.manager.findOneByOrFail(GroupInvitation, { groupId: group.id });

  it('pressed several times at once makes one member, and opens one session', async () => {
    const pressed = await Promise.all([accept(), accept('Un autre nom'), accept()]);
    expect(pressed.filter(({ cookie }) => cookie !== '')).toHaveLength(1);
    expect(await members()).toBe(2);
    const again = await accept();
    expect([again.cookie, await members()]).toEqual(['', 2]);
  });

  it('accepted and declined at once is one of the two', async () => {
    await Promise.all([accept(), pressLink(product.url, link, { answer: 'declined' })]);
    const { state } = await invitation();
    expect(await members()).toBe(state === 'accepted' ? 2 : 1);
  });

  it('lets nobody in once the invitation is taken back, be it at the same moment', async () => {
    const { id } = await invitation();
    const [, withdrawn] = await Promise.all([
      accept(),
      came('lina', 'withdrawGroupInvitation(id: $id)', { id }),
    ]);
    expect(await members()).toBe(withdrawn === 'GroupInvitation' ? 1 : 2);
    expect(await accept()).toMatchObject({ cookie: '' });
    expect(await members()).toBe(withdrawn === 'GroupInvitation' ? 1 : 2);
  });

  it('lets nobody in after two weeks', async () => {
    product.clock.advance(14 * 24 * 3_600_000);
    expect(await accept()).toMatchObject({ cookie: '' });
    expect(await members()).toBe(1);
  });

  it('is nobody else’s: a person signed in with another address does not become a member by it', async () => {
    await accept();
    const { manager } = product.database;
    const { id: personId } = await manager.findOneByOrFail(Person, { email });
    const all = await manager.findBy(GroupMember, { groupId: group.id });
    expect(all.map((member) => member.personId).toSorted()).toEqual([ids.lina, personId].toSorted());
    const { id } = await invitation();
    expect(await came('ines', 'answerGroupInvitation(id: $id, accept: true)', { id })).toBe('NOT_FOUND');
  });
});

describe('the link by which a supervisor answers', () => {
  const email = 'tutrice@cfa.example';
  let solver: Solver;
  let link: string;
  beforeEach(async () => {
    const { manager } = product.database;
    await manager.query(`DELETE FROM rate_limit WHERE key LIKE '%supervisor%'`);
    await manager.delete(Solver, { personId: ids.lina });
    await manager.delete(Person, { email });
    product.mailbox.clear();
    solver = await aSolver(product.database, { kind: 'student', personId: ids.lina });
    await came('lina', 'askSupervisor(solverId: $id, email: $email)', { id: solver.id, email });
    link = linkIn((await mailsTo(product, email))[0], 'accompagnement');
  });
  const answer = (text: 'accept' | 'decline') =>
    pressLink(product.url, link, { answer: text, name: 'Claire Morel' });
  const supervisor = async (): Promise<string | null> =>
    (await product.database.manager.findOneByOrFail(Solver, { id: solver.id })).supervisorId;

  it('pressed several times at once counts once', async () => {
    const pressed = await Promise.all([answer('accept'), answer('accept'), answer('decline')]);
    expect(pressed.filter(({ cookie }) => cookie !== '').length).toBe((await supervisor()) === null ? 0 : 1);
    const before = await supervisor();
    expect(await answer('accept')).toMatchObject({ cookie: '' });
    expect(await supervisor()).toBe(before);
  });

  it('is good for nothing once the question is taken back, or after two weeks', async () => {
    await came('lina', 'withdrawSupervisorRequest(solverId: $id)', { id: solver.id });
    expect(await answer('accept')).toMatchObject({ cookie: '' });
    expect(await supervisor()).toBeNull();
    await product.database.manager.query(`DELETE FROM rate_limit WHERE key LIKE '%supervisor%'`);
    await came('lina', 'askSupervisor(solverId: $id, email: $email)', { id: solver.id, email });
    await product.settled();
    product.clock.advance(14 * 24 * 3_600_000);
    expect(await answer('accept')).toMatchObject({ cookie: '' });
    expect(await supervisor()).toBeNull();
  });
});
