import { beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { Concept, GateItem, type Stage } from '@passerelle/concepts';
import { aConcept } from '@passerelle/concepts/testing';
import { newId } from '@passerelle/database';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { countStatements } from '@passerelle/harness';
import {
  aCompany,
  aPublishedNeed,
  ask,
  type Company,
  fallsAtNight,
  type Outcome,
  problem,
  refusal,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { anIntroduction } from '@passerelle/introductions/testing';
import { Need } from '@passerelle/needs';
import { aSolver } from '@passerelle/solvers/testing';

const product = bootProduct();

interface Item {
  key: string;
  state: string;
  answer: string;
  known: string[];
  waiverReason: string | null;
  evidence: { id: string; label: string; isGone: boolean; need: { title: string } | null }[];
  viewerCan: Record<string, boolean>;
}
interface Gate {
  gate: string;
  isPassed: boolean;
  items: Item[];
  decisions: { verdict: string; reason: string; person: { name: string } }[];
  viewerCan: { request: boolean; withdraw: boolean; decide: string[] };
}
interface Shown extends Outcome {
  id: string;
  version: number;
  stage: string;
  gateState: string;
  gates: Gate[];
}
const shown = `id version stage gate gateState gates { gate isPassed isAhead
  items { key label hint state answer known isKnown isUnproven waiverReason waivedBy { name }
    evidence { id kind label url isGone need { title } introduction { id } addedBy { name } } viewerCan { write waive askAgain } }
  decisions { verdict reason person { name } at } viewerCan { request withdraw decide } }`;
const act = (operation: string, args: string, given: string): string =>
  `mutation ($id: ID!, ${args}) { ${operation}(id: $id, ${given}) { ${problem} ... on Concept { ${shown} } } }`;
const answer = act(
  'answerGateItem',
  '$item: GateItemKey!, $answer: String!, $ready: Boolean!',
  'item: $item, answer: $answer, ready: $ready',
);
const waive = act('waiveGateItem', '$item: GateItemKey!, $reason: String!', 'item: $item, reason: $reason');
const askAgain = act('askGateItemAgain', '$item: GateItemKey!', 'item: $item');
const show = act('addEvidence', '$item: GateItemKey!, $input: EvidenceInput!', 'item: $item, input: $input');
const hide = act('removeEvidence', '$evidenceId: ID!', 'evidenceId: $evidenceId');
const request = act('requestGate', '$version: Int!', 'version: $version');
const withdraw = `mutation ($id: ID!) { withdrawGateRequest(id: $id) { ${problem} ... on Concept { ${shown} } } }`;
const decide = act(
  'decideGate',
  '$version: Int!, $gate: ConceptGate!, $decision: GateVerdict!, $reason: String! = ""',
  'version: $version, gate: $gate, decision: $decision, reason: $reason',
);
const one = `query ($id: ID!) { concept(id: $id) { ${shown} } }`;

let curator: GraphqlClient;
let other: GraphqlClient;
let carrier: GraphqlClient;
let company: Company;
let needId: string;
beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  other = await product.as('oscar@ovlt.example', 'curator');
  carrier = await product.as('lina@cfa.example');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  needId = await aPublishedNeed(product, company, curator, {
    ...fallsAtNight,
    tags: ['theme:silver-economie', 'activity:teleassistance-visio-assistance', 'activity:livraison-repas'],
  });
});

const idOf = async (email: string): Promise<string> =>
  (await product.database.manager.findOneByOrFail(Person, { email })).id;
const begun = async (wanted: Partial<Concept> = {}): Promise<string> => {
  const carrierId = await idOf('lina@cfa.example');
  const { id } = await aConcept(product.database, {
    createdAt: product.clock.now(),
    carrierId,
    joined: [carrierId, await idOf('anne@mains.example')],
    needIds: [needId],
    ...wanted,
  });
  return id;
};
const seen = (client: GraphqlClient, id: string): Promise<Shown> => ask(client, one, { id });
const gateOf = ({ gates }: Shown, gate: string): Gate => gates.find((each) => each.gate === gate) as Gate;
const itemOf = ({ gates }: Shown, key: string): Item =>
  gates.flatMap(({ items }) => items).find((each) => each.key === key) as Item;
/** Every item of the gate ahead is answered, and the carrier requests it. */
const requested = async (id: string): Promise<Shown> => {
  const { version, gates } = await seen(carrier, id);
  const ahead = gates.find(({ isPassed }) => !isPassed) as Gate;
  for (const { key } of ahead.items)
    await ask(carrier, answer, { id, item: key, answer: 'Dit.', ready: true });
  return ask<Shown>(carrier, request, { id, version });
};

describe('a gate', () => {
  it('says what it asks for and what is known, takes evidence, and is passed by a curator’s signature', async () => {
    const id = await begun();
    const begins = await seen(carrier, id);
    expect(begins.gates.map(({ items }) => items.map(({ key }) => key))).toEqual([
      ['two_companies', 'carrier', 'what_exists'],
      ['payer', 'price', 'interviews', 'regime'],
      ['business_model', 'test_plan', 'partner', 'consent', 'insurance'],
      ['homes', 'results', 'incidents', 'contract'],
    ]);
    expect(itemOf(begins, 'two_companies').known).toEqual([
      'Une entreprise du réseau l’a demandé. Il en faut deux.',
    ]);
    expect(itemOf(begins, 'regime').known).toEqual([
      expect.stringContaining('Téléassistance et visio-assistance : une déclaration suffit'),
      expect.stringContaining('Livraison de repas à domicile : une déclaration suffit'),
      expect.stringContaining('Livraison de repas à domicile : seulement au sein'),
    ]);

    // Open items are named, and nothing is requested.
    expect(await ask(carrier, request, { id, version: begins.version })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ field: 'two_companies' }, { field: 'what_exists' }],
    });
    expect(await ask(carrier, answer, { id, item: 'what_exists', answer: '', ready: true })).toMatchObject({
      fields: [{ field: 'answer', rule: 'said' }],
    });
    const kept = await ask<Shown>(carrier, show, {
      id,
      item: 'two_companies',
      input: { kind: 'need', subjectId: needId },
    });
    expect(itemOf(kept, 'two_companies').evidence).toMatchObject([
      { label: fallsAtNight.title, isGone: false, need: { title: fallsAtNight.title } },
    ]);
    await ask(carrier, answer, { id, item: 'two_companies', answer: '', ready: true });
    await ask(company.member, answer, {
      id,
      item: 'carrier',
      answer: 'Lina, apprentie au CFA.',
      ready: true,
    });
    await ask(curator, waive, { id, item: 'what_exists', reason: 'Étudié l’an dernier.' });
    expect(await ask(carrier, answer, { id, item: 'what_exists', answer: 'x', ready: true })).toMatchObject({
      __typename: 'IllegalTransition',
    });

    // The company takes part, but requests nothing. Only curators who are no party sign.
    const { version } = await seen(carrier, id);
    expect(await refusal(company.member, request, { id, version })).toBe('FORBIDDEN');
    const asked = await ask<Shown>(carrier, request, { id, version });
    expect(asked).toMatchObject({ gateState: 'requested' });
    expect(gateOf(asked, 'problem').viewerCan).toEqual({ request: false, withdraw: true, decide: [] });
    expect(await ask(carrier, answer, { id, item: 'carrier', answer: 'Autre', ready: true })).toMatchObject({
      __typename: 'IllegalTransition',
    });
    const read = await seen(curator, id);
    expect(gateOf(read, 'problem').viewerCan.decide).toEqual(['passed', 'changes', 'refused']);
    // One company alone has this need. The members declare otherwise, so the signing curator must give a reason.
    expect(itemOf(read, 'two_companies')).toMatchObject({ state: 'ready', isKnown: false, isUnproven: true });
    expect(itemOf(read, 'carrier')).toMatchObject({ isUnproven: false });
    const passing = { id, version: read.version, gate: 'problem', decision: 'passed' };
    expect(await ask(curator, decide, passing)).toMatchObject({
      fields: [{ field: 'reason', rule: 'unproven' }],
    });
    const reason = 'La seconde n’est pas du réseau : sa lettre est jointe.';
    const passed = await ask<Shown>(curator, decide, { ...passing, reason });
    expect(passed).toMatchObject({ stage: 'concept', gateState: 'open' });
    expect(gateOf(passed, 'problem')).toMatchObject({
      isPassed: true,
      decisions: [{ verdict: 'passed', reason, person: {} }],
    });
    // Signed items stay as they were.
    expect(await ask(carrier, answer, { id, item: 'carrier', answer: 'Autre', ready: true })).toMatchObject({
      __typename: 'IllegalTransition',
      message: 'Cette étape est franchie : ce qui a été signé reste comme il était.',
    });
    await expect(
      product.database.manager.query(
        `UPDATE concept_gate_decision SET verdict = 'refused' WHERE concept_id = $1`,
        [id],
      ),
    ).rejects.toThrow('never changed');
    await expect(
      product.database.manager.query('DELETE FROM concept_gate_decision WHERE concept_id = $1', [id]),
    ).rejects.toThrow('never changed');
  });

  it('is sent back, refused and reopened, each with a reason, and goes back where it was passed too soon', async () => {
    const id = await begun();
    const { version } = await requested(id);
    const fields = { id, version, gate: 'problem' };
    expect(await ask(curator, decide, { ...fields, decision: 'changes' })).toMatchObject({
      fields: [{ field: 'reason', rule: 'reason_needed' }],
    });
    expect(await ask(curator, decide, { ...fields, gate: 'payer', decision: 'passed' })).toMatchObject({
      __typename: 'IllegalTransition',
    });
    const back = await ask<Shown>(curator, decide, {
      ...fields,
      decision: 'changes',
      reason: 'Une seule entreprise.',
    });
    expect(back).toMatchObject({ stage: 'idea', gateState: 'open' });
    const again = await ask<Shown>(carrier, request, { id, version: back.version });
    const refused = await ask<Shown>(curator, decide, {
      ...fields,
      version: again.version,
      decision: 'refused',
      reason: 'Le besoin a disparu.',
    });
    expect(refused).toMatchObject({ stage: 'idea', gateState: 'refused' });
    expect(await ask(carrier, request, { id, version: refused.version })).toMatchObject({
      __typename: 'IllegalTransition',
    });
    const reopened = await ask<Shown>(other, decide, {
      ...fields,
      version: refused.version,
      decision: 'reopened',
      reason: 'Une autre entreprise le demande.',
    });
    expect(gateOf(reopened, 'problem').decisions.map(({ verdict }) => verdict)).toEqual([
      'changes',
      'refused',
      'reopened',
    ]);
    const last = await ask<Shown>(carrier, request, { id, version: reopened.version });
    const passed = await ask<Shown>(curator, decide, {
      ...fields,
      version: last.version,
      decision: 'passed',
      reason: 'Lu.',
    });
    expect(passed).toMatchObject({ stage: 'concept' });
    expect(
      await ask(curator, decide, {
        ...fields,
        version: passed.version,
        decision: 'reopened',
        reason: 'Un entretien était inventé.',
      }),
    ).toMatchObject({ stage: 'idea', gateState: 'open' });
  });

  it('is signed by one of two curators, by none with a stake in it, and never unread', async () => {
    const id = await begun();
    const { version } = await requested(id);
    const fields = { id, version, gate: 'problem' };
    const outcomes = await Promise.all([
      ask<Outcome>(curator, decide, { ...fields, decision: 'passed', reason: 'Lu.' }),
      ask<Outcome>(other, decide, { ...fields, decision: 'refused', reason: 'Non.' }),
    ]);
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual(['Concept', 'IllegalTransition']);
    const lost = outcomes.find(({ __typename }) => __typename === 'IllegalTransition');
    expect(lost?.message).toMatch(/oscar|nadia|Quelqu’un/i);
    expect(gateOf(await seen(curator, id), 'problem').decisions).toHaveLength(1);

    // Requested twice at once: one request.
    const twice = await begun();
    const { version: first } = await seen(carrier, twice);
    await product.database.manager.save(
      ['two_companies', 'carrier', 'what_exists'].map((key) =>
        Object.assign(GateItem.open(twice, key as GateItem['key'], product.clock.now()), { state: 'ready' }),
      ),
    );
    const asked = await Promise.all(
      [1, 2].map(() => ask<Outcome>(carrier, request, { id: twice, version: first })),
    );
    expect(asked.map(({ __typename }) => __typename).toSorted()).toEqual(['Concept', 'IllegalTransition']);
    // Withdrawn and requested again meanwhile, so the curator has read an older state.
    const { version: read } = await seen(curator, twice);
    await ask(carrier, withdraw, { id: twice });
    await ask(carrier, answer, { id: twice, item: 'carrier', answer: 'Autre chose.', ready: true });
    const { version: now } = await seen(carrier, twice);
    await ask(carrier, request, { id: twice, version: now });
    expect(
      await ask(curator, decide, { ...fields, id: twice, version: read, decision: 'passed' }),
    ).toMatchObject({
      __typename: 'Conflict',
    });

    // Another curator has waived an item meanwhile.
    const { version: unwaived } = await seen(curator, twice);
    product.clock.advance(1_000);
    await ask(other, waive, { id: twice, item: 'what_exists', reason: 'Connu de tous.' });
    expect(
      await ask(curator, decide, { ...fields, id: twice, version: unwaived, decision: 'passed' }),
    ).toMatchObject({ __typename: 'Conflict' });

    // A curator of the company, or one who takes part, signs nothing.
    const own = await product.as('claude@ovlt.example', 'curator');
    await product.database.manager.query(
      `INSERT INTO membership (person_id, organisation_id, role, since) VALUES ($1, $2, 'member', now())`,
      [await idOf('claude@ovlt.example'), company.id],
    );
    const { version: still } = await seen(own, twice);
    expect(await refusal(own, decide, { ...fields, id: twice, version: still, decision: 'passed' })).toBe(
      'FORBIDDEN',
    );
    expect(await refusal(carrier, decide, { ...fields, id: twice, version: still, decision: 'passed' })).toBe(
      'FORBIDDEN',
    );
    expect(await refusal(own, waive, { id: twice, item: 'carrier', reason: 'Rien à dire.' })).toBe(
      'FORBIDDEN',
    );

    // The carrier is removed meanwhile, so nobody requests it any more.
    const personId = await idOf('lina@cfa.example');
    const remove = `mutation ($id: ID!, $personId: ID!) { removeFromConcept(id: $id, personId: $personId) {
      ${problem} ... on Concept { gateState carrier { name } } } }`;
    expect(await ask(curator, remove, { id: twice, personId })).toMatchObject({
      gateState: 'open',
      carrier: null,
    });
    expect(await refusal(carrier, answer, { id: twice, item: 'carrier', answer: 'x', ready: true })).toBe(
      'NOT_FOUND',
    );
  });
});

describe('evidence', () => {
  it('is limited to what its author may see, and stays when its target is deleted', async () => {
    const id = await begun();
    const item = 'what_exists';
    const input = (given: object): Record<string, unknown> => ({ id, item, input: given });
    for (const url of [
      'javascript:alert(1)',
      'ftp://x.example',
      'https://known.site@other.site/',
      'pas une adresse',
    ])
      expect(await ask(carrier, show, input({ kind: 'link', label: 'x', url }))).toMatchObject({
        fields: [{ field: 'url', rule: 'web_address' }],
      });
    expect(await ask(carrier, show, input({ kind: 'link', url: 'https://etude.example/' }))).toMatchObject({
      fields: [{ field: 'label', rule: 'label_needed' }],
    });
    expect(
      await ask(
        carrier,
        show,
        input({ kind: 'link', label: 'x'.repeat(100_000), url: 'https://etude.example/' }),
      ),
    ).toMatchObject({ fields: [{ field: 'label', rule: 'too_big' }] });
    expect(await ask(carrier, answer, { id, item, answer: 'x'.repeat(100_000), ready: true })).toMatchObject({
      fields: [{ field: 'answer', rule: 'too_big' }],
    });
    await ask(carrier, show, input({ kind: 'link', label: 'Une étude', url: 'https://etude.example/' }));

    // The two sides know of their introduction. That they have met is known only afterwards.
    const { id: solverId } = await aSolver(product.database, { personId: await idOf('lina@cfa.example') });
    const proposed = await anIntroduction(product.database, { needId, solverId });
    expect(await ask(carrier, show, input({ kind: 'meeting', subjectId: proposed.id }))).toMatchObject({
      fields: [{ field: 'subjectId', rule: 'met' }],
    });
    expect(await refusal(other, show, input({ kind: 'introduction', subjectId: newId() }))).toBe('NOT_FOUND');
    expect(await ask(carrier, show, input({ kind: 'introduction', subjectId: proposed.id }))).toMatchObject({
      __typename: 'Concept',
    });
    const hidden = await product.as('autre@ailleurs.example');
    const theirs = await ask<{ id: string }>(
      hidden,
      `mutation ($input: OrganisationInput!) { createOrganisation(input: $input) { ${problem} ... on Organisation { id } } }`,
      { input: { name: 'Ailleurs Services', kind: 'service_company' } },
    );
    const draft = await ask<{ id: string }>(
      hidden,
      `mutation ($id: ID!, $input: NeedInput!) { draftNeed(organisationId: $id, input: $input) { ${problem} ... on Need { id } } }`,
      { id: theirs.id, input: { title: 'Secret', description: '', tags: [], territories: [] } },
    );
    expect(await refusal(carrier, show, input({ kind: 'need', subjectId: draft.id }))).toBe('NOT_FOUND');

    // A need is deleted when its import is undone, and the evidence shows that.
    const gone = await aPublishedNeed(product, company, curator, fallsAtNight);
    await ask(carrier, show, input({ kind: 'need', subjectId: gone, label: 'Un besoin voisin' }));
    await product.database.manager.delete(Need, { id: gone });
    const { evidence } = itemOf(await seen(company.member, id), item);
    expect(evidence.map(({ label, isGone, need }) => [label, isGone, need])).toEqual([
      ['Une étude', false, null],
      ['', false, null],
      ['', true, null],
    ]);
    for (const each of evidence) await ask(company.member, hide, { id, evidenceId: each.id });
    expect(await refusal(carrier, hide, { id, evidenceId: evidence[0]?.id })).toBe('NOT_FOUND');
  });

  it('is limited, and its item is open again once the last of it is gone', async () => {
    const id = await begun();
    const link = (label: string): Record<string, unknown> => ({
      id,
      item: 'payer',
      input: { kind: 'link', label, url: 'https://etude.example/' },
    });
    const first = await ask<Shown>(carrier, show, link('Une'));
    const [evidence] = itemOf(first, 'payer').evidence;
    expect(
      itemOf(await ask(carrier, answer, { id, item: 'payer', answer: '', ready: true }), 'payer').state,
    ).toBe('ready');
    expect(itemOf(await ask(carrier, hide, { id, evidenceId: evidence?.id }), 'payer').state).toBe('open');
    const outcomes = await Promise.all(
      Array.from({ length: 22 }, (_, i) => ask<Outcome>(carrier, show, link(`Numéro ${i}`))),
    );
    expect(outcomes.filter(({ __typename }) => __typename === 'LimitReached')).toHaveLength(2);
    // Waived and required again, by curators.
    await ask(curator, waive, { id, item: 'price', reason: 'Gratuit.' });
    expect(itemOf(await ask(other, askAgain, { id, item: 'price' }), 'price')).toMatchObject({
      state: 'open',
      waiverReason: null,
    });
    expect(await ask(other, askAgain, { id, item: 'price' })).toMatchObject({
      __typename: 'IllegalTransition',
    });
  });

  it('costs as many statements for much of it as for little', async () => {
    const little = await begun();
    await ask(carrier, show, { id: little, item: 'payer', input: { kind: 'need', subjectId: needId } });
    const full = await begun({ stage: 'prototype' satisfies Stage });
    for (const item of ['homes', 'results', 'incidents'])
      await ask(carrier, show, { id: full, item, input: { kind: 'need', subjectId: needId } });
    const cost = async (id: string): Promise<number> =>
      (await countStatements(product.database.dataSource, () => seen(carrier, id))).statements.length;
    await seen(carrier, little);
    await product.settled();
    expect([await cost(little), await cost(full)]).toEqual([11, 11]);
  });
});
