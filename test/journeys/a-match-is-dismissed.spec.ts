import { beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  ask,
  aPublishedNeed,
  type Company,
  fallDetector,
  fallsAtNight,
  holdProfile,
  importSolvers,
  mealDeliverers,
  type Outcome,
  problem,
  refusal,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { Deliveries } from '@passerelle/jobs';
import { encodeWith } from '@passerelle/matching/testing';
import { SpecTextEncoder } from '@passerelle/meaning/testing';

const product = bootProduct();

interface Shown extends Outcome {
  id: string;
  dismissed: boolean;
  viewerCan: { dismiss: boolean; restore: boolean };
}
const shown = 'id dismissed viewerCan { dismiss restore }';
const ofNeed = `query ($id: ID!, $dismissed: Boolean! = false) { matchesOfNeed(needId: $id, dismissed: $dismissed) { nodes { ${shown} } } }`;
const ofSolver = `query ($id: ID!, $dismissed: Boolean! = false) { matchesOfSolver(solverId: $id, dismissed: $dismissed) { nodes { ${shown} } } }`;
const dismiss = `mutation ($id: ID!, $input: DismissMatchInput!) {
  dismissMatch(matchId: $id, input: $input) { ${problem} ... on Match { ${shown} } } }`;
const restore = `mutation ($id: ID!) { restoreMatch(matchId: $id) { ${problem} ... on Match { ${shown} } } }`;
const dismissals = `{ dismissals(first: 100) { nodes {
  side reason comment takenBackAt person { name } match { id need { title } solver { name } } } } }`;
const notices = '{ myNotices(first: 100) { nodes { kind title match { id dismissed } } } }';

/** The people of a pair, of a need and a solver. Each test has its own pair. */
interface Pair {
  needId: string;
  solverId: string;
  matchId: string;
  company: Company;
  holder: GraphqlClient;
}

let curator: GraphqlClient;
let stranger: Company;
beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  stranger = await aCompany(product, 'autre@aide.example', 'Autre Aide');
  await importSolvers(product, ...mealDeliverers);
});

let made = 0;
async function aPair(): Promise<Pair> {
  const name = `Paire ${++made}`;
  const company = await aCompany(product, `anne${made}@mains.example`, `Mains ${made}`);
  const holder = await product.as(`karim${made}@nuit.example`);
  await importSolvers(product, { ...fallDetector, externalId: name, name });
  const solverId = await holdProfile(product, name, `karim${made}@nuit.example`);
  const needId = await aPublishedNeed(product, company, curator, fallsAtNight);
  const [{ id: matchId }] = await product.database.manager.query<[{ id: string }]>(
    'SELECT id FROM match WHERE need_id = $1 AND solver_id = $2',
    [needId, solverId],
  );
  return { needId, solverId, matchId, company, holder };
}
const listed = async (
  reader: GraphqlClient,
  asked: string,
  id: string,
  matchId: string,
  dismissed = false,
): Promise<boolean> => {
  const { nodes } = await ask<{ nodes: Shown[] }>(reader, asked, { id, dismissed });
  return nodes.some((match) => match.id === matchId);
};
/** How many of the lists of its need and its solver contain the match. */
const places = async ({ company, holder, needId, solverId, matchId }: Pair): Promise<boolean[]> => [
  await listed(company.member, ofNeed, needId, matchId),
  await listed(holder, ofSolver, solverId, matchId),
  await listed(curator, ofNeed, needId, matchId),
];

describe('a match that somebody finds wrong', () => {
  it('is dismissed by the company, and the other party does not learn it', async () => {
    const pair = await aPair();
    const { company, holder, matchId: id } = pair;
    expect(await places(pair)).toEqual([true, true, true]);
    const input = { reason: 'too_small', comment: 'Ils sont trois, il nous en faut cinquante.' };
    expect(await ask(company.member, dismiss, { id, input })).toEqual({
      __typename: 'Match',
      id,
      dismissed: true,
      viewerCan: { dismiss: true, restore: true },
    });
    expect(await places(pair)).toEqual([false, false, false]);
    // Earlier notices stay where they were read.
    const { nodes } = await ask<{ nodes: { match: Shown | null }[] }>(holder, notices);
    expect(nodes.map(({ match }) => match)).toContainEqual({ id, dismissed: false });
    expect(await refusal(holder, dismissals)).toBe('FORBIDDEN');
    expect(await refusal(company.member, dismissals)).toBe('FORBIDDEN');
  });

  it('is dismissed by the person who holds the profile, and stays so whatever changes', async () => {
    const pair = await aPair();
    const { holder, company, matchId: id, solverId } = pair;
    const answer = await ask<Shown>(holder, dismiss, { id, input: { reason: 'other_trade' } });
    expect(answer).toMatchObject({ dismissed: true, viewerCan: { dismiss: true, restore: true } });
    expect(await places(pair)).toEqual([false, false, false]);
    await ask(holder, `mutation ($id: ID!) { pauseSolver(id: $id) { ${problem} } }`, { id: solverId });
    await ask(holder, `mutation ($id: ID!) { resumeSolver(id: $id) { ${problem} } }`, { id: solverId });
    await product.settled();
    expect(await places(pair)).toEqual([false, false, false]);
    // The company may still answer, since it had the match on its screen.
    const other = await ask<Shown>(company.member, dismiss, { id, input: { reason: 'already_in_contact' } });
    expect(other.dismissed).toBe(true);
    const [row] = await product.database.manager.query<[{ sides: string[] }]>(
      'SELECT array_agg(side ORDER BY side) AS sides FROM match_dismissal WHERE match_id = $1',
      [id],
    );
    expect(row.sides).toEqual(['company', 'solver']);
  });

  it('is dismissed by a curator, who reads what all have said and may take it back', async () => {
    const pair = await aPair();
    const { matchId: id, holder } = pair;
    await ask(holder, dismiss, { id, input: { reason: 'other', comment: 'Nous arrêtons ce produit.' } });
    await ask(curator, dismiss, { id, input: { reason: 'wrong_tag' } });
    const { nodes } = await ask<{ nodes: { match: { id: string } }[] }>(curator, dismissals);
    expect(nodes.slice(0, 2)).toEqual([
      {
        side: 'curator',
        reason: 'wrong_tag',
        comment: null,
        takenBackAt: null,
        person: { name: 'nadia' },
        match: { id, need: { title: fallsAtNight.title }, solver: { name: `Paire ${made}` } },
      },
      expect.objectContaining({
        side: 'solver',
        reason: 'other',
        comment: 'Nous arrêtons ce produit.',
        person: { name: `karim${made}` },
      }),
    ]);
    expect(await ask(curator, restore, { id })).toMatchObject({ __typename: 'Match', dismissed: false });
    await product.settled();
    expect(await places(pair)).toEqual([true, true, true]);
    const after = await ask<{ nodes: { takenBackAt: string | null }[] }>(curator, dismissals);
    expect(after.nodes.slice(0, 2).filter(({ takenBackAt }) => takenBackAt === null)).toEqual([]);
    // A withdrawal notifies nobody twice.
    const { nodes: notified } = await ask<{ nodes: { match: Shown | null }[] }>(holder, notices);
    expect(notified.filter(({ match }) => match?.id === id)).toHaveLength(1);
  });

  it('is taken back by the person who dismissed it, once they have found it again', async () => {
    const pair = await aPair();
    const { company, holder, matchId: id, needId, solverId } = pair;
    const again = async (): Promise<boolean[]> => [
      await listed(company.member, ofNeed, needId, id, true),
      await listed(holder, ofSolver, solverId, id, true),
      await listed(curator, ofNeed, needId, id, true),
    ];
    expect(await again()).toEqual([false, false, false]);
    await ask(holder, dismiss, { id, input: { reason: 'other_trade' } });
    expect(await again()).toEqual([false, true, true]);
    const { nodes } = await ask<{ nodes: { title: string; match: Shown | null }[] }>(holder, notices);
    expect(nodes.filter(({ match }) => match?.id === id)).toMatchObject([
      { title: expect.stringContaining('Un besoin que vous avez écarté') },
    ]);

    const input = { reason: 'too_small' };
    await ask(company.member, dismiss, { id, input });
    expect(await ask(company.member, restore, { id })).toMatchObject({
      dismissed: false,
      viewerCan: { dismiss: true, restore: false },
    });
    await product.settled();
    expect(await places(pair)).toEqual([false, false, false]);
    expect(await again()).toEqual([false, true, true]);

    expect(await ask(holder, restore, { id })).toMatchObject({ dismissed: false });
    await product.settled();
    expect(await places(pair)).toEqual([true, true, true]);
    expect(await again()).toEqual([false, false, false]);
  });

  it('is not notified when it is dismissed before any notice', async () => {
    const pair = await aPair();
    const { manager } = product.database;
    await manager.query('DELETE FROM notice WHERE subject_id = $1', [pair.matchId]);
    await ask(pair.company.member, dismiss, { id: pair.matchId, input: { reason: 'not_ready' } });
    // Like a worker that handles it only now.
    const [found] = await manager.query<[{ id: string }[], number]>(
      `UPDATE event SET dispatched_at = NULL WHERE name = 'MatchesFound' AND data->'matchIds' ? $1 RETURNING id`,
      [pair.matchId],
    );
    expect(found).toHaveLength(1);
    await product.app.get(Deliveries).dispatch(found.map(({ id }) => id));
    await product.settled();
    expect(await manager.query('SELECT 1 FROM notice WHERE subject_id = $1', [pair.matchId])).toEqual([]);
  });

  it('is nobody else’s business', async () => {
    const { matchId: id, company, holder } = await aPair();
    const input = { reason: 'too_big' };
    for (const [reader, code] of [
      [stranger.member, 'NOT_FOUND'],
      [await product.as('lina@univ-orleans.example'), 'NOT_FOUND'],
      [product.anybody(), 'UNAUTHENTICATED'],
    ] as const) {
      expect(await refusal(reader, dismiss, { id, input })).toBe(code);
    }
    // Neither side can withdraw anything, nor reads the other's answer.
    for (const reader of [company.member, holder])
      expect(await ask(reader, restore, { id })).toMatchObject({
        __typename: 'IllegalTransition',
        message: 'Vous n’avez pas écarté ce rapprochement : il n’y a rien à rétablir.',
      });
    expect(await ask(curator, restore, { id })).toMatchObject({
      message: 'Personne n’a écarté ce rapprochement : il n’y a rien à rétablir.',
    });
    expect(await refusal(stranger.member, restore, { id })).toBe('NOT_FOUND');
    expect(await refusal(product.anybody(), restore, { id })).toBe('UNAUTHENTICATED');
    expect(await refusal(product.anybody(), dismissals)).toBe('UNAUTHENTICATED');
  });

  it('is dismissed for a reason of the list, in a few words at most', async () => {
    const pair = await aPair();
    const { matchId: id, company, needId } = pair;
    const attempt = (input: object, matchId = id): Promise<Outcome> =>
      ask(company.member, dismiss, { id: matchId, input });
    expect(await refusal(company.member, dismiss, { id, input: { reason: 'ugly' } })).toBe('BAD_REQUEST');
    expect(await refusal(company.member, dismiss, { id, input: { comment: 'Sans motif.' } })).toBe(
      'BAD_REQUEST',
    );
    expect(await attempt({ reason: 'other' })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [
        {
          field: 'comment',
          rule: 'comment_needed',
          message: 'Avec le motif « autre », dites en quelques mots ce qui ne convient pas.',
        },
      ],
    });
    expect(await attempt({ reason: 'too_big', comment: 'x'.repeat(501) })).toMatchObject({
      fields: [{ field: 'comment', rule: 'too_big' }],
    });
    expect(await attempt({ reason: 'too_big', comment: 'a\u0000b' })).toMatchObject({
      fields: [{ field: 'comment', rule: 'invisible_characters' }],
    });
    for (const foreign of ['', 'nothing', needId, '00000000-0000-7000-8000-000000000000']) {
      expect(await refusal(company.member, dismiss, { id: foreign, input: { reason: 'too_big' } })).toBe(
        'NOT_FOUND',
      );
      expect(await refusal(curator, restore, { id: foreign })).toBe('NOT_FOUND');
    }
    expect(await places(pair)).toEqual([true, true, true]);
  });
});

describe('an explanation', () => {
  it('shows the parts in one order, and each tag with its origin on either side', async () => {
    const company = await aCompany(product, 'explique@mains.example', 'Mains Curieuses');
    await importSolvers(product, {
      ...fallDetector,
      externalId: 'explique',
      name: 'Capteur Expliqué',
      headline: 'Téléassistance et détection de chute',
      tags: ['technology:detection-de-chute'],
    });
    const needId = await aPublishedNeed(product, company, curator, {
      ...fallsAtNight,
      tags: ['theme:silver-economie'],
      description: `${fallsAtNight.description} La détection des chutes doit être sûre.`,
    });
    const { nodes } = await ask<{
      nodes: {
        score: number;
        solver: { name: string };
        parts: { part: string; share: number }[];
        sharedTags: Record<string, unknown>[];
        sharedWords: { need: string; solver: string }[];
        distance: string;
        oftenChosen: string | null;
      }[];
    }>(
      company.member,
      `query ($id: ID!) { matchesOfNeed(needId: $id) { nodes { score solver { name } parts { part share } oftenChosen distance
        sharedTags { tag { reference } needOrigin needTag { reference } needWords solverOrigin solverTag { reference } solverWords }
        sharedWords { need solver } } } }`,
      { id: needId },
    );
    const match = nodes.find(({ solver }) => solver.name === 'Capteur Expliqué');
    expect(match?.parts.map(({ part }) => part)).toEqual([
      'tags',
      'words',
      'meaning',
      'territory',
      'freshness',
      'acceptance',
    ]);
    const sum = match?.parts.reduce((all, { share }) => all + share, 0);
    expect(sum).toBeCloseTo(match?.score ?? 0, 10);
    expect([match?.distance, match?.oftenChosen]).toEqual(['dans la même région', null]);
    expect(match?.sharedTags).toContainEqual({
      tag: { reference: 'technology:detection-de-chute' },
      needOrigin: 'seen',
      needTag: null,
      needWords: 'détection des chutes',
      solverOrigin: 'chosen',
      solverTag: null,
      solverWords: null,
    });
    expect(match?.sharedWords).toContainEqual({ need: 'capteur', solver: 'capteur' });
  });

  it('shows by which words of the need the two mean the same, to those who may read the match', async () => {
    const giveBack = encodeWith(product.app, new SpecTextEncoder());
    try {
      const { needId, company } = await aPair();
      const asked = `query ($id: ID!) { matchesOfNeed(needId: $id) { nodes { parts { part share } meaningByWords { word share } } } }`;
      const { nodes } = await ask<{
        nodes: {
          parts: { part: string; share: number }[];
          meaningByWords: { word: string; share: number }[];
        }[];
      }>(company.member, asked, { id: needId });
      const [{ parts, meaningByWords }] = nodes;
      const meaning = parts.find(({ part }) => part === 'meaning')?.share ?? 0;
      expect(meaning).toBeGreaterThan(0);
      expect(meaningByWords.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(meaning, 10);
      const text = `${fallsAtNight.title} ${fallsAtNight.description}`;
      for (const { word } of meaningByWords) expect(text).toContain(word);
      const { data } = await stranger.member.query(asked, { id: needId });
      expect(data).toBeNull();
    } finally {
      giveBack();
    }
  });
});
