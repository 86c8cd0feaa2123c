import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { anOrganisation } from '@passerelle/accounts/testing';
import { Concept, TestPlan } from '@passerelle/concepts';
import { aConcept } from '@passerelle/concepts/testing';
import { newId, OutboxEvent } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import { SearchNote } from '@passerelle/finding';
import { countStatements, testDatabase } from '@passerelle/harness';
import { type DeclineReason, Introduction, type Outcome, Reply } from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import { Match, MatchesFound } from '@passerelle/matching';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { InvalidInput } from '@passerelle/problems';
import { aSolver } from '@passerelle/solvers/testing';
import { Tag, Taxonomy } from '@passerelle/taxonomy';
import { aTag } from '@passerelle/taxonomy/testing';
import { TerritoriesService } from '@passerelle/territories';
import { KeepFirstMatchOnMatchesFound, ObservatoryCounts } from '../counting/observatory-counts.js';
import type { FigureKey } from './figure.js';
import { observatoryIn } from './in-words.js';
import { tableOfFigure } from './observatory-table.js';
import { type ObservatoryFilter, ObservatoryService } from './observatory.service.js';
import { PublishedCountsReader } from './published-counts.js';

const given = testDatabase(new Date('2026-11-24T09:00:00.000Z'));
const DAY = 24 * 3_600_000;

/**
 * Twenty-three needs of a small network, seven of January, four of February, twelve of April. Each line has how many
 * are alike, when they were published, after how many hours a solver stood out, the progress of their one
 * introduction, after how many days they met, and its outcome or the reason for declining.
 */
const network: readonly Story[] = [
  { n: 5, on: '2026-01-10', hours: 2, came: 'succeeded', days: 10, outcome: 'hired' },
  { n: 2, on: '2026-01-20', hours: 30, came: 'accepted', late: true },
  { n: 4, on: '2026-02-05', hours: 12, came: 'met', days: 50 },
  { n: 1, on: '2026-04-02', hours: 12, came: 'fruitless', days: 100, outcome: 'nothing' },
  { n: 3, on: '2026-04-10', came: 'accepted' },
  { n: 5, on: '2026-04-15', came: 'declined', reason: 'too_far', open: true },
  { n: 3, on: '2026-04-20', open: true },
];

interface Story {
  n: number;
  on: string;
  hours?: number;
  came?: 'accepted' | 'met' | 'succeeded' | 'fruitless' | 'declined';
  days?: number;
  outcome?: Outcome;
  reason?: DeclineReason;
  /** The company answered after the promised day. */
  late?: boolean;
  open?: boolean;
}

let counts: ObservatoryCounts;
let service: ObservatoryService;
let theme: Tag;
let activity: Tag;

beforeEach(async () => {
  const { database, clock } = given;
  await emptyTables(
    database.manager,
    'need',
    'concept',
    'solver',
    'event',
    'tag',
    'search_note',
    'observatory_count',
    'observatory_stock',
    'observatory_month',
  );
  const taxonomy = new Taxonomy(database);
  counts = new ObservatoryCounts(database, taxonomy, clock);
  service = new ObservatoryService(
    taxonomy,
    new TerritoriesService(database),
    new PublishedCountsReader(database),
    clock,
  );
  theme = await aTag(database, { facet: 'theme', slug: 'silver-economie', labelFr: 'Silver économie' });
  activity = await aTag(database, { facet: 'activity', officialCode: 'II.3', labelFr: 'Petit bricolage' });
});

const reply = (answer: Reply['answer'], inTime: boolean | null, reason: DeclineReason | null = null): Reply =>
  Object.assign(Reply.pending(), { answer, inTime, declineReason: reason });

async function publish(story: Story): Promise<Need> {
  const { database } = given;
  const publishedAt = new Date(`${story.on}T10:00:00Z`);
  const { id: organisationId } = await anOrganisation(database);
  const need = await aNeed(database, {
    organisationId,
    state: story.open ? 'published' : 'closed',
    publishedAt,
    tagIds: [theme.id, activity.id],
  });
  const { id: solverId } = await aSolver(database, { complete: false });
  if (story.hours !== undefined) {
    const matchId = newId();
    await database.manager.insert(Match, {
      id: matchId,
      needId: need.id,
      solverId,
      state: 'current',
      score: 0.6,
      points: 6_000,
      reasons: {} as Match['reasons'],
      computedAt: publishedAt,
    });
    const foundAt = new Date(publishedAt.getTime() + story.hours * 3_600_000);
    const event = {
      id: newId(),
      name: MatchesFound.eventName,
      subjectId: need.id,
      actorId: null,
      data: { matchIds: [matchId] },
      recordedAt: foundAt,
    };
    await database.manager.insert(OutboxEvent, {
      ...event,
      reason: null,
      requestId: null,
      dispatchedAt: foundAt,
    });
    await new KeepFirstMatchOnMatchesFound(counts).handle(event);
  }
  if (story.came !== undefined) {
    const declined = story.came === 'declined';
    const metOn =
      story.days === undefined
        ? null
        : new Date(publishedAt.getTime() + story.days * DAY).toISOString().slice(0, 10);
    await anIntroduction(database, {
      needId: need.id,
      solverId,
      state: story.came,
      proposedAt: new Date(publishedAt.getTime() + DAY),
      companyReply: reply('accepted', !story.late),
      solverReply: declined ? reply('declined', true, story.reason) : reply('accepted', true),
      settledAt: new Date(publishedAt.getTime() + 3 * DAY),
      metOn,
      outcome: story.outcome ?? null,
    });
  }
  return need;
}

async function publishAll(): Promise<Need[]> {
  const needs = [];
  for (const story of network) for (let i = 0; i < story.n; i += 1) needs.push(await publish(story));
  return needs;
}

/** The rows of a figure, for a reader. */
async function rowsOf(key: FigureKey, filter: ObservatoryFilter = {}) {
  const observed = await service.observe({ from: '2026-01', until: '2026-04', ...filter });
  const figure = observatoryIn(observed, 'fr').figures.find((each) => each.key === key);
  return {
    rows: Object.fromEntries(figure?.rows.map(({ label, values }) => [label, values]) ?? []),
    headlines: Object.fromEntries(figure?.headlines.map((each) => [each.key, each.value]) ?? []),
  };
}

/** All counts. */
const counted = async () => ({
  months: await given.database.manager.query<object[]>('SELECT * FROM observatory_count ORDER BY 1, 2, 3, 4'),
  stock: await given.database.manager.query<object[]>('SELECT * FROM observatory_stock ORDER BY 1, 2, 3, 4'),
  firstMatches: await given.database.manager.query<object[]>(
    'SELECT * FROM observatory_first_match ORDER BY 1',
  ),
});

describe('the figures of a small network, counted by hand', () => {
  it.each<[FigureKey, Record<string, (number | null)[]>, Record<string, number | null>]>([
    // 7, 4, 0 and 12 needs, so 7, 11, 11 and 23 so far: groups of five are complete at 5, 10 and 20.
    [
      'needs',
      { 'janvier 2026': [5], 'février 2026': [5], 'mars 2026': [null], 'avril 2026': [10] },
      { needs: 20 },
    ],
    // 23 published; 20 proposed, 15 accepted, 10 met, 5 succeeded; none is younger than ninety days.
    [
      'funnel',
      {
        Publié: [20, 1, null],
        'Rencontre proposée': [20, 1, null],
        'Acceptée des deux côtés': [15, 0.75, null],
        Rencontre: [10, 0.5, null],
        Succès: [5, 0.25, null],
      },
      { succeeded: 0.25 },
    ],
    // Within a day 5 of January, 4 of February, 1 of April: 5, 9 and 10 so far. One group came within 6 hours, one of
    // 10 later. The middle one, the fifth, is at 6 hours.
    [
      'first_match',
      {
        'janvier 2026': [5, 5, null, null],
        'février 2026': [5, null, null, null],
        'mars 2026': [null, null, null, null],
        'avril 2026': [10, 5, null, null],
      },
      { share: 0.5, median: 6 },
    ],
    // Five after 10 days, four after 50, one after 100. For 180 days all months are old enough, for 270 only January.
    [
      'first_meeting',
      {
        'En 7 jours': [20, null, null],
        'En 14 jours': [20, 5, 0.25],
        'En 21 jours': [20, 5, 0.25],
        'En 30 jours': [20, 5, 0.25],
        'En 45 jours': [20, 5, 0.25],
        'En 60 jours': [20, 5, 0.25],
        'En 90 jours': [20, 5, 0.25],
        'En 120 jours': [20, 10, 0.5],
        'En 180 jours': [20, 10, 0.5],
        'En 270 jours': [5, 5, null],
        'En 365 jours': [null, null, null],
      },
      { share: 0.25, median: 14 },
    ],
    // 7, 4 and 9 answers due from either side; two of January were late: 5, 9 and 18 so far.
    [
      'answers_in_time',
      {
        'janvier 2026': [5, 5, null, 5, 5, null],
        'février 2026': [5, null, null, 5, 5, null],
        'mars 2026': [null, null, null, null, null, null],
        'avril 2026': [10, 10, null, 10, 10, null],
      },
      { company_share: 0.75, solver_share: 1 },
    ],
    [
      'acceptances',
      {
        'Acceptées des deux côtés': [15, 0.75],
        'Restées sans réponse': [null, null],
        'Déclinées : Ce n’est pas le moment': [null, null],
        'Déclinées : Nous manquons de temps ou de personnel': [null, null],
        'Déclinées : Ce n’est pas notre métier': [null, null],
        'Déclinées : C’est trop loin': [5, 0.25],
        'Déclinées : C’est trop cher': [null, null],
        'Déclinées : Nous sommes déjà en contact': [null, null],
        'Déclinées : La question est déjà réglée': [null, null],
        'Déclinées : Une autre raison': [null, null],
      },
      { settled: 20, accepted_share: 0.75 },
    ],
  ])('%s', async (key, rows, headlines) => {
    await publishAll();
    await counts.catchUp();
    expect(await rowsOf(key)).toEqual({ rows, headlines });
  });

  it('outcomes: of ten meetings, in the months in which they were', async () => {
    await publishAll();
    await counts.catchUp();
    // 5 hired in January; 4 of March without news; 1 of July, without a result.
    const outcomesUntil = (until: string) => rowsOf('outcomes', { until });
    expect(await outcomesUntil('2026-07')).toEqual({
      rows: {
        'Une embauche': [5, null],
        'Une formation': [null, null],
        'Un essai sur le terrain': [null, null],
        'Un contrat': [null, null],
        'Rien pour l’instant': [null, null],
        'Sans nouvelle': [null, null],
      },
      headlines: { meetings: 10 },
    });
    expect((await outcomesUntil('2026-04')).headlines).toEqual({ meetings: 5 });
  });

  it('concepts in homes, and the homes in which they have begun, until one is brought back', async () => {
    const { database } = given;
    const triedIn = async (
      homes: number,
      since: string,
      wanted: Partial<Concept> = {},
      begunOn = since,
    ): Promise<string> => {
      const concept = { stage: 'in_homes', stageSince: new Date(`${since}T10:00:00Z`), ...wanted } as const;
      const { id: conceptId } = await aConcept(database, { ...concept, tagIds: [theme.id] });
      const texts = { consent: '', insurance: '', measures: '', stopsWhen: '', results: '', incidents: '' };
      // A plan is no figure. Only begun homes count.
      const begun = homes === 0 ? { homesBegun: null, begunOn: null } : { homesBegun: homes, begunOn };
      const fields = {
        ...texts,
        ...begun,
        homes: 10,
        weeks: 8,
        number: 1,
        savedById: null,
        savedAt: given.clock.now(),
      };
      await database.manager.insert(TestPlan, { conceptId, ...fields });
      return conceptId;
    };
    const shown = async (filter: ObservatoryFilter = {}) => {
      await counts.catchUp();
      const { rows, headlines } = await rowsOf('concepts_in_homes', filter);
      return [rows['janvier 2026'], rows['février 2026'], headlines['homes']];
    };
    await triedIn(0, '2026-01-05');
    const first = await triedIn(5, '2026-01-10');
    expect(await shown()).toEqual([[5, null], [null, null], 5]);
    // Three more are eight so far; the group of five is complete with the two of February.
    await triedIn(3, '2026-01-20');
    await triedIn(2, '2026-02-02', { territoryCodes: ['commune:45232'] });
    expect(await shown()).toEqual([[5, null], [5, null], 10]);
    expect(await shown({ territory: 'commune:45232' })).toEqual([[null, null], [null, null], null]);
    expect(await shown({ theme: theme.reference })).toEqual([[5, null], [5, null], 10]);
    await database.manager.update(TestPlan, { conceptId: first }, { homesBegun: 7 });
    expect(await shown()).toEqual([[10, null], [null, null], 10]);
    await database.manager.update(Concept, { id: first }, { stage: 'prototype' });
    expect(await shown()).toEqual([[10, null], [null, null], 10]);
    // Homes count in the month of the given day, for a concept at any gate.
    await triedIn(8, '2026-01-12', { stage: 'prototype' }, '2026-02-20');
    expect(await shown()).toEqual([[10, null], [10, null], 20]);
    await database.manager.update(TestPlan, { conceptId: first }, { begunOn: '2026-02-21' });
    expect(await shown()).toEqual([[null, null], [20, null], 20]);
  });

  it('activities, communes, and what was sought in vain', async () => {
    const { database } = given;
    await publishAll();
    // Two with Orléans, one for all of the Loiret, one with another activity.
    for (let i = 0; i < 2; i += 1) await aSolver(database, { tagIds: [activity.id] });
    await aSolver(database, { tagIds: [activity.id], territoryCodes: ['departement:45'] });
    await aSolver(database, {});
    await aSolver(database, { tagIds: [activity.id], pausedAt: given.clock.now() });
    for (const [found, searches] of [
      [true, 7],
      [false, 6],
    ] as const) {
      await database.manager.insert(SearchNote, {
        collection: 'solvers',
        words: '',
        filters: {},
        territoryCodes: [],
        opened: [],
        id: randomUUID(),
        key: randomUUID(),
        day: '2026-11-20',
        tagIds: [activity.id],
        found,
        searches,
      });
    }
    await counts.catchUp();
    const observed = observatoryIn(await service.observe({}), 'fr');
    const statusesOf = async (filter: ObservatoryFilter) => {
      const { figures } = await service.observe(filter);
      return figures
        .find(({ key }) => key === 'activities')
        ?.rows.map((row) => [row.standing, ...row.values]);
    };
    expect(await statusesOf({})).toEqual([['served', 5, null]]);
    expect(await statusesOf({ territory: 'commune:45234' })).toEqual([['served', 5, null]]);
    expect(await statusesOf({ territory: 'commune:45232' })).toEqual([['fragile', null, null]]);
    // 20 for 116 357 inhabitants, and three solvers with Orléans.
    const { rows } = await rowsOf('territories');
    expect(Object.keys(rows)).toHaveLength(22);
    expect(rows).toMatchObject({ Orléans: [20, 1.7, null, null], Olivet: [null, null, null, null] });
    expect(observed.figures.at(-1)?.rows.map(({ label, values }) => [label, ...values])).toEqual([
      ['Petit bricolage', 10, 5, null],
    ]);
  });

  it('lists cohorts younger than ninety days apart', async () => {
    given.clock.set(new Date('2026-06-10T09:00:00.000Z'));
    try {
      await publishAll();
      await counts.catchUp();
      const { figures } = await service.observe({ from: '2026-01', until: '2026-04' });
      const funnel = figures.find(({ key }) => key === 'funnel');
      // April ended 41 days ago: ten of the twenty.
      expect(funnel?.rows.map(({ values }) => values[2])).toEqual([10, 10, 5, 5, null]);
      const answers = figures.find(({ key }) => key === 'answers_in_time');
      expect(answers?.rows.map(({ month, isYoung }) => [month, isYoung])).toEqual([
        ['2026-01', false],
        ['2026-02', false],
        ['2026-03', true],
        ['2026-04', true],
      ]);
    } finally {
      given.clock.set(new Date('2026-11-24T09:00:00.000Z'));
    }
  });
});

describe('counting', () => {
  it('counts a month again only if something in it has changed, and says the same as a count from nothing', async () => {
    const { database } = given;
    const needs = await publishAll();
    // January, February, April; March and July have meetings.
    expect(await counts.catchUp()).toEqual({ months: 5 });
    const before = await counted();
    expect(await counts.catchUp()).toEqual({ months: 0 });
    expect(await counted()).toEqual(before);

    const [moved, , , , , , , news] = needs as Need[];
    await database.manager.update(Need, { id: moved?.id }, { territoryCodes: ['commune:45232'] });
    await database.manager.update(
      Introduction,
      { needId: news?.id },
      { outcome: 'pilot', state: 'succeeded' },
    );
    await database.manager.delete(Introduction, { needId: needs.at(-4)?.id });
    // The last one met in March.
    expect(await counts.catchUp()).toEqual({ months: 4 });
    const after = await counted();
    expect(after).not.toEqual(before);
    await counts.recount(() => undefined);
    expect(await counted()).toEqual(after);
    expect((await service.observe({})).countedAt).toEqual(given.clock.now());
  });

  it('forgets a month of which nothing is left', async () => {
    await publish({ n: 1, on: '2026-01-10' });
    await counts.catchUp();
    await emptyTables(given.database.manager, 'need');
    expect(await counts.catchUp()).toEqual({ months: 1 });
    expect((await counted()).months).toEqual([]);
  });

  it('counts under the tags that the taxonomy has now', async () => {
    for (let i = 0; i < 5; i += 1) await publish({ n: 1, on: '2026-01-10' });
    const other = await aTag(given.database, { facet: 'theme', slug: 'bien-vieillir' });
    await counts.catchUp();
    expect((await rowsOf('needs', { theme: other.reference })).headlines).toEqual({ needs: null });
    await given.database.manager.update(Tag, { id: theme.id }, { mergedIntoId: other.id });
    expect(await counts.catchUp()).toEqual({ months: 1 });
    expect((await rowsOf('needs', { theme: other.reference })).headlines).toEqual({ needs: 5 });
    expect((await rowsOf('needs', { theme: theme.reference })).headlines).toEqual({ needs: 5 });
  });

  it('keeps the first match that was found, whichever event is handled first', async () => {
    const need = await publish({ n: 1, on: '2026-01-10', hours: 5 });
    const match = await given.database.manager.findOneByOrFail(Match, { needId: need.id });
    const first = (await counted()).firstMatches;
    await counts.keepFirstMatches([match.id], new Date('2026-01-12T10:00:00Z'));
    expect((await counted()).firstMatches).toEqual(first);
    await counts.keepFirstMatches([match.id], new Date('2026-01-10T11:00:00Z'));
    expect((await counted()).firstMatches).toMatchObject([{ found_at: new Date('2026-01-10T11:00:00Z') }]);
  });

  it('keeps no match that was found before its need was published for the last time', async () => {
    const need = await publish({ n: 1, on: '2026-01-10', hours: 5 });
    const match = await given.database.manager.findOneByOrFail(Match, { needId: need.id });
    const first = (await counted()).firstMatches;
    await counts.keepFirstMatches([match.id], new Date('2026-01-10T09:00:00Z'));
    expect((await counted()).firstMatches).toEqual(first);
  });
});

describe('what is asked', () => {
  it('is answered with five statements, whatever there is', async () => {
    await publishAll();
    await counts.catchUp();
    const { statements } = await countStatements(given.database.dataSource, () =>
      service.observe({ territory: 'commune:45234', theme: theme.reference }),
    );
    expect(statements).toHaveLength(5);
  });

  it.each<[ObservatoryFilter, [field: string, rule: string]]>([
    [{ from: '2026-13' }, ['from', 'month']],
    [{ until: 'novembre' }, ['until', 'month']],
    [{ from: '2026-05', until: '2026-04' }, ['until', 'ends_before_it_begins']],
    [{ from: '2020-01', until: '2026-01' }, ['until', 'too_long']],
    [{ territory: 'commune:75056' }, ['territory', 'not_observed']],
    [{ theme: 'theme:rien' }, ['theme', 'not_observed']],
  ])('%j is refused', async (filter, broken) => {
    const refused = await service.observe(filter).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidInput);
    expect((refused as InvalidInput).fields.map(({ field, rule }) => [field, rule])).toContainEqual(broken);
  });

  it('is the last twelve months unless a period is named', async () => {
    expect(await service.observe({})).toMatchObject({ from: '2025-12', until: '2026-11' });
    expect(await service.observe({ until: '2026-03' })).toMatchObject({ from: '2025-04', until: '2026-03' });
  });
});

it('is written for a French spreadsheet, of which no cell runs', async () => {
  await given.database.manager.update(Tag, { id: activity.id }, { labelFr: '=cmd|calc' });
  await publishAll();
  await counts.catchUp();
  const observed = await service.observe({ from: '2026-01', until: '2026-04', theme: theme.reference });
  const inFrench = observatoryIn(observed, 'fr');
  const tableOf = (key: FigureKey) => {
    const figure = inFrench.figures.find((each) => each.key === key);
    return figure === undefined ? undefined : tableOfFigure(inFrench, figure, 'fr').split('\r\n');
  };
  expect(tableOf('funnel')).toEqual([
    '\uFEFFÉtape;Besoins;Part des besoins publiés;Dont publiés il y a moins de 90 jours;Remarque',
    'Publié;20;1;moins de 5;',
    'Rencontre proposée;20;1;moins de 5;',
    'Acceptée des deux côtés;15;0,75;moins de 5;',
    'Rencontre;10;0,5;moins de 5;',
    'Succès;5;0,25;moins de 5;',
    '',
    'De la publication au succès',
    expect.stringContaining('Parmi les besoins publiés'),
    expect.stringContaining('groupes de cinq'),
    'janvier 2026 – avril 2026 · Tous les territoires · Silver économie',
    '',
  ]);
  expect(tableOf('activities')?.[1]).toBe("'=cmd|calc;5;moins de 5;sans réponse");
});
