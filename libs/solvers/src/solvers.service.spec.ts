import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Actor, Person, RateLimits } from '@passerelle/accounts';
import { actorOf, aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { newId, OutboxEvent } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import {
  Conflict,
  Forbidden,
  IllegalTransition,
  InvalidInput,
  LimitReached,
  NotFound,
} from '@passerelle/problems';
import { Taxonomy } from '@passerelle/taxonomy';
import { aTag } from '@passerelle/taxonomy/testing';
import { TerritoriesService } from '@passerelle/territories';
import { aSolver, aSolverInput } from '../testing/index.js';
import { ContactRefusal, ContactRefusals } from './contacts/contact-refusal.entity.js';
import { RetagSolversOnTagMerged } from './retag-solvers-on-tag-merged.js';
import { Idea } from './solver/idea.entity.js';
import type { SolverKind } from './solver/field-of-solver.js';
import { Solver } from './solver/solver.entity.js';
import { sentences } from './solvers.sentences.js';
import { SolversService } from './solvers.service.js';

const given = testDatabase();
const now = new Date('2026-11-24T09:00:00.000Z');
const curator = new Actor(newId(), 'curator', [], undefined);
let service: SolversService;

beforeAll(async () => {
  const { database, clock } = given;
  service = new SolversService(
    database,
    new Taxonomy(database),
    new TerritoriesService(database),
    new ContactRefusals(),
    new RateLimits(database, clock),
    clock,
  );
});
beforeEach(() => given.clock.set(now));

const somebody = async (): Promise<Actor> => actorOf(given.database, (await aPerson(given.database)).id);
const ownerOf = async (
  kind: 'startup' | 'service_company',
): Promise<{ actor: Actor; organisationId: string }> => {
  const { id: organisationId } = await anOrganisation(given.database, { kind });
  const { personId } = await aMembership(given.database, { organisationId });
  return { actor: await actorOf(given.database, personId), organisationId };
};
const changesOf = async (subjectId: string): Promise<unknown[]> => {
  const events = await given.database.manager.find(OutboxEvent, {
    where: { subjectId },
    order: { id: 'ASC' },
  });
  return events.map(({ name, data }) => data['change'] ?? name);
};
/** The fields and rules that an input breaks. */
const broken = async (work: Promise<unknown>): Promise<string[]> => {
  const error = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InvalidInput);
  return (error as InvalidInput).fields.map(({ field, rule }) => `${field} ${rule}`);
};

describe('making a profile', () => {
  it('gives a student’s to the student, and only one', async () => {
    const actor = await somebody();
    const solver = await service.create(actor, 'student', null, aSolverInput());
    expect(solver).toMatchObject({ personId: actor.personId, organisationId: null, complete: true });
    expect(await changesOf(solver.id)).toEqual(['created']);
    await expect(service.create(actor, 'entrepreneur', null, aSolverInput())).rejects.toThrow(
      new Conflict(sentences.personHasProfile()),
    );
  });

  it('gives one profile to somebody who asks twice at once', async () => {
    const actor = await somebody();
    const asked = [1, 2].map(() => service.create(actor, 'student', null, aSolverInput()));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await given.database.manager.countBy(Solver, { personId: actor.personId ?? '' })).toBe(1);
  });

  it('gives a startup’s to its organisation, and only one', async () => {
    const { actor, organisationId } = await ownerOf('startup');
    expect(await service.create(actor, 'startup', organisationId, aSolverInput())).toMatchObject({
      organisationId,
      personId: null,
    });
    await expect(service.create(actor, 'startup', organisationId, aSolverInput())).rejects.toThrow(Conflict);
  });

  it('gives an entrepreneur’s to the organisation or to the person', async () => {
    const { actor, organisationId } = await ownerOf('service_company');
    expect(await service.create(actor, 'entrepreneur', organisationId, aSolverInput())).toMatchObject({
      organisationId,
    });
    expect(await service.create(actor, 'entrepreneur', null, aSolverInput())).toMatchObject({
      personId: actor.personId,
    });
  });

  it('by a curator gives it to nobody yet', async () => {
    const solver = await service.create(
      curator,
      'startup',
      null,
      aSolverInput({ contactEmail: 'Zoe@Example.org' }),
    );
    expect(solver).toMatchObject({ isClaimed: false, contactEmail: 'zoe@example.org' });
  });

  it.each([
    ['startup', 'none', 'organisationId organisation_required'],
    ['startup', 'service_company', 'organisationId startup'],
    ['student', 'startup', 'organisationId person'],
    ['project_holder', 'startup', 'organisationId person'],
  ] as const)(
    'refuses a holder that does not fit: %s, %s',
    async (kind: SolverKind, organisation, problem) => {
      const { actor, organisationId } =
        organisation === 'none'
          ? { actor: await somebody(), organisationId: null }
          : await ownerOf(organisation);
      expect(await broken(service.create(actor, kind, organisationId, aSolverInput()))).toEqual([problem]);
    },
  );

  it('finds no organisation that the actor does not belong to', async () => {
    const { organisationId } = await ownerOf('startup');
    await expect(service.create(await somebody(), 'startup', organisationId, aSolverInput())).rejects.toThrow(
      NotFound,
    );
    await expect(service.create(await somebody(), 'startup', 'x', aSolverInput())).rejects.toThrow(NotFound);
  });

  it('is not overwritten by the person who has not read the last change', async () => {
    const actor = await somebody();
    const { id, version } = await service.create(actor, 'student', null, aSolverInput());
    expect(version).toBe(1);
    const outcomes = await Promise.allSettled(
      ['Un', 'Deux'].map((name) => service.update(actor, id, aSolverInput({ name }), version)),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const late = service.update(actor, id, aSolverInput({ name: 'Trois' }), version);
    const { name: changedBy } = await given.database.manager.findOneByOrFail(Person, {
      id: actor.personId ?? '',
    });
    await expect(late).rejects.toMatchObject({
      name: 'Conflict',
      current: { version: 2, changedBy, changedAt: expect.any(Date) },
    });
    // An editor without a version overwrites it, as before.
    expect(await service.update(actor, id, aSolverInput({ name: 'Trois' }))).toMatchObject({ version: 3 });
  });

  it('names every field that breaks a rule, and keeps nothing', async () => {
    const actor = await somebody();
    const wrong = aSolverInput({
      name: 'x',
      headline: 'x'.repeat(601),
      description: 'x'.repeat(10_001),
      siren: '732829321',
      website: 'ftp://example.org',
      keywords: [''],
      availability: 'x'.repeat(301),
      monthlyCap: 51,
      contactEmail: 'zoe@',
    });
    expect(await broken(service.create(actor, 'student', null, wrong))).toEqual([
      'name too_small',
      'headline too_big',
      'description too_big',
      'siren siren_key',
      'website url',
      'keywords.0 required',
      'availability too_big',
      'monthlyCap too_big',
      'contactEmail email',
    ]);
    const unknown = aSolverInput({ tags: ['theme:inconnu'], territories: ['commune:00000'] });
    expect(await broken(service.create(actor, 'student', null, unknown))).toEqual([
      'tags unknown_tag',
      'territories unknown_territory',
    ]);
    expect(await given.database.manager.countBy(Solver, { personId: actor.personId ?? '' })).toBe(0);
  });

  it('is an apprentice’s only where a project holder says so', async () => {
    const holder = await somebody();
    const silent = await service.create(holder, 'project_holder', null, aSolverInput());
    expect(silent.setting).toBeNull();
    const fields = await service.update(holder, silent.id, aSolverInput({ setting: 'cfa' }));
    expect(fields.setting).toBe('cfa');
    expect((await service.update(holder, silent.id, aSolverInput())).setting).toBe('cfa');
    expect((await service.update(holder, silent.id, aSolverInput({ setting: null }))).setting).toBeNull();
    const student = service.create(await somebody(), 'student', null, aSolverInput({ setting: 'cfa' }));
    expect(await broken(student)).toEqual(['setting project_holder_only']);
  });

  it('takes empty fields of a form for nothing, and an incomplete profile for what it is', async () => {
    const fields = aSolverInput({ description: '', siren: ' ', website: '', availability: '' });
    expect(await service.create(await somebody(), 'student', null, fields)).toMatchObject({
      siren: null,
      website: null,
      availability: null,
      complete: false,
      missing: ['description'],
    });
  });
});

const mine = async (columns: Partial<Solver> = {}) => {
  const actor = await somebody();
  const { ideas: _, ...profile } = columns;
  return {
    actor,
    solver: await aSolver(given.database, { kind: 'student', personId: actor.personId, ...profile }),
  };
};

describe('changing a profile', () => {
  it('replaces what it says, keeping keywords and contact address that were not given', async () => {
    const { actor, solver } = await mine({ contactEmail: 'zoe@example.org' });
    await service.update(actor, solver.id, aSolverInput({ name: 'Autre nom' }));
    expect(await service.see(actor, solver.id)).toMatchObject({
      name: 'Autre nom',
      keywords: ['capteurs'],
      contactEmail: 'zoe@example.org',
      updatedAt: now,
    });
    await service.update(actor, solver.id, aSolverInput({ keywords: [], contactEmail: null }));
    expect(await service.see(actor, solver.id)).toMatchObject({ keywords: [], contactEmail: null });
    expect(await changesOf(solver.id)).toEqual(['edited', 'edited']);
  });

  it('keeps a tag that was retired since, but takes no other that was', async () => {
    const borne = await aTag(given.database, { slug: 'ancien', retiredAt: now });
    await aTag(given.database, { slug: 'autre-ancien', retiredAt: now });
    const { actor, solver } = await mine({ tagIds: [borne.id] });
    expect(await service.update(actor, solver.id, aSolverInput({ tags: ['theme:ancien'] }))).toMatchObject({
      tagIds: [borne.id],
    });
    expect(
      await broken(service.update(actor, solver.id, aSolverInput({ tags: ['theme:autre-ancien'] }))),
    ).toEqual(['tags retired_tag']);
  });

  it('is for those who hold it: others get a refusal, or “not found”', async () => {
    const { solver } = await mine();
    const hidden = (await mine({ headline: '', description: '' })).solver;
    for (const actor of [await somebody(), curator]) {
      await expect(service.update(actor, solver.id, aSolverInput())).rejects.toThrow(Forbidden);
      await expect(service.pause(actor, solver.id)).rejects.toThrow(Forbidden);
    }
    await expect(service.see(await somebody(), hidden.id)).rejects.toThrow(NotFound);
    await expect(service.update(await somebody(), hidden.id, aSolverInput())).rejects.toThrow(NotFound);
    await expect(service.pause(await somebody(), hidden.id)).rejects.toThrow(NotFound);
    await expect(service.see(curator, 'x')).rejects.toThrow(NotFound);
  });

  it('adds, changes and removes ideas, 20 at most', async () => {
    const { actor, solver } = await mine();
    await service.addIdea(actor, solver.id, { title: ' Tapis  de nuit', description: '' });
    const idea = await given.database.manager.findOneByOrFail(Idea, { solverId: solver.id });
    expect(idea.title).toBe('Tapis de nuit');
    await service.updateIdea(actor, idea.id, { title: 'Bracelet', description: 'Il prévient.' });
    expect(await given.database.manager.findOneBy(Idea, { id: idea.id })).toMatchObject({
      title: 'Bracelet',
    });
    await expect(
      service.updateIdea(await somebody(), idea.id, { title: 'Vol', description: '' }),
    ).rejects.toThrow(Forbidden);
    await service.removeIdea(actor, idea.id);
    await expect(service.removeIdea(actor, idea.id)).rejects.toThrow(NotFound);
    expect(await changesOf(solver.id)).toEqual(['ideas', 'ideas', 'ideas']);
    expect(
      await broken(service.addIdea(actor, solver.id, { title: 'x', description: 'x'.repeat(4_001) })),
    ).toEqual(['title too_small', 'description too_big']);
    for (let i = 0; i < 20; i += 1)
      await service.addIdea(actor, solver.id, { title: `Idée ${i}`, description: '' });
    await expect(service.addIdea(actor, solver.id, { title: 'Encore', description: '' })).rejects.toThrow(
      LimitReached,
    );
  });

  it('says whose an idea is in the words of its author, until these are emptied', async () => {
    const { actor, solver } = await mine();
    const fields = { title: 'Tapis de nuit', description: '' };
    await service.addIdea(actor, solver.id, fields);
    const { id, attribution } = await given.database.manager.findOneByOrFail(Idea, { solverId: solver.id });
    expect(attribution).toBeNull();
    const attributedTo = async (words?: string | null): Promise<string | null> => {
      await service.updateIdea(actor, id, { ...fields, attribution: words });
      return (await given.database.manager.findOneByOrFail(Idea, { id })).attribution;
    };
    expect(await attributedTo(' Promotion  2026 ')).toBe('Promotion 2026');
    expect(await attributedTo(undefined)).toBe('Promotion 2026');
    expect(await attributedTo(' ')).toBeNull();
    await attributedTo('Léa M.');
    expect(await attributedTo(null)).toBeNull();
    expect(await broken(service.updateIdea(actor, id, { ...fields, attribution: 'x'.repeat(81) }))).toEqual([
      'attribution too_big',
    ]);
  });

  it('keeps an idea that a curator has hidden, and hides it on under other words', async () => {
    const { actor, solver } = await mine();
    const fields = { title: 'Tapis de nuit', description: '' };
    await service.addIdea(actor, solver.id, fields);
    const { manager } = given.database;
    const { id } = await manager.findOneByOrFail(Idea, { solverId: solver.id });
    await manager.update(Idea, { id }, { hiddenAt: now, hiddenReason: 'Publicité' });
    await expect(service.removeIdea(actor, id)).rejects.toThrow(
      new IllegalTransition(sentences.ideaHidden(), 'hidden'),
    );
    await service.updateIdea(actor, id, { ...fields, title: 'Bracelet' });
    expect(await manager.findOneBy(Idea, { id })).toMatchObject({ title: 'Bracelet', hiddenAt: now });
  });

  it('pauses and resumes, each once', async () => {
    const { actor, solver } = await mine();
    expect(await service.pause(actor, solver.id)).toMatchObject({ pausedAt: now, isActive: false });
    await expect(service.pause(actor, solver.id)).rejects.toThrow(IllegalTransition);
    expect(await service.resume(actor, solver.id)).toMatchObject({ pausedAt: null });
    await expect(service.resume(actor, solver.id)).rejects.toThrow(IllegalTransition);
    expect(await changesOf(solver.id)).toEqual(['paused', 'resumed']);
  });

  it('takes absences to come, and another end of the present one', async () => {
    const { actor, solver } = await mine();
    const absent = (from: string, until: string) => service.setAbsence(actor, solver.id, { from, until });
    expect(await broken(absent('2026-11-23', '2026-11-30'))).toEqual(['from not_past']);
    expect(await broken(absent('2026-11-20', '2026-11-23'))).toEqual(['from not_past', 'until not_past']);
    expect(await broken(absent('2026-12-02', '2026-12-01'))).toEqual(['until not_before_start']);
    await absent('2026-11-24', '2026-11-30');
    expect(await service.see(actor, solver.id)).toMatchObject({
      awayFrom: '2026-11-24',
      awayUntil: '2026-11-30',
    });
    given.clock.set(new Date('2026-11-27T09:00:00.000Z'));
    expect(await absent('2026-11-24', '2026-12-04')).toMatchObject({ awayUntil: '2026-12-04' });
    expect(await service.setAbsence(actor, solver.id, null)).toMatchObject({
      awayFrom: null,
      awayUntil: null,
    });
  });

  it('counts the days as they are counted in France', async () => {
    const { actor, solver } = await mine();
    given.clock.set(new Date('2026-11-24T23:30:00.000Z'));
    expect(
      await broken(service.setAbsence(actor, solver.id, { from: '2026-11-24', until: '2026-11-26' })),
    ).toEqual(['from not_past']);
  });
});

describe('inviting somebody to take a profile over', () => {
  it('records the invitation, once a week', async () => {
    const { id } = await aSolver(given.database, { contactEmail: 'ines@example.org' });
    await service.invite(curator, id);
    await expect(service.invite(curator, id)).rejects.toThrow(LimitReached);
    given.clock.advance(7 * 24 * 60 * 60 * 1000);
    await service.invite(curator, id, 'autre@example.org');
    expect(await changesOf(id)).toEqual(['SolverInvited', 'edited', 'SolverInvited']);
    expect(await service.see(curator, id)).toMatchObject({ contactEmail: 'autre@example.org' });
  });

  it('needs an address that has not asked to be left alone', async () => {
    const { id } = await aSolver(given.database);
    expect(await broken(service.invite(curator, id))).toEqual(['email required']);
    expect(await broken(service.invite(curator, id, 'zoe@'))).toEqual(['email email']);
    await given.database.manager.insert(ContactRefusal, { email: 'non@example.org', refusedAt: now });
    await expect(service.invite(curator, id, 'non@example.org')).rejects.toThrow(Conflict);
    expect(await changesOf(id)).toEqual([]);
  });

  it('is for curators, and for profiles that nobody holds', async () => {
    const actor = await somebody();
    const { id } = await aSolver(given.database, { personId: actor.personId });
    await expect(service.invite(actor, id, 'zoe@example.org')).rejects.toThrow(Forbidden);
    await expect(service.invite(curator, id, 'zoe@example.org')).rejects.toThrow(Forbidden);
  });
});

describe('a tag that was merged', () => {
  it('is replaced in the profiles that bear it, once, and again without harm', async () => {
    const [from, into, other] = [newId(), newId(), newId()];
    const { database } = given;
    const one = await aSolver(database, { tagIds: [other, from] });
    const both = await aSolver(database, { tagIds: [from, other, into] });
    const none = await aSolver(database, { tagIds: [other] });
    const handler = new RetagSolversOnTagMerged(database);
    const event = { id: newId(), name: 'TagMerged', subjectId: from, actorId: null, recordedAt: now };
    for (let run = 0; run < 2; run += 1)
      await handler.handle({ ...event, data: { tagId: from, intoId: into } });
    const tagsOf = async ({ id }: Solver) => (await database.manager.findOneByOrFail(Solver, { id })).tagIds;
    expect(await Promise.all([one, both, none].map(tagsOf))).toEqual([[other, into], [other, into], [other]]);
  });
});
