import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { ConceptMember, Evidence, type Concept } from '@passerelle/concepts';
import { aConcept } from '@passerelle/concepts/testing';
import { AuditEntry, newId, OutboxEvent } from '@passerelle/database';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { ask, problem } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { aGroup, aGroupMeeting } from '../../testing/index.js';
import { GroupConcept } from './group-concept.entity.js';

const product = bootProduct({ now: new Date('2027-01-18T09:00:00.000Z') });
const HOUR = 3_600_000;
const emails = {
  member: 'anne@mains.example',
  other: 'luc@sologne.example',
  carrier: 'lina@cfa.example',
  curator: 'nadia@ovlt.example',
};
type Name = keyof typeof emails;
const clients = {} as Record<Name, GraphqlClient>;
const ids = {} as Record<Name, string>;
let groupId: string;
let concept: Concept;

beforeAll(async () => {
  for (const name of Object.keys(emails) as Name[]) {
    clients[name] = await product.as(emails[name], name === 'curator' ? 'curator' : undefined);
    ids[name] = (await product.database.manager.findOneByOrFail(Person, { email: emails[name] })).id;
  }
});
beforeEach(async () => {
  groupId = (await aGroup(product.database, { leadId: ids.member, memberIds: [ids.other] })).id;
  concept = await aConcept(product.database, { carrierId: ids.carrier, joined: [ids.carrier, ids.member] });
});

interface GroupAnswer {
  __typename?: string;
  concepts: { title: string }[];
}
const link = (name: Name, un = ''): Promise<GroupAnswer> =>
  ask(
    clients[name],
    `mutation ($id: ID!, $conceptId: ID!) { ${un ? 'unlinkConceptFromGroup' : 'linkConceptToGroup'}(id: $id, conceptId: $conceptId) {
       ${problem} ... on Group { concepts { title } } } }`,
    { id: groupId, conceptId: concept.id },
  );
const conceptsOf = async (name: Name): Promise<string[]> =>
  (
    await ask<GroupAnswer>(clients[name], 'query ($id: ID!) { group(id: $id) { concepts { title } } }', {
      id: groupId,
    })
  ).concepts.map(({ title }) => title);
const groupsOf = async (name: Name): Promise<string[]> =>
  (
    await ask<{ groups: { id: string }[] }>(
      clients[name],
      'query ($id: ID!) { concept(id: $id) { groups { id } } }',
      { id: concept.id },
    )
  ).groups.map(({ id }) => id);
const recorded = (name: string): Promise<number> =>
  product.database.manager.countBy(OutboxEvent, { name, subjectId: groupId });

describe('a concept that a group works on', () => {
  it('is reported by a member who takes part in it, once, and by a curator', async () => {
    expect((await link('member')).concepts).toEqual([{ title: concept.title }]);
    await link('member');
    expect(await recorded('GroupConceptLinked')).toBe(1);
    const log = await product.database.manager.findBy(AuditEntry, {
      objectId: groupId,
      action: 'linkConcept',
    });
    expect(log).toMatchObject([{ after: { conceptId: concept.id } }]);
    await link('curator', 'un');
    await link('curator', 'un');
    expect(await recorded('GroupConceptUnlinked')).toBe(1);
    expect(await product.database.manager.countBy(GroupConcept, { groupId })).toBe(0);
  });

  it('is on the page of the group for those who see it, and the group on the page of the concept', async () => {
    await link('member');
    expect(await conceptsOf('member')).toEqual([concept.title]);
    expect(await conceptsOf('other')).toEqual([]);
    expect(await conceptsOf('curator')).toEqual([concept.title]);
    // A person outside the group does not see its concepts, but sees the group from the concept.
    expect(await conceptsOf('carrier')).toEqual([]);
    expect(await groupsOf('carrier')).toEqual([groupId]);
  });

  it('is not reported by an invited person, and not to them', async () => {
    await link('member');
    await product.database.manager.insert(
      ConceptMember,
      ConceptMember.of(
        {
          conceptId: concept.id,
          personId: ids.other,
          organisationId: null,
          asCarrier: false,
          state: 'invited',
        },
        new Date(),
      ),
    );
    expect(await groupsOf('other')).toEqual([]);
    await expect(link('other', 'un')).rejects.toThrow(/FORBIDDEN/u);
  });

  it('is taken out by the lead of the group, also where they do not see it', async () => {
    const { manager } = product.database;
    const ofOthers = await aConcept(product.database, { title: 'Un réveil qui veille', joined: [ids.other] });
    const key = { groupId, conceptId: ofOthers.id };
    await manager.insert(GroupConcept, { ...key, linkedAt: product.clock.now() });
    const unseenOf = async (name: Name): Promise<string[]> =>
      (
        await ask<{ unseenConcepts: { conceptId: string }[] }>(
          clients[name],
          'query ($id: ID!) { group(id: $id) { unseenConcepts { conceptId linkedAt } } }',
          { id: groupId },
        )
      ).unseenConcepts.map(({ conceptId }) => conceptId);
    expect([await conceptsOf('member'), await unseenOf('member')]).toEqual([[], [ofOthers.id]]);
    for (const name of ['other', 'carrier', 'curator'] as const) expect(await unseenOf(name)).toEqual([]);
    const out = (name: Name, conceptId: string) =>
      ask<GroupAnswer>(
        clients[name],
        `mutation ($id: ID!, $conceptId: ID!) { unlinkConceptFromGroup(id: $id, conceptId: $conceptId) { ${problem} ... on Group { id } } }`,
        { id: groupId, conceptId },
      );
    await expect(out('carrier', ofOthers.id)).rejects.toThrow(/NOT_FOUND/u);
    await expect(out('member', newId())).rejects.toThrow(/NOT_FOUND/u);
    await out('member', ofOthers.id);
    expect(await manager.countBy(GroupConcept, key)).toBe(0);
    expect(await recorded('GroupConceptUnlinked')).toBe(1);
    // A member without other roles removes a concept in which they take part.
    await link('member');
    await expect(out('other', concept.id)).rejects.toThrow(/NOT_FOUND/u);
  });

  it('is one of twenty at most', async () => {
    for (let i = 0; i < 20; i++) {
      const { id } = await aConcept(product.database);
      await product.database.manager.insert(GroupConcept, { groupId, conceptId: id, linkedAt: new Date() });
    }
    expect((await link('member')).__typename).toBe('LimitReached');
  });
});

describe('a meeting as evidence', () => {
  const meeting = (wanted: object = {}) =>
    aGroupMeeting(product.database, {
      groupId,
      at: new Date(product.clock.now().getTime() - 2 * HOUR),
      ...wanted,
    });
  const show = (name: Name, meetingId: string) =>
    ask<{ __typename?: string; fields?: { rule: string }[]; id: string }>(
      clients[name],
      `mutation ($id: ID!, $input: EvidenceInput!) { addEvidence(id: $id, item: two_companies, input: $input) {
         ${problem} ... on Concept { id } } }`,
      {
        id: concept.id,
        input: { kind: 'group_meeting', label: 'Deux entreprises l’ont dit.', subjectId: meetingId },
      },
    );
  const choices = async (name: Name): Promise<string[]> =>
    (
      await ask<{ nodes: { id: string }[] }>(
        clients[name],
        'query ($id: ID!) { meetingsOfConcept(conceptId: $id) { nodes { id } } }',
        { id: concept.id },
      )
    ).nodes.map(({ id }) => id);
  const evidenceFor = async (name: Name) =>
    (
      await ask<{ gates: { items: { evidence: object[] }[] }[] }>(
        clients[name],
        `query ($id: ID!) { concept(id: $id) { gates { items { evidence { kind label heldAt isGone groupMeeting { id group { id } } } } } } }`,
        { id: concept.id },
      )
    ).gates.flatMap(({ items }) => items.flatMap(({ evidence }) => evidence));

  it('is chosen from those that were held, of groups that work on the concept, that one reads', async () => {
    await link('member');
    const held = await meeting();
    const ahead = await meeting({ at: new Date(product.clock.now().getTime() + HOUR) });
    const cancelled = await meeting({ cancelledAt: new Date() });
    const elsewhere = await aGroupMeeting(product.database, {
      groupId: (await aGroup(product.database, { leadId: ids.member })).id,
      at: held.at,
    });
    expect(await choices('member')).toEqual([held.id]);
    expect(await choices('curator')).toEqual([held.id]);
    // A person who only takes part in the concept reads no meeting, and cannot add one as evidence.
    expect(await choices('carrier')).toEqual([]);
    await expect(show('carrier', held.id)).rejects.toThrow(/NOT_FOUND/u);
    for (const { id } of [ahead, cancelled])
      expect((await show('member', id)).fields).toMatchObject([{ rule: 'held' }]);
    for (const id of [elsewhere.id, newId()]) await expect(show('member', id)).rejects.toThrow(/NOT_FOUND/u);
    expect((await show('member', held.id)).id).toBe(concept.id);
  });

  it('is opened by those who read the group; others see that it was held on that day', async () => {
    await link('member');
    const held = await meeting();
    await show('member', held.id);
    const heldAt = held.at.toISOString();
    const given = { kind: 'group_meeting', label: '', heldAt, isGone: false };
    expect(await evidenceFor('member')).toEqual([
      { ...given, groupMeeting: { id: held.id, group: { id: groupId } } },
    ]);
    expect(await evidenceFor('carrier')).toEqual([{ ...given, groupMeeting: null }]);
    // The evidence stays after the group has removed the concept.
    await link('curator', 'un');
    expect(await evidenceFor('carrier')).toEqual([{ ...given, groupMeeting: null }]);
    expect(await product.database.manager.countBy(Evidence, { groupMeetingId: held.id })).toBe(1);
  });
});
