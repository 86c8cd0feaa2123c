import { beforeEach, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { newId, OutboxEvent } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { Conflict, Forbidden, IllegalTransition, InvalidInput, NotFound } from '@passerelle/problems';
import { aTag } from '../testing/a-tag.js';
import { Taxonomy } from './snapshot/taxonomy.js';
import { Tag } from './tag/tag.entity.js';
import type { NewTagInput } from './tag/tag.graphql.js';
import { TagsService } from './tags.service.js';

const curator = new Actor(newId(), 'curator', [], undefined);
const given = testDatabase();
let service: TagsService;
let taxonomy: Taxonomy;

beforeEach(async () => {
  await given.database.manager.query('TRUNCATE tag, event');
  taxonomy = new Taxonomy(given.database);
  service = new TagsService(given.database, taxonomy, given.clock);
});

const skill = (slug: string, wanted: Partial<Tag> = {}) =>
  aTag(given.database, { facet: 'skill', slug, labelFr: slug, labelEn: `${slug} en`, ...wanted });
const stored = (id: string) => given.database.manager.findOneByOrFail(Tag, { id });
const events = () => given.database.manager.find(OutboxEvent, { order: { id: 'ASC' } });
const input = (wanted: Partial<NewTagInput> = {}): NewTagInput => ({
  facet: 'skill',
  slug: 'gestes-et-postures',
  labelFr: 'Gestes et postures',
  labelEn: 'Safe handling',
  synonymsFr: [],
  synonymsEn: [],
  officialCode: null,
  broader: null,
  ...wanted,
});
/** Field and rule of each problem of a refused change. */
const problemsOf = async (change: Promise<Tag>): Promise<string[]> => {
  const error: unknown = await change.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InvalidInput)) throw error ?? new Error('It was not refused.');
  return error.fields.map(({ field, rule }) => `${field} ${rule}`);
};

const refused = (wanted: Partial<NewTagInput>) => problemsOf(service.create(curator, input(wanted)));

describe('who may', () => {
  it('is curators alone, and nothing changes for others', async () => {
    const { id } = await skill('levage');
    const member = new Actor(newId(), 'none', [], undefined);
    await expect(service.create(member, input())).rejects.toThrow(Forbidden);
    await expect(service.edit(member, id, { labelFr: 'Autre' })).rejects.toThrow(Forbidden);
    await expect(service.retire(member, id, 'pour voir')).rejects.toThrow(Forbidden);
    await expect(service.retire(Actor.nobody, id, 'pour voir')).rejects.toThrow(Forbidden);
    expect(await events()).toEqual([]);
  });
});

describe('create', () => {
  it('writes the tag and one event', async () => {
    const broader = await skill('prevention');
    const made = await service.create(
      curator,
      input({
        broader: 'skill:prevention',
        synonymsFr: ['PRAP', ' prap ', 'Gestes et  postures', 'Manutention'],
      }),
    );
    expect(await stored(made.id)).toMatchObject({
      reference: 'skill:gestes-et-postures',
      synonymsFr: ['PRAP', 'Manutention'],
      broaderId: broader.id,
      updatedAt: given.clock.now(),
      state: 'current',
    });
    expect(await events()).toMatchObject([
      { name: 'TagCreated', subjectId: made.id, actorId: curator.personId, data: { tagId: made.id } },
    ]);
  });

  it('refuses what breaks a rule, by field', async () => {
    await skill('levage', { labelFr: 'Levage', synonymsFr: ['Lève-personne'] });
    await skill('portage', { labelFr: 'Portage', retiredAt: new Date() });
    await aTag(given.database, { facet: 'theme', slug: 'securite' });
    expect(await refused({ facet: 'activity' })).toEqual(['facet set_by_law']);
    expect(await refused({ slug: 'levage' })).toEqual(['slug taken']);
    expect(await refused({ slug: 'Gestes et postures' })).toEqual(['slug slug']);
    expect(await refused({ labelFr: 'G', labelEn: 'x'.repeat(121) })).toEqual([
      'labelFr too_small',
      'labelEn too_big',
    ]);
    expect(await refused({ labelFr: '…!' })).toEqual(['labelFr no_letter']);
    expect(await refused({ synonymsFr: ['x'.repeat(81)] })).toEqual(['synonymsFr.0 too_big']);
    expect(await refused({ synonymsEn: Array.from({ length: 41 }, (_, i) => `s${i}`) })).toEqual([
      'synonymsEn too_big',
    ]);
    expect(await refused({ labelEn: 'LEVAGE', synonymsFr: ['leve personne', 'portage', 'autre'] })).toEqual([
      'labelEn taken',
      'synonymsFr taken',
      'synonymsFr taken',
    ]);
    expect(await refused({ broader: 'skill:inconnu' })).toEqual(['broader unknown_tag']);
    expect(await refused({ broader: 'theme:securite' })).toEqual(['broader other_facet']);
    expect(await refused({ broader: 'skill:portage' })).toEqual(['broader retired_tag']);
    expect(await events()).toEqual([]);
  });

  it('says which tag has a word', async () => {
    await skill('levage', { labelFr: 'Levage', synonymsFr: ['Lève-personne'] });
    await expect(service.create(curator, input({ synonymsFr: ['lève personne'] }))).rejects.toThrow(
      '« lève personne » désigne déjà l’étiquette « Levage » (skill:levage).',
    );
  });

  it('lets two facets share a word', async () => {
    await aTag(given.database, { facet: 'theme', labelFr: 'Gestes et postures' });
    await service.create(curator, input());
  });

  it('gives a word to one of two who want it at once', async () => {
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'c'].map((slug) => service.create(curator, input({ slug, synonymsFr: ['PRAP'] }))),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });
});

describe('edit', () => {
  it('changes what is given alone', async () => {
    const broader = await skill('prevention');
    const { id } = await skill('levage', {
      synonymsFr: ['Porter'],
      synonymsEn: ['Lift'],
      broaderId: broader.id,
    });
    given.clock.advance(1000);
    await service.edit(curator, id, { labelFr: 'Levage et portage', synonymsEn: ['Lifting'] });
    expect(await stored(id)).toMatchObject({
      slug: 'levage',
      labelFr: 'Levage et portage',
      labelEn: 'levage en',
      synonymsFr: ['Porter'],
      synonymsEn: ['Lifting'],
      broaderId: broader.id,
      updatedAt: given.clock.now(),
    });
    await service.edit(curator, id, { broader: null });
    expect((await stored(id)).broaderId).toBeNull();
    expect((await events()).map(({ name }) => name)).toEqual(['TagEdited', 'TagEdited']);
  });

  it('does not overwrite what a colleague has changed meanwhile', async () => {
    const { id, version } = await skill('levage', { synonymsFr: ['porter'] });
    const outcomes = await Promise.allSettled([
      service.edit(curator, id, { synonymsFr: ['porter', 'soulever'] }, version),
      service.edit(curator, id, { synonymsFr: ['porter', 'hisser'] }, version),
    ]);
    const refusal = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refusal?.reason).toBeInstanceOf(Conflict);
    expect(refusal?.reason).toMatchObject({ current: { version: version + 1 } });
    expect((await stored(id)).synonymsFr).toHaveLength(2);
    await service.edit(curator, id, { synonymsFr: ['porter'] }, version + 1);
    expect(await stored(id)).toMatchObject({ synonymsFr: ['porter'], version: version + 2 });
  });

  it('says first that a tag was merged, whatever version was read', async () => {
    const into = await skill('portage');
    const below = await skill('lit', { broaderId: into.id });
    const { id } = await skill('levage', { mergedIntoId: into.id });
    await expect(service.edit(curator, id, { labelFr: 'Autre' }, 7)).rejects.toThrow(IllegalTransition);
    const kept = await skill('portage-doux');
    await service.merge(curator, into.id, kept.id, 'Deux mots pour une même chose');
    expect((await stored(below.id)).version).toBe(below.version + 1);
    expect((await stored(kept.id)).version).toBe(kept.version + 1);
  });

  it('may change the synonyms of an activity', async () => {
    const { id } = await aTag(given.database, { facet: 'activity', synonymsFr: ['nounou'] });
    await service.edit(curator, id, { synonymsFr: ['nourrice'] });
    expect((await stored(id)).synonymsFr).toEqual(['nourrice']);
  });

  it('makes no circle of broader tags', async () => {
    const a = await skill('a');
    const b = await skill('b', { broaderId: a.id });
    await skill('c', { broaderId: b.id });
    expect(await problemsOf(service.edit(curator, a.id, { broader: 'skill:c' }))).toEqual(['broader circle']);
    expect(await problemsOf(service.edit(curator, a.id, { broader: 'skill:a' }))).toEqual(['broader circle']);
  });

  it('makes no circle of broader tags when two are changed at once', async () => {
    const [a, b] = [await skill('a'), await skill('b')];
    const outcomes = await Promise.allSettled([
      service.edit(curator, a.id, { broader: 'skill:b' }),
      service.edit(curator, b.id, { broader: 'skill:a' }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('does not find what does not exist', async () => {
    await expect(service.edit(curator, newId(), { labelFr: 'Autre' })).rejects.toThrow(NotFound);
    await expect(service.edit(curator, 'x', { labelFr: 'Autre' })).rejects.toThrow(NotFound);
  });
});

describe('merge', () => {
  const reason = 'Deux mots pour une même chose';
  const merge = (from: Tag | string, into: Tag | string) =>
    service.merge(
      curator,
      typeof from === 'string' ? from : from.id,
      typeof into === 'string' ? into : into.id,
      reason,
    );

  it('hands words and narrower tags over, and keeps the reason', async () => {
    const into = await skill('portage', { labelFr: 'Portage', synonymsFr: ['porter'] });
    const from = await skill('levage', {
      labelFr: 'Levage',
      labelEn: 'Lifting',
      synonymsFr: ['Porter', 'soulever'],
    });
    const below = await skill('lit', { broaderId: from.id });
    expect((await merge(from, into)).id).toBe(into.id);

    expect(await stored(from.id)).toMatchObject({ state: 'merged', mergedIntoId: into.id });
    expect(await stored(into.id)).toMatchObject({
      synonymsFr: ['porter', 'Levage', 'soulever'],
      synonymsEn: ['Lifting'],
    });
    expect((await stored(below.id)).broaderId).toBe(into.id);
    const snapshot = await taxonomy.snapshot();
    expect(snapshot.current(from.id)?.id).toBe(into.id);
    expect(snapshot.findByLabel('levage')?.id).toBe(into.id);
    expect(await events()).toMatchObject([
      {
        name: 'TagMerged',
        subjectId: from.id,
        actorId: curator.personId,
        reason,
        data: { tagId: from.id, intoId: into.id },
      },
    ]);
  });

  it('loses no word when there is no room for all', async () => {
    const into = await skill('portage', { synonymsFr: Array.from({ length: 39 }, (_, i) => `porter ${i}`) });
    const from = await skill('levage', { synonymsFr: ['x'.repeat(81), 'soulever'] });
    await merge(from, into);
    expect((await stored(into.id)).synonymsFr.slice(39)).toEqual(['levage']);
    const snapshot = await taxonomy.snapshot();
    expect(snapshot.findByLabel('soulever')?.id).toBe(into.id);
    expect(snapshot.findByLabel('x'.repeat(81))?.id).toBe(into.id);
  });

  it('refuses a tag that cannot be merged into, and says why', async () => {
    const from = await skill('levage');
    const current = await skill('portage');
    const merged = await skill('port', { mergedIntoId: current.id });
    const retired = await skill('hissage', { retiredAt: new Date() });
    const below = await skill('lit', { broaderId: from.id });
    const elsewhere = await aTag(given.database, { facet: 'theme' });
    expect(await problemsOf(merge(from, newId()))).toEqual(['into unknown_tag']);
    expect(await problemsOf(merge(from, 'portage'))).toEqual(['into unknown_tag']);
    expect(await problemsOf(merge(from, from))).toEqual(['into same_tag']);
    expect(await problemsOf(merge(from, elsewhere))).toEqual(['into other_facet']);
    expect(await problemsOf(merge(from, merged))).toEqual(['into merged_tag']);
    expect(await problemsOf(merge(from, retired))).toEqual(['into retired_tag']);
    expect(await problemsOf(merge(from, below))).toEqual(['into circle']);
    expect(await problemsOf(service.merge(curator, from.id, current.id, 'non'))).toEqual([
      'reason too_small',
    ]);
    await expect(merge(merged, from)).rejects.toThrow(IllegalTransition);
    expect(await events()).toEqual([]);
  });

  it('merges a retired tag, but no activity', async () => {
    const into = await skill('portage');
    await merge(await skill('levage', { retiredAt: new Date() }), into);
    const [a, b] = [
      await aTag(given.database, { facet: 'activity' }),
      await aTag(given.database, { facet: 'activity' }),
    ];
    await expect(merge(a, b)).rejects.toThrow(IllegalTransition);
  });

  it('never makes a circle, no matter who merges what at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b, c] = [await skill(`a${round}`), await skill(`b${round}`), await skill(`c${round}`)];
      const outcomes = await Promise.allSettled([merge(a, b), merge(b, a), merge(b, c), merge(c, a)]);
      // The first to commit always succeeds. Each later one is checked against the state at that time.
      expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
      const snapshot = await taxonomy.snapshot();
      const ends = new Set([a, b, c].map(({ id }) => snapshot.current(id)?.id));
      const currents = [a, b, c].filter(({ id }) => snapshot.byId.get(id)?.state === 'current');
      expect(ends).toEqual(new Set(currents.map(({ id }) => id)));
    }
  });
});

describe('retire and reinstate', () => {
  it('keep the tag and say why', async () => {
    const { id } = await skill('levage');
    await service.retire(curator, id, 'Ne sert plus');
    expect(await stored(id)).toMatchObject({ state: 'retired', retiredAt: given.clock.now() });
    await expect(service.retire(curator, id, 'Ne sert plus')).rejects.toThrow('est déjà retirée');
    await service.reinstate(curator, id, 'Sert à nouveau');
    expect((await stored(id)).state).toBe('current');
    await expect(service.reinstate(curator, id, 'Sert à nouveau')).rejects.toThrow('n’est pas retirée');
    expect(await events()).toMatchObject([
      { name: 'TagRetired', reason: 'Ne sert plus' },
      { name: 'TagReinstated', reason: 'Sert à nouveau' },
    ]);
  });

  it('do not concern the activities of the law', async () => {
    const { id } = await aTag(given.database, { facet: 'activity' });
    await expect(service.retire(curator, id, 'Ne sert plus')).rejects.toThrow(IllegalTransition);
  });
});
