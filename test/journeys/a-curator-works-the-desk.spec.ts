import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { MailDeliverabilityService, Person } from '@passerelle/accounts';
import { aMembership, aPerson } from '@passerelle/accounts/testing';
import { aConcept } from '@passerelle/concepts/testing';
import { dayInFrance } from '@passerelle/config';
import { AuditEntry, newId } from '@passerelle/database';
import { SearchNote } from '@passerelle/finding';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { aCompany, ask, type Company, refusal } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import {
  Interest,
  type Introduction,
  IntroductionRequest,
  PartySilence,
  Reply,
} from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import { Match, MatchDismissal, type MatchState } from '@passerelle/matching';
import { type Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import type { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';

// A Tuesday at ten in France.
const now = new Date('2026-11-24T09:00:00.000Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const product = bootProduct({ now, worker: false, env: () => ({ REVIEW_WITHIN_DAYS: '2' }) });

const row = 'id title company { name } since why dueOn need { title } solver { name }';
const desk = `{ desk { name rows(first: 5) { totalCount nodes { ${row} } } } }`;

interface Row {
  id: string;
  title: string;
  company: { name: string } | null;
  why: string;
  dueOn: string | null;
  assignedTo?: { name: string } | null;
  snoozedUntil?: string | null;
}
interface Queue {
  name: string;
  rows: { totalCount: number; nodes: Row[] };
}

let curator: GraphqlClient;
let colleague: GraphqlClient;
let company: Company;
let nadia: string;
let karim: string;
let waiting: Need;
let soughtTwice: Need;
let busy: Solver;

async function matched(need: Need, solver: Solver, state: MatchState): Promise<string> {
  const id = newId();
  await product.database.manager.insert(Match, {
    id,
    needId: need.id,
    solverId: solver.id,
    state,
    score: 0.5,
    points: 5_000,
    standsOut: state === 'current',
    reasons: {
      parts: { tags: 0, words: 0, territory: 0, freshness: 0 },
      tags: [],
      words: [],
      ideaId: undefined,
      territory: undefined,
    },
    computedAt: now,
  });
  return id;
}

beforeAll(async () => {
  const { database } = product;
  const { manager } = database;
  curator = await product.as('nadia@ovlt.example', 'curator');
  colleague = await product.as('karim@ovlt.example', 'curator');
  [nadia, karim] = (await Promise.all(
    ['nadia', 'karim'].map(
      async (name) => (await manager.findOneByOrFail(Person, { email: `${name}@ovlt.example` })).id,
    ),
  )) as [string, string];
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  const ofCompany = { organisationId: company.id };
  const at = (days: number): Date => new Date(now.getTime() - days * DAY);
  const published = (title: string, days: number): Promise<Need> =>
    aNeed(database, {
      ...ofCompany,
      title,
      state: 'published',
      publishedAt: at(days),
      expiresAt: new Date('2027-01-31T12:00:00.000Z'),
    });
  waiting = await aNeed(database, {
    ...ofCompany,
    title: 'À relire',
    state: 'submitted',
    submittedAt: at(1),
  });
  await aNeed(database, { ...ofCompany, title: 'À relire aussi', state: 'submitted', submittedAt: now });
  const fitting = await aSolver(database, { name: 'Veille Douce' });
  busy = await aSolver(database, { name: 'Nuit Sereine', monthlyCap: 1 });
  soughtTwice = await published('Garder la nuit', 9);
  await matched(soughtTwice, fitting, 'current');
  await published('Sans personne', 8);
  const asked = await published('Proposé', 7);
  await anIntroduction(database, {
    needId: asked.id,
    solverId: busy.id,
    proposedAt: now,
    lapsesOn: '2026-11-27',
  });
  const fields = { needId: soughtTwice.id, personId: null };
  await manager.insert(
    Interest,
    Interest.open({ ...fields, id: newId(), solverId: fitting.id, message: 'Nous savons.' }, now),
  );
  await manager.insert(
    IntroductionRequest,
    IntroductionRequest.open({ ...fields, id: newId(), solverId: fitting.id, note: '' }, now),
  );
  await manager.insert(PartySilence, [
    { partyId: company.id, side: 'company', unanswered: 2, since: at(3) },
    { partyId: busy.id, side: 'solver', unanswered: 3, since: at(2) },
  ]);
  const wrong = { id: newId(), personId: null, comment: null, takenBackAt: null };
  await manager.insert(MatchDismissal, [
    {
      ...wrong,
      matchId: await matched(asked, fitting, 'dismissed'),
      side: 'company',
      reason: 'too_small',
      dismissedAt: at(1),
    },
    // Curators' own answers, and old events, wait for nobody.
    {
      ...wrong,
      id: newId(),
      matchId: await matched(asked, busy, 'dismissed'),
      side: 'curator',
      reason: 'too_small',
      dismissedAt: at(1),
    },
    {
      ...wrong,
      id: newId(),
      matchId: await matched(soughtTwice, busy, 'dismissed'),
      side: 'solver',
      reason: 'too_big',
      dismissedAt: at(31),
    },
  ]);
  // The list contains nobody who takes part in nothing.
  const reaches = product.app.get(MailDeliverabilityService);
  const lost = { mailKey: '00000001', status: '5.1.1' };
  const { id: memberId } = await aPerson(database, { email: 'karim@mains.example', name: 'Karim' });
  await aMembership(database, { personId: memberId, organisationId: company.id });
  await aPerson(database, { email: 'personne@ailleurs.example' });
  await aSolver(database, { name: 'Repos du Soir', contactEmail: 'contact@repos.example' });
  await reaches.fail({ ...lost, email: 'karim@mains.example', kind: 'complaint' });
  await reaches.fail({ ...lost, email: 'contact@repos.example', kind: 'permanent' });
  await reaches.fail({ ...lost, email: 'personne@ailleurs.example', kind: 'permanent' });
  await aConcept(database, { title: 'En sommeil', createdAt: at(60) });
  await aConcept(database, { title: 'En éveil', createdAt: at(59) });
  await aConcept(database, {
    title: 'À signer',
    createdAt: at(61),
    gateState: 'requested',
    gateAskedAt: at(2),
  });
  await manager.insert(SearchNote, {
    id: randomUUID(),
    day: dayInFrance(now),
    key: 'licorne',
    collection: 'solvers',
    words: 'licorne',
    filters: {},
    tagIds: [],
    territoryCodes: ['commune:45234'],
    found: false,
    searches: 3,
    opened: [],
  });
});

const queues = async (client = curator): Promise<Record<string, Queue['rows']>> =>
  Object.fromEntries((await ask<Queue[]>(client, desk)).map(({ name, rows }) => [name, rows]));
const queue = (name: string, args = '', client = curator): Promise<Queue['rows']> =>
  ask(
    client,
    `{ deskQueue(name: ${name}${args}) { totalCount nodes { ${row} assignedTo { name } snoozedUntil } } }`,
  );
const rowsOf = async (name: string): Promise<string[]> => (await queue(name)).nodes.map(({ id }) => id);

type Marked = { __typename: string; rows?: Row[]; message?: string; fields?: { field: string }[] };
const marked =
  '__typename ... on DeskRows { rows { id assignedTo { name } snoozedUntil } } ... on Problem { message } ... on InvalidInput { fields { field } }';
const snooze = (rows: string[], until: Date | null, client = curator): Promise<Marked> =>
  ask(
    client,
    `mutation ($rows: [ID!]!, $until: DateTime) { snooze(rows: $rows, until: $until) { ${marked} } }`,
    {
      rows,
      until,
    },
  );
const assign = (rows: string[], personId: string | null, client = curator): Promise<Marked> =>
  ask(
    client,
    `mutation ($rows: [ID!]!, $personId: ID) { assign(rows: $rows, personId: $personId) { ${marked} } }`,
    {
      rows,
      personId,
    },
  );

describe('the desk', () => {
  it('shows every queue in one query: what waits, whose it is, why, and by when', async () => {
    const shown = await queues();
    expect(
      Object.fromEntries(
        Object.entries(shown).map(([name, { totalCount, nodes }]) => [
          name,
          [
            totalCount,
            ...nodes.map(({ title, company: whose, why, dueOn }) => [title, whose?.name, why, dueOn]),
          ],
        ]),
      ),
    ).toEqual({
      to_moderate: [
        2,
        ['À relire', 'Mains Tendues', 'Envoyé par l’entreprise, à relire.', '2026-11-25'],
        ['À relire aussi', 'Mains Tendues', 'Envoyé par l’entreprise, à relire.', '2026-11-26'],
      ],
      to_introduce: [
        1,
        [
          'Garder la nuit',
          'Mains Tendues',
          'Un porteur au moins convient, et rien n’est en cours.',
          '2027-01-31',
        ],
      ],
      wants_to_answer: [1, ['Garder la nuit', 'Mains Tendues', 'Un porteur veut répondre.', null]],
      wants_to_meet: [
        1,
        ['Garder la nuit', 'Mains Tendues', 'L’entreprise aimerait rencontrer ce porteur.', null],
      ],
      about_to_lapse: [1, ['Proposé', 'Mains Tendues', 'Les deux réponses manquent.', '2026-11-27']],
      without_solver: [
        1,
        [
          'Sans personne',
          'Mains Tendues',
          'Aucun porteur ne convient assez pour être prévenu, ou ceux qui convenaient n’ont pas donné suite.',
          '2027-01-31',
        ],
      ],
      silent: [
        2,
        ['Mains Tendues', 'Mains Tendues', '2 rencontres de suite sont restées sans réponse.', null],
        ['Nuit Sereine', undefined, '3 rencontres de suite sont restées sans réponse.', null],
      ],
      out_of_reach: [
        2,
        [
          'Karim',
          'Mains Tendues',
          'A signalé nos mails comme indésirables : n’en reçoit plus le récapitulatif. Appelez plutôt que d’écrire.',
          null,
        ],
        [
          'Repos du Soir',
          undefined,
          'Nos mails ne lui parviennent plus : cette adresse n’existe plus. Appelez, et demandez une autre adresse.',
          null,
        ],
      ],
      at_cap: [
        1,
        [
          'Nuit Sereine',
          undefined,
          'A déjà reçu la proposition de rencontre qu’il accepte ce mois-ci.',
          '2026-12-01',
        ],
      ],
      dismissed: [1, ['Proposé', 'Mains Tendues', 'L’entreprise a écarté ce porteur.', null]],
      gates_to_sign: [1, ['À signer', undefined, 'Le porteur demande le passage d’une étape.', null]],
      sleeping_concepts: [1, ['En sommeil', undefined, 'Rien n’y a changé depuis soixante jours.', null]],
      sought_in_vain: [1, ['Orléans', undefined, '3 recherches, sans aucun résultat.', null]],
    });
  });

  it('pages through a queue by its cursor', async () => {
    const page = `{ deskQueue(name: to_moderate, first: 1) { nodes { title } pageInfo { hasNextPage endCursor } } }`;
    const first = await ask<{ pageInfo: { hasNextPage: boolean; endCursor: string } }>(curator, page);
    expect(first).toMatchObject({ nodes: [{ title: 'À relire' }], pageInfo: { hasNextPage: true } });
    expect(await queue('to_moderate', `, first: 1, after: "${first.pageInfo.endCursor}"`)).toMatchObject({
      nodes: [{ title: 'À relire aussi' }],
    });
  });

  it('speaks the language of its reader', async () => {
    const english = await product.as('emma@ovlt.example', 'curator');
    await product.database.manager.update(Person, { email: 'emma@ovlt.example' }, { language: 'en' });
    expect((await queue('about_to_lapse', '', english)).nodes[0]?.why).toBe('Neither has answered yet.');
  });

  it.each([
    desk,
    '{ deskQueue(name: to_moderate) { totalCount } }',
    '{ needsToIntroduce { totalCount } }',
    '{ curators { name } }',
    'mutation { snooze(rows: ["to_moderate:x"]) { __typename } }',
    'mutation { assign(rows: ["to_moderate:x"]) { __typename } }',
  ])('is for curators alone: %s', async (asked) => {
    expect(await refusal(company.member, asked)).toBe('FORBIDDEN');
    expect(await refusal(product.anybody(), asked)).toBe('UNAUTHENTICATED');
  });
});

describe('what is put off', () => {
  it.each([
    'to_moderate',
    'to_introduce',
    'wants_to_answer',
    'wants_to_meet',
    'about_to_lapse',
    'without_solver',
    'silent',
    'out_of_reach',
    'at_cap',
    'dismissed',
    'gates_to_sign',
    'sleeping_concepts',
    'sought_in_vain',
  ])('leaves its queue for all curators, and comes back by itself: %s', async (name) => {
    product.clock.set(now);
    const before = await rowsOf(name);
    const [id = ''] = before;
    const until = new Date(now.getTime() + HOUR);
    expect(await snooze([id], until)).toEqual({
      __typename: 'DeskRows',
      rows: [{ id, assignedTo: null, snoozedUntil: until.toISOString() }],
    });
    expect((await queue(name, '', colleague)).nodes.map((each) => each.id)).toEqual(before.slice(1));
    expect((await queues())[name]?.totalCount).toBe(before.length - 1);
    expect((await queue(name, ', snoozed: true')).nodes.map((each) => each.id)).toEqual([id]);

    product.clock.advance(HOUR);
    expect(await rowsOf(name)).toEqual(before);
    expect((await queue(name, ', snoozed: true')).totalCount).toBe(0);
    product.clock.set(now);
    expect((await snooze([id], null)).rows).toEqual([{ id, assignedTo: null, snoozedUntil: null }]);
    expect(await rowsOf(name)).toEqual(before);
  });

  it('leaves the other queues of the same need alone', async () => {
    const [first = ''] = await rowsOf('to_introduce');
    await snooze([first], new Date(now.getTime() + HOUR));
    expect(await rowsOf('wants_to_answer')).toHaveLength(1);
    await snooze([first], null);
  });

  it.each([
    ['a moment that is over', () => ({ rows: [`to_moderate:${waiting.id}`], until: now }), 'until'],
    [
      'more than half a year',
      () => ({ rows: [`to_moderate:${waiting.id}`], until: new Date(now.getTime() + 181 * DAY) }),
      'until',
    ],
    ['no row', () => ({ rows: [] as string[], until: null }), 'rows'],
    ['a queue that there is not', () => ({ rows: [`drafts:${waiting.id}`], until: null }), 'rows'],
    ['what is no row at all', () => ({ rows: ['x'], until: null }), 'rows'],
  ])('is refused: %s', async (_what, asked, field) => {
    const { rows, until } = asked();
    expect(await snooze(rows, until)).toMatchObject({ __typename: 'InvalidInput', fields: [{ field }] });
  });

  it('is not what has left the desk meanwhile', async () => {
    const rows = [`to_moderate:${waiting.id}`, `to_moderate:${soughtTwice.id}`];
    expect(await snooze(rows, new Date(now.getTime() + HOUR))).toMatchObject({
      __typename: 'IllegalTransition',
      message: expect.stringContaining('n’attend plus rien'),
    });
    expect(await rowsOf('to_moderate')).toHaveLength(2);
  });
});

describe('what is given to a curator', () => {
  it('is found by that curator, in whatever queue it waits, and by the log', async () => {
    const [moderated = '', silent = '', demand = ''] = [
      (await rowsOf('to_moderate'))[0],
      (await rowsOf('silent'))[1],
      (await rowsOf('sought_in_vain'))[0],
    ];
    const given = await assign([moderated, silent, demand], karim);
    expect(given.rows?.map(({ assignedTo }) => assignedTo?.name)).toEqual(['karim', 'karim', 'karim']);
    for (const [name, id] of [
      ['to_moderate', moderated],
      ['silent', silent],
      ['at_cap', `at_cap:${busy.id}`],
      ['sought_in_vain', demand],
    ]) {
      const mine = await queue(name ?? '', ', assignedToMe: true', colleague);
      expect([name, mine.nodes.map((each) => each.id)]).toEqual([name, [id]]);
      expect((await queue(name ?? '', ', assignedToMe: true')).totalCount).toBe(0);
    }
    await assign([moderated], null, colleague);
    expect((await queue('to_moderate', ', assignedToMe: true', colleague)).totalCount).toBe(0);

    const entries = await product.database.manager.find(AuditEntry, {
      where: { objectId: waiting.id, action: 'assign' },
      order: { id: 'ASC' },
    });
    expect(entries.map(({ actorId, after }) => [actorId, after])).toEqual([
      [nadia, { assignedToId: karim }],
      [karim, { assignedToId: null }],
    ]);
  });

  it('is given to nobody but a curator', async () => {
    const { id } = await product.database.manager.findOneByOrFail(Person, { email: 'anne@mains.example' });
    const [first = ''] = await rowsOf('to_moderate');
    expect(await assign([first], id)).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ field: 'personId' }],
    });
    expect(await ask(curator, '{ curators { name } }')).toEqual(
      expect.arrayContaining([{ name: 'karim' }, { name: 'nadia' }]),
    );
  });

  it('may be given by two at once: the last word counts, and each is in the log', async () => {
    const [first = ''] = await rowsOf('without_solver');
    await Promise.all([assign([first], nadia), assign([first], karim, colleague)]);
    const entries = await product.database.manager.find(AuditEntry, {
      where: { objectId: first.slice('without_solver:'.length), action: 'assign' },
      order: { id: 'ASC' },
    });
    const [shown] = (await queue('without_solver')).nodes;
    const names = { [nadia]: 'nadia', [karim]: 'karim' };
    const last = entries.at(-1)?.after?.['assignedToId'] as string;
    expect(shown?.assignedTo?.name).toBe(names[last]);
    expect(entries).toHaveLength(2);
  });
});

describe('introductions', () => {
  it('are filtered by their states and by what they wait for', async () => {
    const { database } = product;
    await database.manager.query('DELETE FROM introduction');
    const accepted = Object.assign(Reply.pending(), { answer: 'accepted' as const });
    const made = async (wanted: Partial<Introduction>): Promise<string> =>
      (
        await anIntroduction(database, {
          needId: (await aNeed(database, { organisationId: company.id, state: 'published' })).id,
          solverId: busy.id,
          proposedAt: now,
          ...wanted,
        })
      ).id;
    const both = { companyReply: accepted, solverReply: accepted };
    const ids = {
      asked: await made({}),
      half: await made({ companyReply: accepted }),
      open: await made({ state: 'accepted', ...both }),
      arranged: await made({ state: 'accepted', ...both, meetingAt: now }),
      lapsed: await made({ state: 'lapsed' }),
    };
    const filtered = async (filter: string): Promise<(string | undefined)[]> => {
      const { nodes } = await ask<{ nodes: { id: string }[] }>(
        curator,
        `{ introductions(filter: ${filter}) { totalCount nodes { id } } }`,
      );
      return nodes.map(({ id }) => Object.entries(ids).find(([, known]) => known === id)?.[0]);
    };
    expect(await filtered('{}')).toEqual(['lapsed', 'arranged', 'open', 'half', 'asked']);
    expect(await filtered('{ states: [proposed, lapsed] }')).toEqual(['lapsed', 'half', 'asked']);
    expect(await filtered('{ halfAccepted: true }')).toEqual(['half']);
    expect(await filtered('{ withoutMeeting: true }')).toEqual(['open']);
    expect(await filtered('{ unanswered: true }')).toEqual(['asked']);
    expect(await filtered('{ unanswered: true, states: [lapsed] }')).toEqual([]);
    expect(await refusal(company.member, '{ introductions { totalCount } }')).toBe('FORBIDDEN');
  });
});
