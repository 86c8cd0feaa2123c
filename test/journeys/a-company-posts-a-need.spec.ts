import { describe, expect, it } from '@jest/globals';
import { bootProduct } from '@passerelle/harness/product';

const product = bootProduct();

describe('a company posts a need', () => {
  it('from an account of its own to a need that a curator can read', async () => {
    const company = await product.as('sylvie@aide.example');
    const curator = await product.as('nadia@ovlt.example', 'curator');

    const { data: created } = await company.query(
      `mutation { createOrganisation(input: { name: "Aide à Domicile de Loire", kind: service_company }) {
         ... on Organisation { id } ... on Problem { message } } }`,
    );
    const organisationId = (created as { createOrganisation: { id: string } }).createOrganisation.id;
    const drafted = await company.query(
      `mutation ($organisationId: ID!, $input: NeedInput!) { draftNeed(organisationId: $organisationId, input: $input) {
         __typename ... on Need { id state viewerCan { submit publish } } ... on Problem { message } } }`,
      {
        organisationId,
        input: {
          title: 'Repérer les chutes la nuit',
          description: 'Nos bénéficiaires tombent la nuit et personne ne le sait avant huit heures. Nous cherchons une alerte simple.',
          tags: ['theme:silver-economie'],
          territories: ['commune:45234'],
        },
      },
    );
    expect(drafted).toMatchObject({
      data: { draftNeed: { __typename: 'Need', state: 'draft', viewerCan: { submit: true, publish: false } } },
    });
    expect(await curator.query('{ needsToModerate { totalCount } }')).toMatchObject({
      data: { needsToModerate: { totalCount: 0 } },
    });
  });
});
