import { beforeAll, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { anOrganisation, memberOf } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { InvalidInput, NotFound } from '@passerelle/problems';
import { Taxonomy } from '@passerelle/taxonomy';
import { aTag } from '@passerelle/taxonomy/testing';
import { TerritoriesService } from '@passerelle/territories';
import { aNeed } from '../testing/index.js';
import { NeedLists } from './need-lists.js';
import { type Need, type NeedState, needStates } from './need/need.entity.js';
import type { NeedFilter } from './need/need.graphql.js';

const given = testDatabase();
const now = new Date('2026-11-24T09:00:00.000Z');
const DAY = 24 * 3_600_000;
const curator = new Actor(newId(), 'curator', [], undefined);
const stranger = new Actor(newId(), 'none', [], undefined);
let lists: NeedLists;
let organisationId: string;

const needIn = (state: NeedState, wanted: Partial<Need> = {}): Promise<Need> =>
  aNeed(given.database, {
    organisationId,
    state,
    ...(state === 'published' && { publishedAt: now }),
    ...wanted,
  });

describe('the list of published needs', () => {
  const listed = async (filter: NeedFilter): Promise<string[]> =>
    (await lists.published({ first: 100 }, filter)).nodes.map(({ id }) => id);
  let inOrleans: Need;
  let inLoiret: Need;
  let inParis: Need;
  let forStudents: Need;

  beforeAll(async () => {
    const { database } = given;
    lists = new NeedLists(database, new Taxonomy(database), new TerritoriesService(database));
    organisationId = (await anOrganisation(database)).id;
    const { id: tagId } = await aTag(given.database, { slug: 'veille' });
    inOrleans = await needIn('published', { tagIds: [tagId] });
    inLoiret = await needIn('published', { territoryCodes: ['departement:45'] });
    inParis = await needIn('published', { territoryCodes: ['commune:75056'] });
    forStudents = await needIn('published', { territoryCodes: ['commune:37261'], wantedKinds: ['student'] });
    for (const state of needStates) if (state !== 'published') await needIn(state, { tagIds: [tagId] });
  });

  it('shows the newest first, and only those', async () => {
    expect(await listed({})).toEqual([forStudents, inParis, inLoiret, inOrleans].map(({ id }) => id));
  });

  it('can be had by tag', async () => {
    expect(await listed({ tags: ['theme:veille'] })).toEqual([inOrleans.id]);
    expect(await listed({ tags: ['theme:silver-economie'] })).toEqual([]);
    await expect(listed({ tags: ['theme:nulle-part'] })).rejects.toThrow(InvalidInput);
  });

  it('can be had by territory: what concerns it, what contains it too', async () => {
    expect(await listed({ territory: 'commune:45234' })).toEqual([inLoiret.id, inOrleans.id]);
    expect(await listed({ territory: 'departement:75' })).toEqual([inParis.id]);
    expect(await listed({ territory: 'departement:45' })).toEqual([inLoiret.id, inOrleans.id]);
    expect(await listed({ territory: 'region:24' })).toEqual([forStudents.id, inLoiret.id, inOrleans.id]);
    await expect(listed({ territory: 'commune:99999' })).rejects.toThrow(InvalidInput);
  });

  it('can be had by kind of solver', async () => {
    expect(await listed({ wantedKind: 'startup' })).toEqual(
      [inParis, inLoiret, inOrleans].map(({ id }) => id),
    );
    expect(await listed({ wantedKind: 'student' })).toHaveLength(4);
  });

  it('of a company is for its members, without drafts for curators', async () => {
    const seen = async (actor: Actor): Promise<NeedState[]> =>
      (await lists.ofOrganisation(actor, organisationId, { first: 100 })).nodes.map(({ state }) => state);
    expect(new Set(await seen(memberOf(organisationId)))).toEqual(new Set(needStates));
    expect(new Set(await seen(curator))).toEqual(new Set(needStates.filter((state) => state !== 'draft')));
    await expect(seen(stranger)).rejects.toThrow(NotFound);
  });

  it('of a company can be had by state', async () => {
    const { nodes } = await lists.ofOrganisation(memberOf(organisationId), organisationId, { first: 100 }, [
      'draft',
      'expired',
    ]);
    expect(new Set(nodes.map(({ state }) => state))).toEqual(new Set(['draft', 'expired']));
  });

  it('of all companies of somebody is theirs alone', async () => {
    const { id: other } = await anOrganisation(given.database);
    const theirs = await needIn('draft', { organisationId: other });
    const mine = async (actor: Actor, states: NeedState[] = []): Promise<string[]> =>
      (await lists.mine(actor, { first: 100 }, states)).nodes.map(({ id }) => id);
    expect(await mine(memberOf(other))).toEqual([theirs.id]);
    expect(await mine(memberOf(other), ['published'])).toEqual([]);
    expect(await mine(memberOf(organisationId), ['published'])).toContain(inOrleans.id);
    expect(await mine(memberOf(organisationId))).not.toContain(theirs.id);
    expect(await mine(curator)).toEqual([]);
  });

  it('to moderate has the longest waiting first', async () => {
    const waiting = await needIn('submitted', { submittedAt: new Date(now.getTime() - DAY) });
    const shorter = await needIn('submitted', { submittedAt: now });
    const { nodes } = await lists.toModerate({ first: 2 });
    expect(nodes.map(({ id }) => id)).toEqual([waiting.id, shorter.id]);
  });
});
