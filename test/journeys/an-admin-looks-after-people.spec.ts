import { beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { aCompany, ask, type Company, type Outcome, problem, refusal } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';

const product = bootProduct();
let admin: GraphqlClient;
let other: GraphqlClient;
let curator: GraphqlClient;
let company: Company;
beforeAll(async () => {
  admin = await product.as('camille@ovlt.example', 'admin');
  other = await product.as('dominique@ovlt.example', 'admin');
  curator = await product.as('nadia@ovlt.example', 'curator');
  company = await aCompany(product, 'rose@mains.example', 'Mains Tendues');
});

interface Account extends Outcome {
  id: string;
  email: string;
  viewerCan: Record<string, boolean>;
  message?: string;
}

const whoAmI = '{ me { id email role viewerCan { suspend reinstate setRole endSessions } } }';
const account =
  'query ($id: ID!) { account(id: $id) { email viewerCan { suspend reinstate setRole endSessions } } }';
const sessions = 'query ($id: ID!) { sessionsOfPerson(personId: $id) { id device isThisOne } }';
const end = `mutation ($id: ID!, $sessionId: ID) { endSessionsOfPerson(personId: $id, sessionId: $sessionId) }`;
const suspend = `mutation ($id: ID!) { suspendAccount(personId: $id, reason: "Publicité répétée") { ${problem} ... on Account { id } } }`;
const reinstate = `mutation ($id: ID!) { reinstateAccount(personId: $id, reason: "Compris") { ${problem} ... on Account { id } } }`;
const history = `query ($id: ID!) { auditLogOfPerson(personId: $id) { nodes { sentence because } } }`;
const people = `query ($roles: [PlatformRole!], $suspended: Boolean) { people(roles: $roles, suspended: $suspended) { nodes { email } } }`;
const idOf = async (client: GraphqlClient): Promise<string> => (await ask<Account>(client, whoAmI)).id;

describe('an admin looks after people', () => {
  it('and a curator sees none of it, of themselves neither', async () => {
    const id = await idOf(company.member);
    for (const document of [account, sessions, end, suspend, history])
      expect(await refusal(curator, document, { id })).toBe('FORBIDDEN');
    const nothing = { suspend: false, reinstate: false, setRole: false, endSessions: false };
    expect((await ask<Account>(curator, whoAmI)).viewerCan).toEqual(nothing);
    expect((await ask<Account>(admin, whoAmI)).viewerCan).toEqual({
      ...nothing,
      setRole: true,
      endSessions: true,
    });
    expect(await ask(admin, account, { id })).toEqual({
      email: 'rose@mains.example',
      viewerCan: { ...nothing, suspend: true, setRole: true, endSessions: true },
    });
  });

  it('ends sessions of somebody, and never the one that asks', async () => {
    const lea = await product.as('lea@ecole.example');
    const id = await idOf(lea);
    const [session] = await ask<{ id: string; isThisOne: boolean }[]>(admin, sessions, { id });
    expect(session).toMatchObject({ isThisOne: false });
    // A session of one person cannot be ended as another’s.
    expect(await ask(admin, end, { id: await idOf(curator), sessionId: session?.id })).toBe(0);
    expect(await ask(admin, end, { id, sessionId: session?.id })).toBe(1);
    expect(await ask(admin, end, { id, sessionId: session?.id })).toBe(0);
    expect(await refusal(lea, whoAmI)).toBe('UNAUTHENTICATED');

    const own = await idOf(admin);
    expect(await ask(admin, sessions, { id: own })).toMatchObject([{ isThisOne: true }]);
    expect(await ask(admin, end, { id: own })).toBe(0);
    expect(await ask(admin, whoAmI)).toMatchObject({ id: own });
  });

  it('suspends an account: its old session is nobody’s at once, and a second admin learns who did it', async () => {
    const spam = await product.as('pub@spam.example');
    const id = await idOf(spam);
    const outcomes = await Promise.all([
      ask<Account>(admin, suspend, { id }),
      ask<Account>(other, suspend, { id }),
    ]);
    const refused = outcomes.find(({ __typename }) => __typename === 'IllegalTransition');
    expect(outcomes.filter(({ __typename }) => __typename === 'Account')).toHaveLength(1);
    expect(refused?.message).toMatch(/camille|dominique/);
    for (const document of [whoAmI, '{ mySolvers { id } }', 'mutation { endOtherSessions }'])
      expect(await refusal(spam, document)).toBe('UNAUTHENTICATED');
    expect(await ask(admin, people, { suspended: true })).toEqual({ nodes: [{ email: 'pub@spam.example' }] });
    expect(await ask(admin, people, { roles: ['curator'] })).toEqual({
      nodes: [{ email: 'nadia@ovlt.example' }],
    });

    expect(await ask(admin, reinstate, { id })).toMatchObject({ __typename: 'Account' });
    expect(await refusal(spam, whoAmI)).toBe('UNAUTHENTICATED');
    expect(await ask(admin, people, { suspended: true })).toEqual({ nodes: [] });
    const { nodes } = await ask<{ nodes: { sentence: string; because: string }[] }>(admin, history, { id });
    expect(nodes).toEqual([
      { sentence: 'camille a rouvert le compte.', because: 'Compris' },
      {
        sentence: expect.stringMatching(/^(camille|dominique) a suspendu le compte\.$/),
        because: 'Publicité répétée',
      },
    ]);
  });

  it('cannot suspend themselves, nor leave nobody who could', async () => {
    const [id, otherId] = [await idOf(admin), await idOf(other)];
    expect(await ask(admin, suspend, { id })).toMatchObject({ __typename: 'IllegalTransition' });
    const outcomes = await Promise.all([
      ask<Account>(admin, suspend, { id: otherId }),
      other.query(suspend, { id }),
    ]);
    const left = await product.database.manager.query<object[]>(
      `SELECT FROM person WHERE role = 'admin' AND suspended_at IS NULL`,
    );
    expect([outcomes.length, left.length]).toEqual([2, 1]);
  });
});
