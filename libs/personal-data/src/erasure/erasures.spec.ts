import { describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { aMembership, anOrganisation, aPerson, sessionOf } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { graphqlClient, type GraphqlClient } from '@passerelle/graphql/testing';
import { bootProduct } from '@passerelle/harness/product';
import { pressLink } from '@passerelle/links/testing';
import { aSolver } from '@passerelle/solvers/testing';
import { askErasuresAgain } from './ask-erasures-again.js';
import { ErasuresService } from './erasures.service.js';

const product = bootProduct();
const DAY = 24 * 60 * 60 * 1_000;

/** Somebody with a session as old as said. */
async function signedIn({
  minutesAgo = 0,
  ...wanted
}: { minutesAgo?: number; name?: string; role?: 'none' | 'admin' } = {}): Promise<{
  id: string;
  email: string;
  api: GraphqlClient;
}> {
  const person = await aPerson(product.database, wanted);
  const cookie = await sessionOf(product.app, person.id);
  await product.database.manager.query(
    `UPDATE session SET created_at = now() - make_interval(mins => $2) WHERE person_id = $1`,
    [person.id, minutesAgo],
  );
  return { id: person.id, email: person.email, api: graphqlClient(product.url, { cookie }) };
}

const linkIn = ({ text }: { text: string }): string => /http:\S+\/lien\/\S+/.exec(text)?.[0] ?? '';

const problem = '... on Problem { message } ... on InvalidInput { fields { rule } }';
const deleteMe = `mutation ($choices: [HoldingChoiceInput!]! = [], $proof: AddressChangeProof) {
  deleteMe(choices: $choices, proof: $proof) { __typename ${problem} ... on AccountErasure { dueAt } } }`;
const outcomeOf = async (api: GraphqlClient, document: string, variables = {}): Promise<unknown> =>
  Object.values((await api.query<Record<string, unknown>>(document, variables)).data ?? {})[0];

const mailsTo = (email: string) => product.mailbox.messages().filter(({ to }) => to.includes(email));
const mailTo = (email: string, subject: string) => {
  const found = mailsTo(email).findLast((mail) => mail.subject.includes(subject));
  if (found === undefined) throw new Error(`No mail to ${email} has the subject ${subject}.`);
  return found;
};

describe('a person who wants their account erased', () => {
  it('shows that it is theirs, unless they have just signed in', async () => {
    const { api, email } = await signedIn({ minutesAgo: 30 });
    expect(await outcomeOf(api, deleteMe)).toMatchObject({ fields: [{ rule: 'proof_needed' }] });
    expect(await outcomeOf(api, deleteMe, { proof: { code: '000000' } })).toMatchObject({
      __typename: 'InvalidInput',
    });
    await outcomeOf(api, 'mutation { askForErasureCode { __typename } }');
    const code = /\d{6}/.exec(mailTo(email, 'effacer votre compte').subject)?.[0];
    expect(await outcomeOf(api, deleteMe, { proof: { code } })).toMatchObject({
      __typename: 'AccountErasure',
    });
    const fresh = await signedIn();
    expect(await outcomeOf(fresh.api, deleteMe)).toMatchObject({ __typename: 'AccountErasure' });
    expect(await outcomeOf(fresh.api, deleteMe)).toMatchObject({ __typename: 'IllegalTransition' });
  });

  it('keeps it by pressing, or behind the mailed link, where a press alone does nothing', async () => {
    const { api, email, id } = await signedIn();
    await outcomeOf(api, deleteMe);
    await product.settled();
    expect(await outcomeOf(api, 'mutation { keepMyAccount { __typename } }')).toEqual({
      __typename: 'AccountKept',
    });
    expect(await outcomeOf(api, '{ myErasure { dueAt } }')).toBeNull();
    const other = await signedIn();
    await outcomeOf(other.api, deleteMe);
    await product.settled();
    const link = linkIn(mailTo(other.email, 'va être effacé'));
    expect(await (await fetch(link)).text()).toContain('Garder votre compte');
    await pressLink(product.url, link, { accord: '' });
    expect(await outcomeOf(other.api, '{ myErasure { dueAt } }')).not.toBeNull();
    expect((await pressLink(product.url, link)).text).toContain('Votre compte est gardé');
    expect(await outcomeOf(other.api, '{ myErasure { dueAt } }')).toBeNull();
    product.clock.advance(8 * DAY);
    await product.app.get(ErasuresService).eraseDue();
    expect(await product.database.manager.query('SELECT id FROM person WHERE id = $1', [id])).toHaveLength(1);
    expect(mailsTo(email).some(({ subject }) => subject === 'Votre compte est effacé')).toBe(false);
  });

  it('has a link mailed if they cannot sign in; an unknown address gets the same answer', async () => {
    const { id, email } = await aPerson(product.database);
    const ask = 'mutation ($email: String!) { askForErasureLink(email: $email) }';
    const anybody = product.anybody();
    expect(await outcomeOf(anybody, ask, { email })).toBe(true);
    expect(await outcomeOf(anybody, ask, { email: `${newId()}@nulle-part.example` })).toBe(true);
    await product.settled();
    const link = linkIn(mailTo(email, 'Pour effacer votre compte'));
    await pressLink(product.url, link, { accord: '' });
    expect(await product.app.get(ErasuresService).pending(id)).toBeNull();
    expect((await pressLink(product.url, link)).text).toContain('Votre compte va être effacé');
    expect(await product.app.get(ErasuresService).pending(id)).toMatchObject({ cause: 'asked' });
  });

  it('is not the last who administers', async () => {
    const erase = async ({ api, email }: Awaited<ReturnType<typeof signedIn>>): Promise<unknown> => {
      await outcomeOf(api, 'mutation { askForErasureCode { __typename } }');
      const code = /\d{6}/.exec(mailTo(email, 'effacer votre compte').subject)?.[0];
      return outcomeOf(api, deleteMe, { proof: { code } });
    };
    const admin = await signedIn({ role: 'admin' });
    expect(await erase(admin)).toMatchObject({ __typename: 'IllegalTransition' });
    const second = await signedIn({ role: 'admin' });
    expect(await erase(second)).toMatchObject({ __typename: 'AccountErasure' });
    // The other one goes already.
    expect(await erase(admin)).toMatchObject({ __typename: 'IllegalTransition' });
  });

  it('is asked again when a restored copy takes the place of its original: they may have kept the account since', async () => {
    const { id, email, api } = await signedIn();
    const erasures = product.app.get(ErasuresService);
    await outcomeOf(api, 'mutation { askForErasureCode { __typename } }');
    const code = /\d{6}/.exec(mailTo(email, 'effacer votre compte').subject)?.[0];
    expect(await outcomeOf(api, deleteMe, { proof: { code } })).toMatchObject({
      __typename: 'AccountErasure',
    });
    await product.settled();
    const before = mailsTo(email).length;
    product.clock.advance(30 * DAY);
    await askErasuresAgain(product.database, product.clock.now(), 7);
    await product.settled();
    expect(mailsTo(email)).toHaveLength(before + 1);
    await erasures.eraseDue();
    expect(await erasures.pending(id)).toMatchObject({
      dueAt: new Date(product.clock.now().getTime() + 7 * DAY),
    });
  });

  it('has no link that works for an address that the account has left', async () => {
    const { id, email } = await aPerson(product.database);
    const ask = 'mutation ($email: String!) { askForErasureLink(email: $email) }';
    expect(await outcomeOf(product.anybody(), ask, { email })).toBe(true);
    await product.settled();
    const link = linkIn(mailTo(email, 'Pour effacer votre compte'));
    await product.database.manager.update(Person, { id }, { email: `${newId()}@apres.example` });
    expect((await pressLink(product.url, link)).text).not.toContain('Votre compte va être effacé');
    expect(await product.app.get(ErasuresService).pending(id)).toBeNull();
  });

  it('reads before what they alone hold, and chooses who takes over', async () => {
    const { database, app } = product;
    const me = await signedIn({ name: 'Anne Seule' });
    const other = await aPerson(database, { name: 'Bruno Reste' });
    const third = await aPerson(database, { name: 'Chloé Reste' });
    const shared = await anOrganisation(database, { name: 'À plusieurs' });
    const alone = await anOrganisation(database, { name: 'À une seule' });
    for (const [personId, role] of [
      [me.id, 'owner'],
      [other.id, 'member'],
      [third.id, 'member'],
    ] as const)
      await aMembership(database, { personId, organisationId: shared.id, role });
    await aMembership(database, { personId: me.id, organisationId: alone.id, role: 'owner' });
    const solver = await aSolver(database, { kind: 'student', personId: me.id, name: 'Mon profil' });
    const { data } = await me.api.query<{ whatIHoldAlone: unknown[] }>(
      '{ whatIHoldAlone { kind id title mustGoOn successors { name } } }',
    );
    expect(data?.whatIHoldAlone).toEqual([
      {
        kind: 'organisation',
        id: shared.id,
        title: 'À plusieurs',
        mustGoOn: true,
        successors: [{ name: 'Bruno Reste' }, { name: 'Chloé Reste' }],
      },
      { kind: 'organisation', id: alone.id, title: 'À une seule', mustGoOn: false, successors: [] },
      { kind: 'profile', id: solver.id, title: 'Mon profil', mustGoOn: false, successors: [] },
    ]);
    const choices = [{ kind: 'organisation', id: shared.id, successorId: third.id }];
    expect(await outcomeOf(me.api, deleteMe, { choices })).toMatchObject({ __typename: 'AccountErasure' });
    await product.settled();
    expect(mailTo(me.email, 'va être effacé').text).toContain('Chloé Reste');
    product.clock.advance(8 * DAY);
    await app.get(ErasuresService).eraseDue();
    const roles = await database.manager.query<{ person_id: string; role: string }[]>(
      'SELECT person_id, role FROM membership WHERE organisation_id = $1 ORDER BY person_id',
      [shared.id],
    );
    expect(roles).toEqual([
      { person_id: other.id, role: 'member' },
      { person_id: third.id, role: 'owner' },
    ]);
    const [closed] = await database.manager.query<{ name: string }[]>(
      'SELECT name FROM organisation WHERE id = $1',
      [alone.id],
    );
    expect(closed?.name).toBe('Structure effacée');
    expect(mailTo(me.email, 'Votre compte est effacé').text).toContain('message effacé');
    // The session is over.
    expect((await me.api.query('{ me { id } }')).data).toBeFalsy();
  });

  it('is erased once if the work is begun twice', async () => {
    const { id } = await aPerson(product.database);
    const erasures = product.app.get(ErasuresService);
    await Promise.all([erasures.erase(id), erasures.erase(id).catch(() => false)]);
    await erasures.erase(id);
    const entries = await product.database.manager.query<unknown[]>(
      `SELECT FROM audit_entry WHERE object_id = $1 AND action = 'erase'`,
      [id],
    );
    expect(entries).toHaveLength(1);
  });
});
