import { beforeAll, describe, expect, it } from '@jest/globals';
import { Invitation } from '@passerelle/accounts';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  ask,
  type Company,
  fallsAtNight,
  mailsTo,
  type Outcome,
  problem,
  refusal,
  submitNeed,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { mailedAtOnce } from '@passerelle/notifications/testing';

const product = bootProduct();
mailedAtOnce(product);
const HOUR = 3_600_000;
const anne = 'anne@mains.example';
const paul = 'paul@alouette.example';

let curator: GraphqlClient;
let colleague: GraphqlClient;
let company: Company;
beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  colleague = await product.as('karim@ovlt.example', 'curator');
  company = await aCompany(product, anne, 'Mains Tendues');
});

interface Drafted extends Outcome {
  id: string;
  version: number;
  state: string;
  byCurator: boolean;
  offeredAt: string | null;
}
const drafted = `... on Need { id version state byCurator offeredAt } ${problem}`;
const draftFor = (organisationId: string, client = curator, input: object = fallsAtNight): Promise<Drafted> =>
  ask(
    client,
    `mutation ($organisationId: ID!, $input: NeedInput!) {
      draftNeed(organisationId: $organisationId, input: $input) { ${drafted} } }`,
    { organisationId, input },
  );
const offer = (id: string, client = curator): Promise<Drafted> =>
  ask(client, `mutation ($id: ID!) { offerNeed(id: $id) { ${drafted} } }`, { id });
const edit = (client: GraphqlClient, { id, version }: Drafted, input: object): Promise<Drafted> =>
  ask(
    client,
    `mutation ($id: ID!, $version: Int!, $input: NeedChange!) {
      editNeed(id: $id, version: $version, input: $input) { ${drafted} } }`,
    { id, version, input },
  );
const waiting = async (): Promise<string[]> => {
  const page = await ask<{ nodes: { id: string }[] }>(curator, '{ draftsByCurators { nodes { id } } }');
  return page.nodes.map(({ id }) => id);
};
const see = 'query ($id: ID!) { need(id: $id) { id } }';

describe('a curator on the phone', () => {
  it('writes a need down for a company, which reads it and sends it', async () => {
    const need = await draftFor(company.id);
    expect(need).toMatchObject({ state: 'draft', byCurator: true, offeredAt: null });
    expect(await waiting()).toEqual([need.id]);
    // A colleague continues it, and the company is not notified of each change.
    const edited = await edit(colleague, need, { ...fallsAtNight, title: 'Savoir quand quelqu’un tombe' });
    expect(edited).toMatchObject({ id: need.id, byCurator: true });
    expect(await mailsTo(product, anne)).toEqual([]);

    expect((await offer(need.id)).offeredAt).not.toBeNull();
    const mails = await mailsTo(product, anne);
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Un besoin noté pour vous, à relire et à envoyer\u00a0: Savoir…',
    ]);
    expect(mails[0]?.text).toContain(`/besoins/${need.id}/rediger/relire`);

    expect(
      await refusal(curator, 'mutation ($id: ID!) { submitNeed(id: $id) { __typename } }', { id: need.id }),
    ).toBe('FORBIDDEN');
    expect(await submitNeed(company.member, need.id)).toMatchObject({ state: 'submitted' });
    expect(await waiting()).toEqual([]);
    const toRead = await ask<{ nodes: { id: string }[] }>(curator, '{ needsToModerate { nodes { id } } }');
    expect(toRead.nodes).toEqual([{ id: need.id }]);
    expect(await offer(need.id)).toMatchObject({ __typename: 'IllegalTransition', from: 'submitted' });
  });

  it('reminds the company, but not within the hour', async () => {
    const need = await draftFor(company.id);
    await offer(need.id);
    const before = (await mailsTo(product, anne)).length;
    expect(await offer(need.id, colleague)).toMatchObject({ __typename: 'LimitReached' });
    product.clock.advance(HOUR);
    await offer(need.id, colleague);
    expect(await mailsTo(product, anne)).toHaveLength(before + 1);
  });

  it('adds a company that is not known, and invites who called', async () => {
    const added = await ask<{ id: string; viewerCan: { leave: boolean } }>(
      curator,
      `mutation { createOrganisation(forOthers: true, input: { name: "L’Alouette à Domicile", kind: service_company }) {
        ... on Organisation { id viewerCan { leave } } } }`,
    );
    // The curator is no member of it.
    expect(added.viewerCan.leave).toBe(false);
    const need = await draftFor(added.id);
    expect(await offer(need.id)).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ field: 'email', rule: 'member' }],
    });
    await ask(
      curator,
      'mutation ($id: ID!, $email: String!) { inviteMember(organisationId: $id, email: $email, role: owner) { __typename } }',
      { id: added.id, email: paul },
    );
    expect((await offer(need.id)).offeredAt).not.toBeNull();
    expect((await mailsTo(product, paul)).map(({ subject }) => subject)).toEqual([
      'Une invitation à rejoindre une structure sur Passerelle',
    ]);
    // The mail server has no such mailbox, so the invitation has reached nobody.
    await product.database.manager.update(Invitation, { email: paul }, { refusedAt: product.clock.now() });
    product.clock.advance(HOUR);
    expect(await offer(need.id)).toMatchObject({ __typename: 'InvalidInput' });
  });

  it('keeps it from everybody else, and leaves the drafts of a company to itself', async () => {
    const other = await aCompany(product, 'lea@autre.example', 'Une Autre');
    const need = await draftFor(company.id);
    expect(await refusal(other.member, see, { id: need.id })).toBe('NOT_FOUND');
    const own = await draftFor(company.id, company.member);
    expect(own.byCurator).toBe(false);
    expect(await refusal(curator, see, { id: own.id })).toBe('NOT_FOUND');
    expect(await draftFor(company.id.toUpperCase(), company.member)).toMatchObject({ byCurator: false });
    const another = 'mutation ($id: ID!) { draftNeed(organisationId: $id, input: {}) { __typename } }';
    expect(await refusal(other.member, another, { id: company.id })).toBe('NOT_FOUND');
    const forOthers = `mutation { createOrganisation(forOthers: true, input: { name: "Personne", kind: service_company }) { __typename } }`;
    expect(await refusal(other.member, forOthers)).toBe('FORBIDDEN');
  });
});
