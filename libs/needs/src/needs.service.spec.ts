import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Actor, type OrganisationKind } from '@passerelle/accounts';
import { aMembership, anOrganisation } from '@passerelle/accounts/testing';
import { newId, OutboxEvent } from '@passerelle/database';
import { eventsOf, testDatabase } from '@passerelle/harness';
import {
  Conflict,
  Forbidden,
  IllegalTransition,
  InvalidInput,
  LimitReached,
  NotFound,
} from '@passerelle/problems';
import { aTag } from '@passerelle/taxonomy/testing';
import { aNeed, aNeedInput, needsServiceOn } from '../testing/index.js';
import { type NeedChange, NeedEdit } from './need-edit.entity.js';
import type { ModerationReason, Remarks } from './need/moderation-reasons.js';
import { Need, type NeedState, needStates } from './need/need.entity.js';
import type { NeedInput } from './need/need.graphql.js';
import { type NeedTransition, needTransitions } from './need/need.transitions.js';
import type { NeedsService } from './needs.service.js';

const given = testDatabase();
const now = new Date('2026-11-24T09:00:00.000Z');
const DAY = 24 * 3_600_000;
const curator = new Actor(newId(), 'curator', [], undefined);
const stranger = new Actor(newId(), 'none', [], undefined);
let service: NeedsService;
let company: Actor;
let organisationId: string;

const memberOf = (id: string, organisationKind: OrganisationKind = 'service_company'): Actor =>
  new Actor(newId(), 'none', [{ organisationId: id, organisationKind, role: 'member' }], undefined);

beforeAll(async () => {
  const { database } = given;
  service = needsServiceOn(given);
  const { personId, organisationId: joined } = await aMembership(database);
  organisationId = joined;
  company = new Actor(personId, 'none', memberOf(organisationId).memberships, undefined);
});
beforeEach(() => given.clock.set(now));

const needIn = (state: NeedState, wanted: Partial<Need> = {}): Promise<Need> =>
  aNeed(given.database, {
    organisationId,
    state,
    updatedAt: now,
    ...(state === 'published' && { publishedAt: now, expiresAt: new Date(now.getTime() + 90 * DAY) }),
    ...wanted,
  });
const readyToSubmit = async (state: NeedState): Promise<Need> =>
  needIn(state, { tagIds: [(await aTag(given.database)).id] });
const reload = (id: string): Promise<Need> => given.database.manager.findOneByOrFail(Need, { id });
/** Expects the service to refuse `work`, to leave the need as it was and to record nothing. */
const refused = async (
  id: string,
  work: () => Promise<unknown>,
  refusal: new (...args: never[]) => Error,
): Promise<void> => {
  const [before, events] = [await reload(id), await eventsOf(given, id)];
  await expect(work()).rejects.toBeInstanceOf(refusal);
  expect(await reload(id)).toEqual(before);
  expect(await eventsOf(given, id)).toEqual(events);
};

const tooVague: Remarks = { reasons: ['too_vague'], note: 'Précisez combien de domiciles.' };

/** Each action on a need, its actor, and its recorded event. */
const steps = {
  submit: { by: () => company, act: (actor, id) => service.submit(actor, id), event: 'NeedSubmitted' },
  requestChanges: {
    by: () => curator,
    act: async (actor, id) =>
      service.requestChanges(actor, id, (await reload(id)).version, {
        reasons: ['too_vague'],
        note: 'Précisez combien de domiciles sont concernés.',
      }),
    event: 'NeedChangesRequested',
  },
  refuse: {
    by: () => curator,
    act: async (actor, id) =>
      service.refuse(actor, id, (await reload(id)).version, { reasons: ['not_a_need'], note: '' }),
    event: 'NeedRefused',
  },
  publish: {
    by: () => curator,
    act: async (actor, id) => service.publish(actor, id, (await reload(id)).version),
    event: 'NeedPublished',
  },
  renew: { by: () => company, act: (actor, id) => service.renew(actor, id), event: 'NeedRenewed' },
  close: {
    by: () => company,
    act: (actor, id) => service.close(actor, id, 'met_here', ''),
    event: 'NeedClosed',
  },
} satisfies Partial<
  Record<NeedTransition, { by: () => Actor; act: (actor: Actor, id: string) => Promise<Need>; event: string }>
>;
const cases = (Object.keys(steps) as (keyof typeof steps)[]).flatMap((step) =>
  needStates.map((state) => ({
    step,
    state,
    legal: (needTransitions[step].from as readonly string[]).includes(state),
  })),
);

describe('a need', () => {
  it.each(cases.filter(({ legal }) => legal))(
    'takes one step and records one event: $step from $state',
    async ({ step, state }) => {
      const { by, act, event } = steps[step];
      const { id } = await readyToSubmit(state);
      given.clock.advance(60_000);
      const changed = await act(by(), id);
      expect(changed).toMatchObject({ state: needTransitions[step].to, updatedAt: given.clock.now() });
      expect(await reload(id)).toMatchObject({ state: needTransitions[step].to, version: 2 });
      expect(await eventsOf(given, id)).toEqual([event]);
    },
  );

  it.each(cases.filter(({ legal }) => !legal))(
    'is left as it is: $step from $state',
    async ({ step, state }) => {
      const { by, act } = steps[step];
      const { id } = await readyToSubmit(state);
      // For a curator a draft does not exist.
      const unseen = state === 'draft' && by() === curator;
      await refused(id, () => act(by(), id), unseen ? NotFound : IllegalTransition);
    },
  );

  it.each(Object.keys(steps) as (keyof typeof steps)[])('is not for a stranger to %s', async (step) => {
    const { by, act } = steps[step];
    const [state] = needTransitions[step].from as readonly [NeedState, ...NeedState[]];
    const { id } = await readyToSubmit(state);
    const other = by() === company ? memberOf(newId()) : company;
    for (const actor of [stranger, Actor.nobody]) {
      const seen = state === 'published' && actor.isSignedIn;
      await refused(id, () => act(actor, id), seen ? Forbidden : NotFound);
    }
    await refused(
      id,
      () => act(other, id),
      other === company || state === 'published' ? Forbidden : NotFound,
    );
  });

  it('is not for its company’s curator to moderate', async () => {
    const { id, version } = await readyToSubmit('submitted');
    const both = new Actor(null, 'curator', company.memberships, undefined);
    await refused(id, () => service.publish(both, id, version), Forbidden);
    await refused(id, () => service.requestChanges(both, id, version, tooVague), Forbidden);
    await refused(id, () => service.refuse(both, id, version, tooVague), Forbidden);
  });

  it('is not sent back to a company that nobody has joined: nobody would receive it', async () => {
    const { id: unjoined } = await anOrganisation(given.database);
    const { id, version } = await needIn('submitted', { organisationId: unjoined });
    await refused(id, () => service.requestChanges(curator, id, version, tooVague), InvalidInput);
    await service.refuse(curator, id, version, tooVague);
  });

  it('goes from a draft to its end', async () => {
    const { id } = await service.draft(company, organisationId, aNeedInput());
    const submitted = await service.submit(company, id);
    await service.requestChanges(curator, id, submitted.version, tooVague);
    expect(await reload(id)).toMatchObject({
      moderationReasons: ['too_vague'],
      moderationNote: 'Précisez combien de domiciles.',
    });
    const { version } = await reload(id);
    await service.edit(
      company,
      id,
      version,
      aNeedInput({ title: 'Repérer les chutes la nuit, dans cent domiciles' }),
    );
    const again = await service.submit(company, id);
    expect(again).toMatchObject({ moderationReasons: [], moderationNote: null, submittedAt: now });
    expect(await service.publish(curator, id, again.version)).toMatchObject({
      publishedAt: now,
      expiresAt: new Date(now.getTime() + 90 * DAY),
    });
    given.clock.advance(90 * DAY);
    await service.expireDue();
    await service.renew(company, id);
    await service.close(company, id, 'met_elsewhere', '  Par un voisin.  ');
    expect(await reload(id)).toMatchObject({
      state: 'closed',
      closingReason: 'met_elsewhere',
      closingNote: 'Par un voisin.',
      publishedAt: now,
      closedAt: given.clock.now(),
    });
    expect(await eventsOf(given, id)).toEqual([
      'NeedDrafted',
      'NeedSubmitted',
      'NeedChangesRequested',
      'NeedEdited',
      'NeedSubmitted',
      'NeedPublished',
      'NeedExpired',
      'NeedRenewed',
      'NeedClosed',
    ]);
  });

  it('is closed and renewed by a curator too: an imported company has nobody to do it', async () => {
    const { id } = await readyToSubmit('expired');
    expect(await service.renew(curator, id)).toMatchObject({ state: 'published' });
    expect(await service.close(curator, id, 'dropped', 'L’entreprise a fermé.')).toMatchObject({
      state: 'closed',
      closingReason: 'dropped',
      closingNote: 'L’entreprise a fermé.',
    });
  });

  it('that is given up as a draft stays the company’s own', async () => {
    const { id } = await readyToSubmit('draft');
    await refused(id, () => service.close(curator, id, 'dropped', ''), NotFound);
    await service.close(company, id, 'dropped', '');
    await expect(service.see(curator, id)).rejects.toThrow(NotFound);
    expect((await service.see(company, id)).state).toBe('closed');
  });

  it('is published once by two curators at once', async () => {
    const { id, version } = await readyToSubmit('submitted');
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => service.publish(curator, id, version)));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(IllegalTransition);
    }
    expect(await eventsOf(given, id)).toEqual(['NeedPublished']);
  });

  it('is published or sent back as the curator read it, or not at all', async () => {
    const { id, version } = await readyToSubmit('submitted');
    const edited = await service.edit(company, id, version, aNeedInput({ title: 'Ce que personne n’a lu' }));
    await refused(id, () => service.publish(curator, id, version), Conflict);
    await refused(id, () => service.requestChanges(curator, id, version, tooVague), Conflict);
    await refused(id, () => service.refuse(curator, id, version, tooVague), Conflict);
    expect(await service.publish(curator, id, edited.version)).toMatchObject({ state: 'published' });
  });
});

describe('a curator’s remarks', () => {
  it('are reasons of the list, in its order, each once, and a note', async () => {
    const { id, version } = await readyToSubmit('submitted');
    const reasons: ModerationReason[] = ['duplicate', 'unclear', 'duplicate'];
    expect(await service.refuse(curator, id, version, { reasons, note: '  ' })).toMatchObject({
      state: 'closed',
      closingReason: 'refused',
      closedAt: now,
      moderationReasons: ['unclear', 'duplicate'],
      moderationNote: null,
    });
  });

  it.each([
    ['reasons', 'too_small', { reasons: [], note: 'Précisez.' }],
    ['note', 'note_needed', { reasons: ['other', 'unclear'], note: ' ' }],
    ['note', 'too_big', { reasons: ['unclear'], note: 'x'.repeat(2_001) }],
  ] as const)('need their %s: %s', async (field, rule, { reasons, note }) => {
    const { id, version } = await readyToSubmit('submitted');
    const fields = { reasons: [...reasons], note };
    for (const judge of ['requestChanges', 'refuse'] as const) {
      const error = await service[judge](curator, id, version, fields).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ fields: [{ field, rule }] });
    }
  });

  it('are those of one of two curators who judge at once, and the other is notified', async () => {
    for (let i = 0; i < 5; i++) {
      const { id, version } = await readyToSubmit('submitted');
      const outcomes = await Promise.allSettled([
        service.publish(curator, id, version),
        service.refuse(curator, id, version, tooVague),
        service.requestChanges(curator, id, version, tooVague),
      ]);
      const refusals = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
      expect(refusals).toEqual([expect.any(IllegalTransition), expect.any(IllegalTransition)]);
      expect(await eventsOf(given, id)).toHaveLength(1);
    }
  });

  it('can be tried without being made', async () => {
    const { id, version } = await readyToSubmit('submitted');
    const decided = await service.preview(curator, id, 'refuse', tooVague);
    expect(decided).toMatchObject({ state: 'closed', moderationReasons: ['too_vague'] });
    expect(await reload(id)).toMatchObject({ state: 'submitted', version, moderationReasons: [] });
    expect(await eventsOf(given, id)).toEqual([]);
    await expect(service.preview(company, id, 'refuse', tooVague)).rejects.toThrow(Forbidden);
    await expect(service.preview(stranger, id, 'publish', tooVague)).rejects.toThrow(NotFound);
  });
});

describe('what a curator changes in a need', () => {
  const kept = async (needId: string): Promise<NeedChange[][]> =>
    (await given.database.manager.find(NeedEdit, { where: { needId }, order: { id: 'ASC' } })).map(
      ({ changes }) => changes,
    );
  const about = (need: Need): NeedInput =>
    aNeedInput({ title: need.title, description: need.description, tags: ['theme:silver-economie'] });

  it('is kept for its company, save what the description said', async () => {
    const { id } = await service.draft(company, organisationId, aNeedInput());
    const { version } = await service.submit(company, id);
    const before = aNeedInput();
    const edited = await service.edit(curator, id, version, {
      ...before,
      title: 'Repérer les chutes à toute heure',
      description: `${before.description} Sans caméra.`,
      confidential: true,
    });
    expect(await kept(id)).toEqual([
      [
        { field: 'title', before: before.title, after: 'Repérer les chutes à toute heure' },
        { field: 'description' },
        { field: 'confidential', before: false, after: true },
      ],
    ]);
    const [edit] = await given.database.manager.findBy(NeedEdit, { needId: id });
    const events = await given.database.manager.findBy(OutboxEvent, { subjectId: id, name: 'NeedEdited' });
    expect(events).toMatchObject([{ data: { needId: id, editId: edit?.id } }]);
    await service.edit(curator, id, edited.version, { ...about(edited), confidential: true });
    expect(await kept(id)).toHaveLength(1);
  });

  it('is not kept where the company does it itself', async () => {
    const { id, version } = await service.draft(company, organisationId, aNeedInput());
    await service.edit(company, id, version, aNeedInput({ title: 'Un tout autre titre' }));
    expect(await kept(id)).toEqual([]);
    const both = new Actor(company.personId, 'curator', company.memberships, undefined);
    const { version: submitted } = await service.submit(company, id);
    await service.edit(both, id, submitted, aNeedInput({ title: 'Encore un autre titre' }));
    expect(await kept(id)).toEqual([]);
  });
});

describe('the needs of one company', () => {
  const aCompany = async (): Promise<{ id: string; member: Actor }> => {
    const { id } = await anOrganisation(given.database);
    return { id, member: new Actor(company.personId, 'none', memberOf(id).memberships, undefined) };
  };
  const several = async (
    count: number,
    need: Partial<Need> & { organisationId: string },
  ): Promise<string[]> =>
    (await Promise.all(Array.from({ length: count }, () => aNeed(given.database, need)))).map(({ id }) => id);

  it('are twenty at most to wait for a curator', async () => {
    const { id: theirs, member } = await aCompany();
    const tagIds = [(await aTag(given.database)).id];
    await several(19, { organisationId: theirs, state: 'submitted' });
    const drafts = await several(3, { organisationId: theirs, tagIds });
    const outcomes = await Promise.allSettled(drafts.map((id) => service.submit(member, id)));
    const refusals = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as Error] : []));
    expect(refusals).toEqual([expect.any(LimitReached), expect.any(LimitReached)]);
    expect(refusals[0]?.message).toMatch(/déjà 20 besoins en attente de relecture/);
  });

  it('are a hundred drafts at most', async () => {
    const { id: theirs, member } = await aCompany();
    const [first = ''] = await several(99, { organisationId: theirs });
    const draft = () => service.draft(member, theirs, aNeedInput());
    await draft();
    await expect(draft()).rejects.toBeInstanceOf(LimitReached);
    await service.close(member, first, 'dropped', '');
    await draft();
  });
});

describe('drafting', () => {
  it('is for members of a service company, and for curators who write for one', async () => {
    const { id } = await anOrganisation(given.database, { kind: 'startup' });
    await expect(service.draft(memberOf(id, 'startup'), id, aNeedInput())).rejects.toThrow(InvalidInput);
    await expect(service.draft(stranger, organisationId, aNeedInput())).rejects.toThrow(NotFound);
    await expect(service.draft(curator, newId(), aNeedInput())).rejects.toThrow(NotFound);
    await expect(service.draft(curator, id, aNeedInput())).rejects.toThrow(InvalidInput);
  });

  it('keeps what is not finished, and refuses to submit it', async () => {
    const { id } = await service.draft(
      company,
      organisationId,
      aNeedInput({ title: '', description: '', tags: [], territories: [] }),
    );
    const error = await service.submit(company, id).catch((thrown: unknown) => thrown);
    expect((error as InvalidInput).fields.map(({ field }) => field)).toEqual([
      'title',
      'tags',
      'territories',
    ]);
    await refused(id, () => service.submit(company, id), InvalidInput);
  });

  it('takes a need of one line, for a title may say it all', async () => {
    const line = aNeedInput({ title: 'Une appli pour remplacer une absente le matin même', description: '' });
    const { id } = await service.draft(company, organisationId, line);
    const { version } = await service.submit(company, id);
    expect(await service.publish(curator, id, version)).toMatchObject({
      state: 'published',
      description: '',
    });
  });

  it.each([
    ['an unknown tag', { tags: ['theme:nulle-part'] }],
    ['an unknown territory', { territories: ['commune:99999'] }],
    ['a title that is too long', { title: 'a'.repeat(141) }],
  ])('refuses %s', async (_, text) => {
    await expect(service.draft(company, organisationId, aNeedInput(text))).rejects.toThrow(InvalidInput);
  });

  it('refuses to submit what was needed yesterday, in France', async () => {
    given.clock.set(new Date('2026-11-24T23:00:00.000Z'));
    const { id } = await service.draft(company, organisationId, aNeedInput({ neededBy: '2026-11-24' }));
    await refused(id, () => service.submit(company, id), InvalidInput);
    given.clock.set(new Date('2026-11-24T22:59:59.999Z'));
    expect(await service.submit(company, id)).toMatchObject({ state: 'submitted' });
  });
});

describe('an edit', () => {
  it('of what somebody has changed meanwhile is a conflict', async () => {
    const { id, version } = await needIn('draft');
    const outcomes = await Promise.allSettled([
      service.edit(company, id, version, aNeedInput({ title: 'La première version' })),
      service.edit(company, id, version, aNeedInput({ title: 'La seconde version' })),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await refused(id, () => service.edit(company, id, version, aNeedInput()), Conflict);
    expect(await eventsOf(given, id)).toEqual(['NeedEdited']);
  });

  it('learns all faults at once', async () => {
    const { id, version } = await needIn('published');
    const wrong = aNeedInput({ title: '', description: 'x'.repeat(10_001), tags: ['x'], territories: ['y'] });
    const error = await service.edit(curator, id, version, wrong).catch((each: unknown) => each);
    expect((error as InvalidInput).fields.map(({ field }) => field).toSorted()).toEqual([
      'description',
      'tags',
      'territories',
      'title',
    ]);
  });

  it('of what others read leaves nothing out', async () => {
    for (const state of ['submitted', 'published'] as const) {
      const { id, version } = await needIn(state);
      await refused(id, () => service.edit(curator, id, version, aNeedInput({ tags: [] })), InvalidInput);
    }
  });

  it('of a published need is for curators, and gives it another end with another day by which it is needed', async () => {
    const { id, version } = await needIn('published');
    await refused(id, () => service.edit(company, id, version, aNeedInput()), IllegalTransition);
    await expect(service.edit(company, id, version, aNeedInput())).rejects.toThrow(
      'Ce besoin est publié : vous ne pouvez pas le modifier. L’équipe d’OVLT peut le faire à votre demande.',
    );
    await refused(id, () => service.edit(stranger, id, version, aNeedInput()), Forbidden);
    await service.edit(curator, id, version, aNeedInput({ neededBy: '2026-11-30' }));
    expect((await reload(id)).expiresAt).toEqual(new Date('2026-11-30T22:59:59.999Z'));
  });

  it('of the words of a published need leaves its end where it was', async () => {
    const expiresAt = new Date(now.getTime() + 10 * DAY);
    const { id, version } = await needIn('published', { expiresAt });
    await service.edit(curator, id, version, aNeedInput());
    expect((await reload(id)).expiresAt).toEqual(expiresAt);
  });
});
