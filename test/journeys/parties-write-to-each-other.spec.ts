import { beforeAll, describe, expect, it } from '@jest/globals';
import { everyPage, type GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  ask,
  aPublishedNeed,
  type Company,
  fallDetector,
  fallsAtNight,
  holdProfile,
  importSolvers,
  mailsTo,
  type Outcome,
  problem,
  refusal,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { mailedAtOnce } from '@passerelle/notifications/testing';

const product = bootProduct();
mailedAtOnce(product);

type Channel = 'parties' | 'company' | 'solver';
interface Message extends Outcome {
  id: string;
  body: string;
}
interface Conversation {
  channel: Channel;
  takesMessages: boolean;
  unread: number;
  lastMessageAt: string | null;
}
const write = `mutation ($id: ID!, $channel: Channel!, $body: String!) {
  writeMessage(introductionId: $id, channel: $channel, body: $body) { ${problem} ... on Message { id body } } }`;
const messages = `query ($id: ID!, $channel: Channel!, $first: Int! = 20, $after: String) {
  introductionMessages(introductionId: $id, channel: $channel, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor } nodes { id body authorSide author { name } channel writtenAt } } }`;
const markRead = `mutation ($id: ID!, $channel: Channel!, $until: ID!) {
  markConversationRead(introductionId: $id, channel: $channel, until: $until) { channel unread } }`;
const conversations = `query ($id: ID!) { introduction(id: $id) {
  conversations { channel takesMessages unread lastMessageAt } } }`;
const introduce = `mutation ($input: IntroduceInput!) { introduce(input: $input) {
  ${problem} ... on IntroductionsProposed { introductions { id } } } }`;
const accept = `mutation ($id: ID!) { acceptIntroduction(id: $id) { ${problem} ... on Introduction { state } } }`;
const withdraw = `mutation ($id: ID!) { withdrawIntroduction(id: $id, input: { reason: mistake }) {
  ${problem} ... on Introduction { state } } }`;

let curator: GraphqlClient;
let stranger: Company;
beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  stranger = await aCompany(product, 'autre@aide.example', 'Autre Aide');
});

/** An introduction that each test has for itself, and its people. */
interface Introduced {
  id: string;
  company: GraphqlClient;
  holder: GraphqlClient;
}
let made = 0;
async function anIntroduction(): Promise<Introduced> {
  const name = `Paire ${++made}`;
  const company = await aCompany(product, `anne${made}@mains.example`, `Mains ${made}`);
  const holder = await product.as(`karim${made}@nuit.example`);
  await importSolvers(product, { ...fallDetector, externalId: name, name });
  const solverId = await holdProfile(product, name, `karim${made}@nuit.example`);
  const needId = await aPublishedNeed(product, company, curator, { ...fallsAtNight, confidential: true });
  const input = { needId, solvers: [{ solverId }] };
  const { introductions } = await ask<{ introductions: { id: string }[] }>(curator, introduce, { input });
  return { id: introductions[0]?.id ?? '', company: company.member, holder };
}
const say = (writer: GraphqlClient, id: string, channel: Channel, body: string): Promise<Message> =>
  ask(writer, write, { id, channel, body });
const read = async (reader: GraphqlClient, id: string, channel: Channel): Promise<Message[]> =>
  (await ask<{ nodes: Message[] }>(reader, messages, { id, channel })).nodes;
const seen = async (reader: GraphqlClient, id: string): Promise<[Channel, boolean, number][]> =>
  (await ask<{ conversations: Conversation[] }>(reader, conversations, { id })).conversations.map(
    ({ channel, takesMessages, unread }) => [channel, takesMessages, unread],
  );

describe('those whom an introduction concerns', () => {
  it('write to the curators from the start, each out of the other’s sight', async () => {
    const { id, company, holder } = await anIntroduction();
    expect(await seen(company, id)).toEqual([['company', true, 0]]);
    expect(await seen(holder, id)).toEqual([['solver', true, 0]]);
    expect(await seen(curator, id)).toEqual([
      ['company', true, 0],
      ['solver', true, 0],
    ]);
    await say(company, id, 'company', 'Cette équipe a-t-elle des références ?');
    await say(curator, id, 'company', 'Oui, deux résidences.');
    await say(holder, id, 'solver', 'Combien de logements sont concernés ?');
    expect(await read(company, id, 'company')).toMatchObject([
      { body: 'Oui, deux résidences.', authorSide: 'curator', author: { name: 'nadia' } },
      {
        body: 'Cette équipe a-t-elle des références ?',
        authorSide: 'company',
        author: { name: `anne${made}` },
      },
    ]);
    expect(await seen(curator, id)).toEqual([
      ['company', true, 0],
      ['solver', true, 1],
    ]);
    for (const [reader, channel] of [
      [holder, 'company'],
      [company, 'solver'],
      [company, 'parties'],
      [holder, 'parties'],
      [curator, 'parties'],
      [stranger.member, 'company'],
    ] as const) {
      expect(await refusal(reader, messages, { id, channel })).toBe('NOT_FOUND');
      expect(await refusal(reader, write, { id, channel, body: 'Bonjour.' })).toBe('NOT_FOUND');
    }
    expect(await refusal(product.anybody(), messages, { id, channel: 'company' })).toBe('UNAUTHENTICATED');
  });

  it('write to each other once both have accepted, and no curator reads it', async () => {
    const { id, company, holder } = await anIntroduction();
    await ask(company, accept, { id });
    expect(await refusal(company, write, { id, channel: 'parties', body: 'Bonjour.' })).toBe('NOT_FOUND');
    await ask(holder, accept, { id });
    await say(company, id, 'parties', 'Mardi à dix heures ?');
    const last = await say(holder, id, 'parties', 'Avec plaisir.');
    expect(await read(company, id, 'parties')).toMatchObject([
      { body: 'Avec plaisir.', authorSide: 'solver', author: { name: `karim${made}` } },
      { body: 'Mardi à dix heures ?', authorSide: 'company', author: { name: `anne${made}` } },
    ]);
    expect(await refusal(curator, messages, { id, channel: 'parties' })).toBe('NOT_FOUND');
    expect(await seen(curator, id)).toEqual([
      ['company', true, 0],
      ['solver', true, 0],
    ]);
    expect(await seen(company, id)).toEqual([
      ['parties', true, 1],
      ['company', true, 0],
    ]);
    expect(await ask(company, markRead, { id, channel: 'parties', until: last.id })).toEqual({
      channel: 'parties',
      unread: 0,
    });

    // Withdrawn, it can be read. They still write with the curators.
    await ask(curator, withdraw, { id });
    expect(await seen(holder, id)).toEqual([
      ['parties', false, 0],
      ['solver', true, 0],
    ]);
    expect(await read(holder, id, 'parties')).toHaveLength(2);
    expect(await say(holder, id, 'parties', 'Pourquoi ?')).toMatchObject({
      __typename: 'IllegalTransition',
      from: 'withdrawn',
    });
    expect(await say(holder, id, 'solver', 'Pourquoi ?')).toMatchObject({ __typename: 'Message' });
  });

  it('learn that there is something to read, once until they have read it', async () => {
    const { id, company, holder } = await anIntroduction();
    await ask(company, accept, { id });
    await ask(holder, accept, { id });
    const notified = async (reader: GraphqlClient): Promise<unknown[]> => {
      await product.settled();
      const notices = '{ myNotices(first: 100) { nodes { kind title body link introduction { id } } } }';
      const { nodes } = await ask<{ nodes: { kind: string }[] }>(reader, notices);
      return nodes.filter(({ kind }) => kind === 'message_written');
    };
    const mailed = async (): Promise<string[]> =>
      (await mailsTo(product, `karim${made}@nuit.example`))
        .filter(({ subject }) => subject.includes('On vous a écrit'))
        .map(({ text }) => text);
    const before = (await notified(curator)).length;
    await say(company, id, 'parties', 'Mardi à dix heures ?');
    expect(await mailed()).toEqual([expect.stringContaining('Mardi à dix heures')]);
    const second = await say(company, id, 'parties', 'Ou mercredi ?');
    const notice = {
      kind: 'message_written',
      title: `On vous a écrit\u00a0: ${fallsAtNight.title}`,
      body: 'Vous avez 2 messages à lire.',
      link: `/mises-en-relation/${id}`,
      introduction: { id },
    };
    expect(await notified(holder)).toEqual([notice]);
    expect(await mailed()).toHaveLength(1);
    expect(await notified(company)).toEqual([]);
    expect(await notified(curator)).toHaveLength(before);

    await ask(holder, markRead, { id, channel: 'parties', until: second.id });
    expect(await notified(holder)).toEqual([{ ...notice, body: 'Vous avez tout lu.' }]);
    await say(company, id, 'parties', 'Mercredi me convient mieux.');
    expect(await notified(holder)).toHaveLength(2);
    expect((await mailed())[1]).toContain('Mercredi me convient mieux.');
  });

  it('read page by page, and mark as read what is of the conversation', async () => {
    const { id, company, holder } = await anIntroduction();
    for (let i = 1; i <= 5; i++) await say(company, id, 'company', `Message ${i}.`);
    const own = await say(holder, id, 'solver', 'Autre chose.');
    interface Page {
      nodes: Message[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    }
    const pages = await everyPage((after) =>
      ask<Page>(curator, messages, { id, channel: 'company', first: 2, after }),
    );
    expect(pages.map(({ nodes }) => nodes.map(({ body }) => body))).toEqual([
      ['Message 5.', 'Message 4.'],
      ['Message 3.', 'Message 2.'],
      ['Message 1.'],
    ]);
    for (const until of ['', 'x', id, own.id])
      expect(await refusal(curator, markRead, { id, channel: 'company', until })).toBe('NOT_FOUND');
    const [, , third] = await read(curator, id, 'company');
    const until = third?.id;
    expect(await ask(curator, markRead, { id, channel: 'company', until })).toMatchObject({ unread: 2 });
    expect(await refusal(holder, markRead, { id, channel: 'company', until })).toBe('NOT_FOUND');
  });

  it('write from 1 to 4 000 visible characters', async () => {
    const { id, company } = await anIntroduction();
    for (const [body, rule] of [
      [' ', 'required'],
      ['x'.repeat(4_001), 'too_big'],
      ['a\u0000b', 'invisible_characters'],
    ] as const)
      expect(await say(company, id, 'company', body)).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ field: 'body', rule }],
      });
  });
});
