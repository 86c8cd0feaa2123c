import { beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { Concept, ConceptMember } from '@passerelle/concepts';
import { aConcept } from '@passerelle/concepts/testing';
import { dayInFrance } from '@passerelle/config';
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
import { Reply } from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { aSolver } from '@passerelle/solvers/testing';

const product = bootProduct();

interface Shown extends Outcome {
  version: number;
  gates: { isPassed: boolean; items: { key: string; evidence: { id: string; label: string }[] }[] }[];
}
const shown = 'version gates { isPassed items { key evidence { id label } } }';
const act = (operation: string, args: string, given: string): string =>
  `mutation ($id: ID!, ${args}) { ${operation}(id: $id, ${given}) { ${problem} ... on Concept { ${shown} } } }`;
const answer = act('answerGateItem', '$item: GateItemKey!', 'item: $item, answer: "Dit.", ready: true');
const show = act('addEvidence', '$item: GateItemKey!, $input: EvidenceInput!', 'item: $item, input: $input');
const hide = act('removeEvidence', '$evidenceId: ID!', 'evidenceId: $evidenceId');
const request = act('requestGate', '$version: Int!', 'version: $version');
const decide = act(
  'decideGate',
  '$version: Int!, $reason: String!',
  'version: $version, gate: problem, decision: changes, reason: $reason',
);
const one = `query ($id: ID!) { concept(id: $id) { ${shown} } }`;
const item = 'what_exists';

let curator: GraphqlClient;
let carrier: GraphqlClient;
let company: Company;
let needId: string;
beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  carrier = await product.as('lina@cfa.example');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  needId = await aPublishedNeed(product, company, curator, fallsAtNight);
});

const idOf = async (email: string): Promise<string> =>
  (await product.database.manager.findOneByOrFail(Person, { email })).id;
const begun = async (): Promise<string> => {
  const carrierId = await idOf('lina@cfa.example');
  const joined = [carrierId, await idOf('anne@mains.example')];
  const { id } = await aConcept(product.database, { carrierId, joined, needIds: [needId] });
  return id;
};
const seen = (client: GraphqlClient, id: string): Promise<Shown> => ask(client, one, { id });
const evidenceIn = ({ gates }: Shown): { id: string; label: string }[] =>
  gates.flatMap(({ items }) => items).find(({ key }) => key === item)?.evidence ?? [];

describe('evidence', () => {
  it('stays once a decision rests on it, whatever it is; what is added afterwards may go', async () => {
    const id = await begun();
    const link = (label: string): Promise<Shown> =>
      ask(carrier, show, { id, item, input: { kind: 'link', label, url: 'https://etude.example/' } });
    await link('Une étude');
    for (const key of ['two_companies', 'carrier', item]) await ask(carrier, answer, { id, item: key });
    const { version } = await ask<Shown>(carrier, request, {
      id,
      version: (await seen(carrier, id)).version,
    });
    expect(await ask(curator, decide, { id, version, reason: 'Citez l’étude en entier.' })).toMatchObject({
      __typename: 'Concept',
    });
    product.clock.advance(1_000);
    const [read, later] = evidenceIn(await link('L’étude entière'));
    expect(await ask(carrier, hide, { id, evidenceId: read?.id })).toMatchObject({
      __typename: 'IllegalTransition',
      message:
        'Une décision a été signée après cette preuve : elle reste, pour qui la relira. Ajoutez-en une autre.',
    });
    const kept = evidenceIn(await ask(carrier, hide, { id, evidenceId: later?.id }));
    expect(kept.map(({ label }) => label)).toEqual(['Une étude']);
  });

  it('is no change of the concept that its author has not read, even with a request at once', async () => {
    const id = await begun();
    const { version } = await seen(carrier, id);
    // Actions after the start of the concept have later dates.
    product.clock.advance(60_000);
    for (const key of ['two_companies', 'carrier', item]) {
      const input = { kind: 'link', label: 'Une étude', url: 'https://etude.example/' };
      await ask(carrier, show, { id, item: key, input });
      await ask(carrier, answer, { id, item: key });
    }
    const kept = await product.database.manager.findOneByOrFail(Concept, { id });
    expect(kept).toMatchObject({ version, activeAt: product.clock.now() });
    expect(await ask(carrier, request, { id, version })).toMatchObject({ __typename: 'Concept' });
  });

  it('shows of an item that its reader may not see what it is, and no more', async () => {
    const id = await begun();
    const { manager } = product.database;
    const { organisationId } = await manager.findOneByOrFail(Need, { id: needId });
    const draft = await aNeed(product.database, { organisationId, state: 'draft', title: 'Rien de public' });
    const { id: solverId } = await aSolver(product.database);
    const day = dayInFrance(product.clock.now());
    const accepted = (): Reply => Object.assign(Reply.pending(), { answer: 'accepted' });
    const met = await anIntroduction(product.database, {
      needId,
      solverId,
      state: 'met',
      metOn: day,
      companyReply: accepted(),
      solverReply: accepted(),
    });
    for (const input of [
      { kind: 'need', subjectId: draft.id, label: 'Rien de public' },
      { kind: 'meeting', subjectId: met.id, label: 'Rencontre du 3 juin, Mains Tendues – Un autre' },
      { kind: 'need', subjectId: needId },
    ])
      expect(await ask(company.member, show, { id, item, input })).toMatchObject({
        __typename: 'Concept',
      });
    const labelsFor = async (client: GraphqlClient): Promise<string[]> =>
      evidenceIn(await seen(client, id)).map(({ label }) => label);
    const all = ['Rien de public', 'Rencontre du 3 juin, Mains Tendues – Un autre', fallsAtNight.title];
    expect(await labelsFor(company.member)).toEqual(all);
    expect(await labelsFor(carrier)).toEqual(['', '', fallsAtNight.title]);
    expect(await labelsFor(curator)).toEqual(['', ...all.slice(1)]);
    // The participants know the needs of a company, also after it is closed.
    await manager.update(Need, { id: needId }, { state: 'closed', closingReason: 'met_here' });
    const seat = { conceptId: id, personId: await idOf('anne@mains.example') };
    await manager.update(ConceptMember, seat, { organisationId });
    expect(await labelsFor(carrier)).toEqual(['', '', fallsAtNight.title]);
    await manager.update(ConceptMember, seat, { organisationId: null });
    expect(await labelsFor(carrier)).toEqual(['', '', '']);
    await manager.update(Need, { id: needId }, { state: 'published', closingReason: null });
  });
});
