import { beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { Concept, ConceptNeed, Evidence } from '@passerelle/concepts';
import { aConcept } from '@passerelle/concepts/testing';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  aPublishedNeed,
  ask,
  type Company,
  fallsAtNight,
  type Outcome,
  problem,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';

const product = bootProduct();

interface Item {
  key: string;
  state: string;
  answer: string;
  isKnown: boolean;
  known: string[];
  needs: { title: string | null }[];
  evidence: { id: string; kind: string; label: string; url: string | null; addedBy: object | null }[];
}
interface Shown extends Outcome {
  version: number;
  awaits: { deed: string; lacking: { key: string }[] } | null;
  gates: { gate: string; items: Item[] }[];
}
const shown = `version gateState awaits { deed lacking { key } } gates { gate items {
  key state answer isKnown known needs { title } evidence { id kind label url addedBy { name } } } }`;
const act = (operation: string, args: string, given: string): string =>
  `mutation ($id: ID!, ${args}) { ${operation}(id: $id, ${given}) { ${problem} ... on Concept { ${shown} } } }`;
const answer = act(
  'answerGateItem',
  '$item: GateItemKey!, $answer: String! = "", $url: String, $ready: Boolean! = true',
  'item: $item, answer: $answer, url: $url, ready: $ready',
);
const show = act('addEvidence', '$item: GateItemKey!, $input: EvidenceInput!', 'item: $item, input: $input');
const request = act('requestGate', '$version: Int!', 'version: $version');
const decide = act(
  'decideGate',
  '$version: Int!, $decision: GateVerdict!, $reason: String! = ""',
  'version: $version, gate: problem, decision: $decision, reason: $reason',
);
const one = `query ($id: ID!) { concept(id: $id) { ${shown} } }`;
const saveModel = `mutation ($id: ID!, $input: BusinessModelInput!) {
  saveBusinessModel(id: $id, number: 0, input: $input) { ${problem} ... on Concept { id } } }`;
const savePlan = `mutation ($id: ID!, $input: TestPlanInput!) {
  saveTestPlan(id: $id, number: 0, input: $input) { ${problem} ... on Concept { id } } }`;

let curator: GraphqlClient;
let carrier: GraphqlClient;
let company: Company;
let carrierId: string;
let needIds: string[];
beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  carrier = await product.as('lina@cfa.example');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  const other = await aCompany(product, 'luc@sologne.example', 'Sologne Services');
  const tags = ['theme:silver-economie', 'activity:teleassistance-visio-assistance'];
  needIds = [
    await aPublishedNeed(product, company, curator, { ...fallsAtNight, tags }),
    await aPublishedNeed(product, other, curator, {
      ...fallsAtNight,
      title: 'Savoir qu’une personne est tombée',
    }),
  ];
  carrierId = (await product.database.manager.findOneByOrFail(Person, { email: 'lina@cfa.example' })).id;
});

const begun = async (wanted: Partial<Concept> & { needIds?: string[] } = {}): Promise<string> => {
  const createdAt = product.clock.now();
  const joined = [carrierId];
  return (await aConcept(product.database, { createdAt, carrierId, joined, needIds, ...wanted })).id;
};
const seen = (client: GraphqlClient, id: string): Promise<Shown> => ask(client, one, { id });
const itemOf = ({ gates }: Shown, key: string): Item =>
  gates.flatMap(({ items }) => items).find((each) => each.key === key) as Item;
const statesOf = ({ gates }: Shown, gate: string): [string, string, boolean][] =>
  (gates.find((each) => each.gate === gate)?.items ?? []).map(({ key, state, isKnown }) => [
    key,
    state,
    isKnown,
  ]);

describe('a gate', () => {
  it('is ready by what is known: its needs, who carries it, and the regime; one sentence is left to say', async () => {
    const id = await begun();
    const begins = await seen(carrier, id);
    expect(statesOf(begins, 'problem')).toEqual([
      ['two_companies', 'ready', true],
      ['carrier', 'ready', true],
      ['what_exists', 'open', false],
    ]);
    expect(statesOf(begins, 'payer').at(-1)).toEqual(['regime', 'ready', true]);
    expect(begins.awaits).toEqual({ deed: 'show', lacking: [{ key: 'what_exists' }] });
    expect(itemOf(begins, 'two_companies')).toMatchObject({
      known: ['2 entreprises du réseau l’ont demandé.'],
      needs: [{ title: fallsAtNight.title }, { title: 'Savoir qu’une personne est tombée' }],
      evidence: [],
    });
    const answered = await ask<Shown>(carrier, answer, { id, item: 'what_exists', answer: 'Des bracelets.' });
    expect(answered.awaits).toEqual({ deed: 'ask', lacking: [] });
    const asked = await ask<Shown>(carrier, request, { id, version: begins.version });
    expect(asked).toMatchObject({ gateState: 'requested' });
    // The state that a curator read is stored: the needs are now evidence without an author.
    expect(itemOf(asked, 'two_companies')).toMatchObject({
      state: 'ready',
      isKnown: true,
      needs: [],
      evidence: [
        { kind: 'need', label: fallsAtNight.title, addedBy: null },
        { kind: 'need', label: 'Savoir qu’une personne est tombée', addedBy: null },
      ],
    });
    const { manager } = product.database;
    await manager.delete(ConceptNeed, { conceptId: id, needId: needIds[1] });
    const kept = { known: ['2 entreprises du réseau l’ont demandé.'], state: 'ready', isKnown: true };
    const { version, ...read } = await seen(curator, id);
    expect(itemOf({ version, ...read }, 'two_companies')).toMatchObject(kept);
    // After a return, present facts decide. After passing, the facts that were read stay.
    const back = { id, version, decision: 'changes', reason: 'Qui d’autre le demande ?' };
    const changed = await ask<Shown>(curator, decide, back);
    expect(itemOf(changed, 'two_companies')).toMatchObject({
      known: ['Une entreprise du réseau l’a demandé. Il en faut deux.'],
      state: 'open',
      isKnown: false,
    });
    await manager.insert(ConceptNeed, { conceptId: id, needId: needIds[1]!, since: product.clock.now() });
    const again = await ask<Shown>(carrier, request, { id, version: changed.version });
    expect(itemOf(again, 'two_companies').evidence).toHaveLength(2);
    const passed = await ask<Shown>(curator, decide, { id, version: again.version, decision: 'passed' });
    await manager.delete(ConceptNeed, { conceptId: id, needId: needIds[1] });
    expect(itemOf(passed, 'two_companies')).toMatchObject(kept);
    expect(itemOf(await seen(carrier, id), 'two_companies')).toMatchObject(kept);
  });

  it('is not ready by itself where too little is known, or where people say that something lacks', async () => {
    const alone = await begun({ needIds: [needIds[0]!], carrierId: null });
    expect(statesOf(await seen(carrier, alone), 'problem').map(([, state]) => state)).toEqual([
      'open',
      'open',
      'open',
    ]);
    const id = await begun();
    const notReady = { id, item: 'two_companies', ready: false };
    expect(await ask(carrier, answer, notReady)).toMatchObject({
      fields: [{ field: 'answer', rule: 'said' }],
    });
    const doubted = await ask<Shown>(carrier, answer, { ...notReady, answer: 'L’une des deux hésite.' });
    expect(itemOf(doubted, 'two_companies')).toMatchObject({ state: 'open', isKnown: false });
    // Withdrawn: known facts decide again. Evidence beside them changes nothing.
    const input = { kind: 'link', label: 'Leur lettre', url: 'https://lettre.example/' };
    await ask(carrier, answer, { id, item: 'two_companies', answer: '', ready: true });
    const shownToo = await ask<Shown>(carrier, show, { id, item: 'carrier', input });
    expect(itemOf(shownToo, 'two_companies')).toMatchObject({ state: 'ready', isKnown: true });
    expect(itemOf(shownToo, 'carrier')).toMatchObject({ state: 'ready', isKnown: true });
  });

  it('takes an address with what is said, or in its place, as evidence, once', async () => {
    const id = await begun();
    const item = 'what_exists';
    expect(await ask(carrier, answer, { id, item })).toMatchObject({ fields: [{ rule: 'said' }] });
    expect(await ask(carrier, answer, { id, item, url: 'javascript:alert(1)' })).toMatchObject({
      fields: [{ field: 'url', rule: 'web_address' }],
    });
    const url = 'https://www.etude.example/chutes';
    for (let i = 0; i < 2; i++)
      expect(itemOf(await ask(carrier, answer, { id, item, url }), item)).toMatchObject({
        state: 'ready',
        isKnown: false,
        answer: '',
        evidence: [{ kind: 'link', label: 'etude.example', url }],
      });
    const { id: evidenceId } = await product.database.manager.findOneByOrFail(Evidence, {
      conceptId: id,
      url,
    });
    const hide = act('removeEvidence', '$evidenceId: ID!', 'evidenceId: $evidenceId');
    expect(itemOf(await ask(carrier, hide, { id, evidenceId }), item).state).toBe('open');
  });

  it('is filled by figures and by the test plan, where they say what it asks for', async () => {
    const id = await begun();
    const model = {
      payer: 'household',
      hourlyPrice: 2_800,
      hoursPerMonth: 400,
      directCostPerHour: 2_900,
      fixedCostsPerMonth: 220_000,
      hasTaxCredit: true,
    };
    await ask(carrier, saveModel, { id, input: model });
    await ask(carrier, savePlan, {
      id,
      input: {
        homes: 5,
        weeks: 8,
        consent: 'Une page, lue ensemble.',
        insurance: 'L’assurance de … la couvre.',
        measures: 'Les chutes.',
      },
    });
    const known = await seen(carrier, id);
    expect(statesOf(known, 'payer')).toEqual([
      ['payer', 'ready', true],
      ['price', 'ready', true],
      ['interviews', 'open', false],
      ['regime', 'ready', true],
    ]);
    expect(itemOf(known, 'price').known).toEqual([
      expect.stringMatching(/^D’après le modèle économique, le prix est de 28,00\s€ l’heure\.$/u),
    ]);
    // It never breaks even. The plan has a blank, and lacks the reasons to stop.
    expect(statesOf(known, 'trial')).toEqual([
      ['business_model', 'open', false],
      ['test_plan', 'open', false],
      ['partner', 'open', false],
      ['consent', 'ready', true],
      ['insurance', 'open', false],
    ]);
    expect(itemOf(known, 'consent').known).toEqual(['D’après le plan d’essai : « Une page, lue ensemble. »']);
    expect(statesOf(known, 'holds').map(([, state]) => state)).toEqual(['open', 'open', 'open', 'open']);
  });
});
