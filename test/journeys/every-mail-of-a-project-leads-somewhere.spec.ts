import { beforeAll, describe, expect, it } from '@jest/globals';
import { MailDeliverabilityService, Person } from '@passerelle/accounts';
import { aMembership, anOrganisation } from '@passerelle/accounts/testing';
import { aConcept } from '@passerelle/concepts/testing';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { aGroup } from '@passerelle/groups/testing';
import {
  aCompany,
  ask,
  aPublishedNeed,
  type Company,
  fallsAtNight,
  type Outcome,
  problem,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { RemindOfCosignatures } from '@passerelle/introductions';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { walkThroughMails } from './walk-through-mails.js';

const DAY = 24 * 3_600_000;
/** A Monday, with no holiday until Easter. */
const product = bootProduct({ now: new Date('2027-01-11T09:00:00.000Z') });
mailedAtOnce(product);
const { walk, behindButtonOf } = walkThroughMails(product);
const [nadia, anne, lea, claire, head] = [
  'nadia@ovlt.example',
  'anne@mains.example',
  'lea@cfa.example',
  'claire@cfa.example',
  'directrice@cfa.example',
];

let curator: GraphqlClient;
let company: Company;
beforeAll(async () => {
  curator = await product.as(nadia, 'curator');
  company = await aCompany(product, anne, 'Mains Tendues');
});

const idOf = async (email: string): Promise<string> =>
  (await product.database.manager.findOneByOrFail(Person, { email })).id;
const types = { id: 'ID!', at: 'DateTime!', version: 'Int!', email: 'String!', personId: 'ID!' };
/** Makes a call that must succeed. @returns the id of its object, if that has one */
async function act(
  who: GraphqlClient,
  mutation: string,
  given: Partial<Record<keyof typeof types, unknown>>,
  answered = '',
): Promise<string | undefined> {
  const declared = Object.keys(given).map((name) => `$${name}: ${types[name as keyof typeof types]}`);
  const { message, id } = await ask<Outcome & { id?: string }>(
    who,
    `mutation ${declared.length > 0 ? `(${declared.join()})` : ''} { ${mutation} { ${problem} ${answered && `... on ${answered} { id }`} } }`,
    given,
  );
  expect({ mutation, message }).toEqual({ mutation, message: undefined });
  return id;
}

/**
 * The mails since the last call go to these readers and to nobody else, and the page behind the button of each has
 * these texts.
 * @param pages texts of that page; null: the mail has no button
 */
async function lead(pages: Record<string, string | null>): Promise<void> {
  const { mails, deadEnds } = await walk();
  const readers = mails.map((mail) => mail.split(' → ')[1]);
  expect(deadEnds).toEqual([]);
  expect([...new Set(readers)].toSorted()).toEqual(Object.keys(pages).toSorted());
  const shown = Object.entries(pages).map(([reader, words]) => {
    const page = behindButtonOf(reader);
    return [reader, words !== null && page?.includes(words) ? words : page];
  });
  expect(Object.fromEntries(shown)).toEqual(pages);
}

describe('every link of every mail leads to a page that its reader may open, and the button to what it is about', () => {
  it('about an idea that a supervisor signs', async () => {
    const { database } = product;
    const [student, supervisor] = [await product.as(lea), await product.as(claire)];
    await product.as(head);
    const { id: schoolId } = await anOrganisation(database, { kind: 'cfa', name: 'CFA du Val' });
    await aMembership(database, { organisationId: schoolId, personId: await idOf(head) });
    await aMembership(database, { organisationId: schoolId, personId: await idOf(claire), role: 'member' });
    const supervised = { supervisorId: await idOf(claire), schoolId };
    const profile = { name: 'Atelier de Léa', kind: 'student' as const, personId: await idOf(lea) };
    const { id } = await aSolver(database, profile);
    await database.manager.update(Solver, id, supervised);
    await act(await product.as(head), 'setCosigning(organisationId: $id, asks: true)', { id: schoolId });
    await walk();

    await act(student, 'addIdea(solverId: $id, input: { title: "Une veilleuse" })', { id });
    await lead({ [claire]: 'Une veilleuse' });
    for (const days of [3, 3, 8]) {
      product.clock.advance(days * DAY);
      await product.app.get(RemindOfCosignatures, { strict: false }).run();
      await product.settled();
    }
    await lead({ [claire]: 'Une veilleuse', [head]: null });

    const { nodes } = await ask<{ nodes: { id: string; cosignature: { at: string } }[] }>(
      supervisor,
      '{ ideasToCosign { nodes { id cosignature { at } } } }',
    );
    const [waiting] = nodes;
    await act(supervisor, 'returnIdea(id: $id, askedAt: $at, reason: "Pour qui ?")', {
      id: waiting?.id,
      at: waiting?.cosignature.at,
    });
    await lead({ [lea]: 'Pour qui ?' });
    product.clock.set(new Date('2027-01-11T09:00:00.000Z'));
  });

  it('about a need that a saved search finds', async () => {
    const owner = await product.as('zoe@neuve.example');
    await ask(owner, 'mutation { saveSearch(input: { name: "La nuit", text: "nuit" }) { __typename } }');
    product.clock.advance(60_000);
    await aPublishedNeed(product, company, curator, fallsAtNight);
    // Needs that searches find within a minute are mailed together.
    product.clock.advance(2 * 60_000);
    await lead({ 'zoe@neuve.example': fallsAtNight.title, [anne]: fallsAtNight.title });
  });

  it('about a concept: who is asked to take part, who is reminded, and what is decided', async () => {
    await product.as(lea);
    const carrierId = await idOf(lea);
    const joined = [carrierId, await idOf(anne)];
    const { id } = await aConcept(product.database, { carrierId, joined, createdAt: product.clock.now() });
    await product.as('paul@neuf.example');
    await walk();
    await act(curator, 'inviteToConcept(id: $id, email: $email)', { id, email: 'paul@neuf.example' });
    await lead({ 'paul@neuf.example': 'Je participe' });
    product.clock.advance(61 * DAY);
    await act(curator, 'remindConcept(id: $id)', { id });
    await lead({ [lea]: 'Rien n’a changé ici', [anne]: 'Rien n’a changé ici' });
    product.clock.set(new Date('2027-01-11T09:00:00.000Z'));
  });

  it('about a group: who is invited, who wants to join, and its meetings', async () => {
    await product.as(claire);
    const stranger = await product.as('paul@neuf.example');
    const { id } = await aGroup(product.database, {
      leadId: await idOf(nadia),
      memberIds: [await idOf(claire)],
    });
    await walk();
    await act(curator, 'inviteToGroup(id: $id, email: $email)', { id, email: 'marie@residence.example' });
    await lead({ 'marie@residence.example': 'Votre réponse' });
    const asked = await act(stranger, 'requestToJoinGroup(id: $id)', { id }, 'GroupRequest');
    await lead({ [nadia]: 'Prévenir les chutes la nuit' });
    await act(curator, 'answerGroupRequest(id: $id, accept: true)', { id: asked });
    await lead({ 'paul@neuf.example': 'Prévenir les chutes la nuit' });
    const input = 'input: { at: $at, place: "LAB’O" }';
    const meeting = await act(
      curator,
      `planGroupMeeting(id: $id, ${input})`,
      { id, at: '2027-01-20T09:00:00.000Z' },
      'GroupMeeting',
    );
    /** The planning person has it in their calendar too. */
    const toAll = (words: string) => ({ [claire]: words, [nadia]: words, 'paul@neuf.example': words });
    await lead(toAll('20 janvier'));
    const moved = { id: meeting, version: 1, at: '2027-01-21T09:00:00.000Z' };
    await act(curator, `editGroupMeeting(id: $id, version: $version, ${input})`, moved);
    await lead(toAll('21 janvier'));
    await act(curator, 'cancelGroupMeeting(id: $id)', { id: meeting });
    await lead(toAll('annulée'));
  });

  it('and a code that shows that mails arrive is mailed where nothing else is', async () => {
    await walk();
    const reader = await product.as(claire);
    const lost = { email: claire, mailKey: '00000001', kind: 'permanent' as const, status: '5.1.1' };
    await product.app.get(MailDeliverabilityService).fail(lost);
    await act(reader, 'askForAddressProof', {});
    await lead({ [claire]: null });
  });
});
