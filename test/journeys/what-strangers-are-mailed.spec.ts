import { beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { aGroup } from '@passerelle/groups/testing';
import { ask, mailsTo, type Outcome, problem } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { aSolver } from '@passerelle/solvers/testing';

const MINUTE = 60_000;
const product = bootProduct({ now: new Date('2027-01-11T06:00:00.000Z') });
const stranger = 'quelqu-un@ailleurs.example';
let group: { id: string };
let nadia: GraphqlClient;

beforeAll(async () => {
  nadia = await product.as('nadia@ovlt.example', 'curator');
  const { id: leadId } = await product.database.manager.findOneByOrFail(Person, {
    email: 'nadia@ovlt.example',
  });
  group = await aGroup(product.database, { leadId });
});

/** What the sender gets: a confirmation, or the words of the refusal. */
async function notified(who: GraphqlClient, mutation: string, id?: string): Promise<string> {
  const declared = id === undefined ? '$email: String!' : '$id: ID!, $email: String!';
  const variables = { email: stranger, ...(id !== undefined && { id }) };
  const { __typename: kind, message } = await ask<Outcome>(
    who,
    `mutation (${declared}) { ${mutation} { ${problem} } }`,
    variables,
  );
  return kind === 'LimitReached' ? (message ?? '') : (message ?? 'done');
}
/** A different sender each time. */
const sender = async (i: number, name: string): Promise<GraphqlClient & { personId: string }> => {
  const email = `${name}${i}@envoi.example`;
  const { id: personId } = await aPerson(product.database, { email });
  return Object.assign(await product.as(email), { personId });
};
/** Repeats it until it is refused. @returns how often it ran, how many mails went, and the words of the refusal */
async function until(
  refused: number,
  send: (i: number) => Promise<string>,
): Promise<{ done: number; mails: number; words: string | undefined }> {
  const before = (await mailsTo(product, stranger)).length;
  const answers: string[] = [];
  for (let i = 0; i <= refused; i++) answers.push(await send(i));
  const mails = (await mailsTo(product, stranger)).length - before;
  return {
    done: answers.filter((each) => each === 'done').length,
    mails,
    words: answers.find((each) => each !== 'done'),
  };
}

describe('an address without an account, on one day, however many people write to it', () => {
  it('is invited by five organisations', async () => {
    expect(
      await until(6, async (i) => {
        const { personId, ...client } = await sender(i, 'patronne');
        const { id } = await anOrganisation(product.database);
        await aMembership(product.database, { personId, organisationId: id });
        return notified(client, 'inviteMember(organisationId: $id, email: $email, role: member)', id);
      }),
    ).toEqual({
      done: 5,
      mails: 5,
      words: 'Cette adresse a déjà reçu plusieurs invitations aujourd’hui. Invitez-la demain.',
    });
  });

  it('is invited by five groups', async () => {
    expect(
      await until(6, async (i) => {
        const { id } = i === 0 ? group : await aGroup(product.database);
        return notified(nadia, 'inviteToGroup(id: $id, email: $email)', id);
      }),
    ).toEqual({
      done: 5,
      mails: 5,
      words: 'Cette adresse a reçu beaucoup d’invitations aujourd’hui. Réessayez demain.',
    });
  });

  it('is asked to supervise by two classes, and no more', async () => {
    expect(
      await until(61, async (i) => {
        const { personId, ...client } = await sender(i, 'eleve');
        const { id } = await aSolver(product.database, { kind: 'student', personId });
        return notified(client, 'askSupervisor(solverId: $id, email: $email)', id);
      }),
    ).toEqual({
      done: 60,
      mails: 60,
      words: 'Cette adresse a reçu beaucoup de demandes aujourd’hui. Réessayez demain.',
    });
  });

  it('is wanted by ten people as theirs', async () => {
    const send = async (i: number): Promise<string> => {
      product.clock.advance(13 * MINUTE);
      return notified(await sender(i, 'ailleurs'), 'askForAddressChange(email: $email)');
    };
    expect(await until(11, send)).toEqual({
      done: 10,
      mails: 10,
      words: 'Beaucoup de codes ont été demandés aujourd’hui. Réessayez demain.',
    });
  });

  it('is sent twenty-four links, no matter who asks for them, and its owner may sign in all the same', async () => {
    const send = async (): Promise<string> => {
      product.clock.advance(5 * MINUTE);
      const answer = await fetch(`${product.url}/api/auth/sign-in/magic-link`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: stranger }),
      });
      return answer.ok ? 'done' : ((await answer.json()) as { message: string }).message;
    };
    expect(await until(25, send)).toEqual({
      done: 24,
      mails: 24,
      words: expect.stringContaining('Trop de messages ont été demandés aujourd’hui.'),
    });
    product.clock.advance(24 * 60 * MINUTE);
    expect(await send()).toBe('done');
  });
});

describe('one sender, on one day', () => {
  it('asks five people to supervise', async () => {
    const { personId, ...client } = await sender(0, 'seul');
    const { id } = await aSolver(product.database, { kind: 'student', personId });
    const answers: string[] = [];
    for (let i = 0; i < 6; i++) {
      const { message } = await ask<Outcome>(
        client,
        `mutation ($id: ID!, $email: String!) { askSupervisor(solverId: $id, email: $email) { ${problem} } }`,
        { id, email: `prof${i}@ailleurs.example` },
      );
      answers.push(message ?? 'done');
    }
    expect(answers.filter((each) => each === 'done')).toHaveLength(5);
    expect(answers.at(-1)).toContain('demain');
  });

  it('wants ten addresses', async () => {
    const client = await sender(0, 'indecis');
    const answers: string[] = [];
    for (let i = 0; i < 11; i++) {
      product.clock.advance(13 * MINUTE);
      const { message } = await ask<Outcome>(
        client,
        `mutation ($email: String!) { askForAddressChange(email: $email) { ${problem} } }`,
        { email: `neuve${i}@ailleurs.example` },
      );
      answers.push(message ?? 'done');
    }
    expect(answers.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'done'));
    expect(answers.at(-1)).toBe('Beaucoup de codes ont été demandés aujourd’hui. Réessayez demain.');
  });
});
