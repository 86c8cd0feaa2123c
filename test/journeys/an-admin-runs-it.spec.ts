import { describe, expect, it } from '@jest/globals';
import { ask, type Outcome, problem, refusal } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';

const product = bootProduct();

interface Account extends Outcome {
  id: string;
  role: string;
}

const queue = '{ needsToModerate { totalCount } }';
const people = 'query ($search: String!) { people(search: $search) { totalCount nodes { email role } } }';
const setRole = `mutation ($personId: ID!, $role: PlatformRole!) {
  setPlatformRole(personId: $personId, role: $role) { ${problem} ... on Account { id role } } }`;
const whoAmI = '{ me { id role } }';

describe('an admin runs the platform', () => {
  it('makes somebody a curator and takes it back, each at once', async () => {
    const admin = await product.as('claude@ovlt.example', 'admin');
    const lea = await product.as('lea@ovlt.example');
    const { id: personId } = await ask<Account>(lea, whoAmI);
    expect(await refusal(lea, queue)).toBe('FORBIDDEN');

    expect(await ask(admin, setRole, { personId, role: 'curator' })).toMatchObject({ role: 'curator' });
    expect(await ask(lea, queue)).toEqual({ totalCount: 0 });
    expect(await refusal(lea, people, { search: '' })).toBe('FORBIDDEN');
    expect(await refusal(lea, setRole, { personId, role: 'admin' })).toBe('FORBIDDEN');

    expect(await ask(admin, setRole, { personId, role: 'none' })).toMatchObject({ role: 'none' });
    expect(await refusal(lea, queue)).toBe('FORBIDDEN');
    expect(await ask(lea, whoAmI)).toEqual({ id: personId, role: 'none' });
  });

  it('sees everybody who has an account, and nobody else does', async () => {
    const admin = await product.as('claude@ovlt.example', 'admin');
    const curator = await product.as('nadia@ovlt.example', 'curator');
    await product.as('theo@ecole.example');
    const found = await ask<{ nodes: Account[] }>(admin, people, { search: '' });
    expect(found.nodes).toEqual(
      expect.arrayContaining([
        { email: 'theo@ecole.example', role: 'none' },
        { email: 'nadia@ovlt.example', role: 'curator' },
        { email: 'claude@ovlt.example', role: 'admin' },
      ]),
    );
    expect(await ask(admin, people, { search: 'ÉCOLE.ex' })).toEqual({ totalCount: 0, nodes: [] });
    expect(await ask(admin, people, { search: 'ECOLE.ex' })).toEqual({
      totalCount: 1,
      nodes: [{ email: 'theo@ecole.example', role: 'none' }],
    });
    expect(await refusal(curator, people, { search: '' })).toBe('FORBIDDEN');
    expect(await refusal(product.anybody(), people, { search: '' })).toBe('UNAUTHENTICATED');
  });

  it('cannot leave the platform without an admin, not even two of them at the same moment', async () => {
    const first = await product.as('claude@ovlt.example', 'admin');
    const firstId = (await ask<Account>(first, whoAmI)).id;
    expect(await ask(first, setRole, { personId: firstId, role: 'curator' })).toMatchObject({
      __typename: 'IllegalTransition',
      from: 'admin',
      to: 'curator',
    });
    expect(await ask(first, whoAmI)).toEqual({ id: firstId, role: 'admin' });

    const second = await product.as('dominique@ovlt.example', 'admin');
    const secondId = (await ask<Account>(second, whoAmI)).id;
    const outcomes = await Promise.all([
      ask<Account>(first, setRole, { personId: firstId, role: 'none' }),
      ask<Account>(second, setRole, { personId: secondId, role: 'none' }),
    ]);
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual(['Account', 'IllegalTransition']);
    const roles = [await ask<Account>(first, whoAmI), await ask<Account>(second, whoAmI)].map(
      ({ role }) => role,
    );
    expect(roles.toSorted()).toEqual(['admin', 'none']);
  });
});
