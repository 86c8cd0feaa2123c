import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { Concept } from '@passerelle/concepts';
import { aConcept, aConceptPage } from '@passerelle/concepts/testing';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { aCompany, aPublishedNeed, ask, type Company, fallsAtNight } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { Need } from '@passerelle/needs';

const product = bootProduct();

interface Came {
  stage: string;
  concept: { title: string } | null;
  publicConcept: { title: string } | null;
}
const title = 'Une veille de nuit sans caméra';

let curator: GraphqlClient;
let carrier: GraphqlClient;
let stranger: GraphqlClient;
let company: Company;
let other: Company;
let needId: string;

beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  carrier = await product.as('lina@cfa.example');
  stranger = await product.as('passant@exemple.example');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  other = await aCompany(product, 'luc@sologne.example', 'Sologne Services');
});
beforeEach(async () => {
  needId = await aPublishedNeed(product, company, curator, fallsAtNight);
});

const personOf = async (email: string): Promise<string> =>
  (await product.database.manager.findOneByOrFail(Person, { email })).id;
const cameOf = async (client: GraphqlClient): Promise<Came[]> =>
  (
    await ask<{ becameConcepts: Came[] }>(
      client,
      'query ($id: ID!) { need(id: $id) { becameConcepts { stage concept { title } publicConcept { title } } } }',
      { id: needId },
    )
  ).becameConcepts;

describe('what became of a need', () => {
  it('is a concept that those who take part and curators open, whose stage its company reads, and of which nobody else learns', async () => {
    const carrierId = await personOf('lina@cfa.example');
    const { id } = await aConcept(product.database, { carrierId, joined: [carrierId], needIds: [needId] });
    const opened = { stage: 'idea', concept: { title }, publicConcept: null };
    expect(await cameOf(carrier)).toEqual([opened]);
    expect(await cameOf(curator)).toEqual([opened]);
    expect(await cameOf(company.member)).toEqual([{ ...opened, concept: null }]);
    for (const client of [stranger, other.member]) expect(await cameOf(client)).toEqual([]);
    // A notice about an ended need goes to those who may open it.
    await product.database.manager.update(Concept, { id }, { status: 'stopped', statusReason: 'Sans suite' });
    expect(await cameOf(carrier)).toEqual([opened]);
    expect(await cameOf(company.member)).toEqual([]);
  });

  it('is shown to everybody who reads the need once the concept is public, unless that would reveal whose need it is', async () => {
    const { manager } = product.database;
    const [carrierId, personId] = [await personOf('lina@cfa.example'), await personOf('anne@mains.example')];
    const { organisationId } = await manager.findOneByOrFail(Need, { id: needId });
    const concept = await aConcept(product.database, {
      carrierId,
      joined: [carrierId, { personId, organisationId }],
      needIds: [needId],
    });
    expect(await cameOf(stranger)).toEqual([]);
    await aConceptPage(product.database, concept, [carrierId, personId]);
    for (const client of [stranger, other.member])
      expect(await cameOf(client)).toEqual([{ stage: 'idea', concept: null, publicConcept: { title } }]);
    expect(await cameOf(company.member)).toEqual([
      { stage: 'idea', concept: { title }, publicConcept: { title } },
    ]);
    await manager.update(Need, { id: needId }, { confidential: true });
    for (const client of [stranger, other.member]) expect(await cameOf(client)).toEqual([]);
    expect(await cameOf(company.member)).toHaveLength(1);
    await manager.update(Need, { id: needId }, { confidential: false });
    await manager.query('DELETE FROM concept_consent WHERE concept_id = $1 AND person_id = $2', [
      concept.id,
      personId,
    ]);
    expect(await cameOf(stranger)).toEqual([]);
  });
});
