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
  refusal,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';

const product = bootProduct();

let curator: GraphqlClient;
let company: Company;
let holder: GraphqlClient;
let needId: string;
let matchId: string;
beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  holder = await product.as('karim@nuit.example');
  await importSolvers(product, ...mealDeliverers, fallDetector);
  const solverId = await holdProfile(product, fallDetector.name, 'karim@nuit.example');
  needId = await aPublishedNeed(product, company, curator, fallsAtNight);
  const [{ id }] = await product.database.manager.query<[{ id: string }]>(
    'SELECT id FROM match WHERE need_id = $1 AND solver_id = $2',
    [needId, solverId],
  );
  matchId = id;
});

describe('a solver who reads a need', () => {
  const mine = 'query ($id: ID!) { need(id: $id) { myMatches { id dismissed } } }';
  const found = '{ searchNeeds(text: "chutes", first: 5) { edges { match { id } } } }';
  const matchesOf = async (reader: GraphqlClient): Promise<unknown> =>
    (await ask<{ myMatches: unknown }>(reader, mine, { id: needId })).myMatches;
  const foundBy = async (reader: GraphqlClient): Promise<unknown> =>
    (await ask<{ edges: { match: unknown }[] }>(reader, found)).edges.map(({ match }) => match);

  it('reads its own match with it, and nobody else’s', async () => {
    expect(await matchesOf(holder)).toEqual([{ id: matchId, dismissed: false }]);
    const stranger = await product.as('lina@univ-orleans.example');
    for (const reader of [company.member, curator, stranger]) expect(await matchesOf(reader)).toEqual([]);
  });

  it('has it beside what a search found; a company and curators have nothing there', async () => {
    expect(await foundBy(holder)).toEqual([{ id: matchId }]);
    for (const reader of [company.member, curator]) expect(await foundBy(reader)).toEqual([null]);
    const byMatch =
      '{ searchNeeds(text: "", sort: match, first: 5) { edges { matchScore match { id score } } } }';
    const { edges } = await ask<{ edges: { matchScore: number; match: { score: number } }[] }>(
      holder,
      byMatch,
    );
    expect(edges[0]?.match.score).toBe(edges[0]?.matchScore);
  });

  it('finds it again after saying that it is wrong, but not what the company has said', async () => {
    const act = (reader: GraphqlClient, name: string, more = ''): Promise<unknown> =>
      ask(reader, `mutation ($id: ID!) { ${name}(matchId: $id${more}) { __typename } }`, { id: matchId });
    const wrong = ', input: { reason: too_big }';
    await act(holder, 'dismissMatch', wrong);
    expect(await matchesOf(holder)).toEqual([{ id: matchId, dismissed: true }]);
    expect(await foundBy(holder)).toEqual([null]);
    await act(holder, 'restoreMatch');
    await product.settled();
    await act(company.member, 'dismissMatch', wrong);
    expect(await matchesOf(holder)).toEqual([]);
    await act(company.member, 'restoreMatch');
    await product.settled();
    expect(await matchesOf(holder)).toEqual([{ id: matchId, dismissed: false }]);
  });

  it('opens it by its address, as the company and curators do', async () => {
    const one = 'query ($id: ID!) { match(id: $id) { id } }';
    for (const reader of [holder, company.member, curator])
      expect(await ask(reader, one, { id: matchId })).toEqual({ id: matchId });
    expect(await refusal(await product.as('lina@univ-orleans.example'), one, { id: matchId })).toBe(
      'NOT_FOUND',
    );
    expect(await refusal(holder, one, { id: 'nonsense' })).toBe('NOT_FOUND');
  });
});

describe('the arithmetic of a match', () => {
  const why = `query ($id: ID!) { match(id: $id) { score points strength standsOut
    parts { part share points most label explanation } sharedTags { share } sharedWords { need share }
    meaningByWords { share } } }`;
  interface Why {
    score: number;
    points: number;
    strength: string;
    standsOut: boolean;
    parts: {
      part: string;
      share: number;
      points: number;
      most: number;
      label: string;
      explanation: string;
    }[];
    sharedTags: { share: number }[];
    sharedWords: { need: string; share: number }[];
  }
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
  const of = (match: Why, name: string) => match.parts.find(({ part }) => part === name);

  it('adds up, of a hundred, no matter who reads it', async () => {
    for (const reader of [holder, company.member, curator]) {
      const match = await ask<Why>(reader, why, { id: matchId });
      expect(sum(match.parts.map(({ points }) => points))).toBe(match.points);
      expect(match.points).toBe(Math.round(100 * match.score));
      const ofContent = match.parts.filter(({ part }) => part !== 'acceptance');
      expect(sum(ofContent.map(({ most }) => most))).toBe(100);
      expect(sum(match.sharedTags.map(({ share }) => share))).toBeCloseTo(of(match, 'tags')?.share ?? NaN, 9);
      const byWords = sum(match.sharedWords.map(({ share }) => share));
      expect(byWords).toBeGreaterThan(0);
      expect(byWords).toBeLessThanOrEqual((of(match, 'words')?.share ?? 0) + 1e-9);
    }
  });

  it('says each part in the reader’s language, meaning too, which is not compared here', async () => {
    const match = await ask<Why>(holder, why, { id: matchId });
    expect(match.parts.map(({ label }) => label)).toEqual([
      'Sujets',
      'Mots',
      'Même sens',
      'Lieu',
      'Fraîcheur',
      'Souvent retenu',
    ]);
    expect(of(match, 'words')?.most).toBe(70);
    expect(of(match, 'meaning')).toMatchObject({
      most: 0,
      points: 0,
      explanation: expect.stringContaining('n’a pas encore été comparé'),
    });
  });

  it('explains itself in words to the notified person', async () => {
    expect(await ask(holder, why, { id: matchId })).toMatchObject({
      standsOut: true,
      strength: 'very_close',
    });
    await product.database.manager.query('UPDATE match SET stands_out = false WHERE id = $1', [matchId]);
    expect(await ask(holder, why, { id: matchId })).toMatchObject({ strength: 'to_check' });
    await product.database.manager.query('UPDATE match SET stands_out = true WHERE id = $1', [matchId]);
  });
});

describe('the proofs of a match', () => {
  const segments = '{ text hit }';
  const marked = `query ($id: ID!) { match(id: $id) {
    needHighlights { title ${segments} description ${segments} }
    solverHighlights { headline ${segments} description ${segments} ideas { idea { title } title ${segments} } } } }`;
  type Segments = { text: string; hit: boolean }[];
  interface Marked {
    needHighlights: { title: Segments; description: Segments };
    solverHighlights: { headline: Segments; description: Segments; ideas: { idea: { title: string } }[] };
  }
  const hits = (all: Segments): string[] => all.filter(({ hit }) => hit).map(({ text }) => text);
  const whole = (all: Segments): string => all.map(({ text }) => text).join('');

  it('are marked in both texts, each in its own writing', async () => {
    const { needHighlights, solverHighlights } = await ask<Marked>(holder, marked, { id: matchId });
    expect(whole(needHighlights.title)).toBe(fallsAtNight.title);
    expect(whole(needHighlights.description)).toBe(fallsAtNight.description);
    expect(whole(solverHighlights.headline)).toBe(fallDetector.headline);
    expect(hits(needHighlights.title)).toEqual(expect.arrayContaining(['Repérer', 'chutes']));
    expect(hits(solverHighlights.headline)).toEqual(expect.arrayContaining(['repère', 'chutes']));
    expect(hits(solverHighlights.description)).not.toContain('mur');
  });

  it('show an idea in which something is marked, unless it is hidden from the reader', async () => {
    const { manager } = product.database;
    const [{ id: solverId }] = await manager.query<[{ id: string }]>(
      'SELECT solver_id AS id FROM match WHERE id = $1',
      [matchId],
    );
    const add = `mutation ($id: ID!, $input: IdeaInput!) { addIdea(solverId: $id, input: $input) { __typename } }`;
    await ask(holder, add, { id: solverId, input: { title: 'Une veilleuse contre les chutes' } });
    await ask(holder, add, { id: solverId, input: { title: 'Tout autre chose' } });
    const ideasOf = async (reader: GraphqlClient): Promise<string[]> =>
      (await ask<Marked>(reader, marked, { id: matchId })).solverHighlights.ideas.map(
        ({ idea }) => idea.title,
      );
    expect(await ideasOf(company.member)).toEqual(['Une veilleuse contre les chutes']);
    await manager.query(
      `UPDATE idea SET hidden_at = now(), hidden_reason = 'Mensonger' WHERE solver_id = $1`,
      [solverId],
    );
    expect(await ideasOf(company.member)).toEqual([]);
    expect(await ideasOf(holder)).toEqual(['Une veilleuse contre les chutes']);
  });
});

describe('what stands in the way of an introduction', () => {
  const blocked = 'query ($id: ID!) { match(id: $id) { blocker blockedUntil } }';
  const nothing = { blocker: null, blockedUntil: null };

  it('goes to curators alone, with the day from which it no longer does', async () => {
    expect(await ask(curator, blocked, { id: matchId })).toEqual(nothing);
    const { manager } = product.database;
    await manager.query(
      `UPDATE solver SET away_from = '2020-01-01', away_until = '2099-06-30' WHERE name = $1`,
      [fallDetector.name],
    );
    expect(await ask(curator, blocked, { id: matchId })).toEqual({
      blocker: 'away',
      blockedUntil: '2099-07-01',
    });
    for (const reader of [holder, company.member])
      expect(await ask(reader, blocked, { id: matchId })).toEqual(nothing);
    await manager.query('UPDATE solver SET away_from = NULL, away_until = NULL WHERE name = $1', [
      fallDetector.name,
    ]);
  });
});
