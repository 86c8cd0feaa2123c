import { beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphqlClient } from '@passerelle/graphql/testing';
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

interface Shown extends Outcome {
  id: string;
  state: string;
}
const shown =
  'id state message person { name } declineReason declineNote viewerCan { mark withdraw decline }';
const ofPair = `${shown} need { title organisation { name } } solver { name contactEmail }`;
const mark = `mutation ($needId: ID!, $solverId: ID!, $message: String!) {
  markInterest(needId: $needId, solverId: $solverId, message: $message) { ${problem} ... on Interest { ${shown} } } }`;
const withdraw = `mutation ($id: ID!) { withdrawInterest(id: $id) { ${problem} ... on Interest { ${shown} } } }`;
const decline = `mutation ($id: ID!, $input: DeclineInterestInput!) {
  declineInterest(id: $id, input: $input) { ${problem} ... on Interest { ${shown} } } }`;
const introduce = `mutation ($input: IntroduceInput!) { introduce(input: $input) {
  ${problem} ... on IntroductionsProposed { introductions { id state } } } }`;
const ofNeed = `query ($id: ID!) { interestsOfNeed(needId: $id) { nodes { ${ofPair} } } }`;
const ofSolver = `query ($id: ID!) { interestsOfSolver(solverId: $id) { nodes { ${ofPair} } } }`;
const waiting = '{ interestsWaiting(first: 100) { nodes { id } } }';
const one = `query ($id: ID!) { interest(id: $id) { ${ofPair} } }`;
const log = `query ($id: ID!) { auditLogOfInterest(interestId: $id) { nodes { action person { name } reason } } }`;
const notices = '{ myNotices(first: 100) { nodes { kind title body link } } }';
const browse = '{ publishedNeeds(first: 100) { nodes { id myInterests { id state message } } } }';
const message = 'Nous équipons déjà deux résidences de votre quartier.';

let curator: GraphqlClient;
let stranger: Company;
beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  stranger = await aCompany(product, 'autre@aide.example', 'Autre Aide');
});

/** The people of a need and a solver. Each test has its own pair. */
interface Pair {
  needId: string;
  solverId: string;
  company: Company;
  holder: GraphqlClient;
}
/** A person's notices of interests, the newest first. */
const notified = async (reader: GraphqlClient): Promise<unknown[]> => {
  await product.settled();
  const { nodes } = await ask<{ nodes: { kind: string }[] }>(reader, notices);
  return nodes.filter(({ kind }) => kind.startsWith('interest_'));
};
let made = 0;
async function aPair(needed: Record<string, unknown> = {}): Promise<Pair> {
  const name = `Paire ${++made}`;
  const company = await aCompany(product, `anne${made}@mains.example`, `Mains ${made}`);
  const holder = await product.as(`karim${made}@nuit.example`);
  await importSolvers(product, { ...fallDetector, externalId: name, name });
  const solverId = await holdProfile(product, name, `karim${made}@nuit.example`);
  const needId = await aPublishedNeed(product, company, curator, { ...fallsAtNight, ...needed });
  return { needId, solverId, company, holder };
}
const marked = ({ holder, needId, solverId }: Pair, text = message): Promise<Shown> =>
  ask(holder, mark, { needId, solverId, message: text });
const listed = async (
  reader: GraphqlClient,
  asked: string,
  variables: Record<string, unknown> = {},
): Promise<Shown[]> => (await ask<{ nodes: Shown[] }>(reader, asked, variables)).nodes;
const waits = async (id: string): Promise<boolean> =>
  (await listed(curator, waiting)).some((interest) => interest.id === id);

describe('a solver who browses needs', () => {
  it('marks one with a message, which its company and the curators read', async () => {
    const pair = await aPair();
    const { company, holder, needId, solverId } = pair;
    const mine = async (): Promise<unknown> => {
      const needs = await ask<{ nodes: { id: string; myInterests: unknown[] }[] }>(holder, browse);
      return needs.nodes.find(({ id }) => id === needId)?.myInterests;
    };
    expect(await mine()).toEqual([]);
    const { id } = await marked(pair);
    expect(await mine()).toEqual([{ id, state: 'open', message }]);
    expect(await waits(id)).toBe(true);

    // The company reads their name and their message, but no contact details.
    expect(await listed(company.member, ofNeed, { id: needId })).toEqual([
      {
        id,
        state: 'open',
        message,
        person: null,
        declineReason: null,
        declineNote: null,
        need: { title: fallsAtNight.title, organisation: { name: `Mains ${made}` } },
        solver: { name: `Paire ${made}`, contactEmail: null },
        viewerCan: { mark: false, withdraw: false, decline: false },
      },
    ]);
    const summary = `query ($id: ID!) { need(id: $id) { summary } }`;
    expect(await ask(company.member, summary, { id: needId })).toEqual({
      summary: 'Un porteur de solution a répondu. OVLT prépare la suite.',
    });
    expect(await listed(holder, ofSolver, { id: solverId })).toMatchObject([
      {
        id,
        person: { name: `karim${made}` },
        viewerCan: { mark: false, withdraw: true, decline: false },
      },
    ]);
    expect(await ask(curator, one, { id })).toMatchObject({
      person: { name: `karim${made}` },
      viewerCan: { mark: false, withdraw: false, decline: true },
    });
  });

  it('is reported to the company and the curators, by a notice and a mail each, once', async () => {
    const pair = await aPair();
    const { id } = await marked(pair);
    const notice = {
      kind: 'interest_marked',
      title: `Un porteur de solution a répondu\u00a0: ${fallsAtNight.title}`,
      body: `«\u00a0Paire ${made}\u00a0»\u00a0: ${message}`,
      link: `/besoins/${pair.needId}`,
    };
    expect(await notified(pair.company.member)).toEqual([notice]);
    expect((await notified(curator))[0]).toEqual(notice);
    expect(await notified(pair.holder)).toEqual([]);
    const subject = expect.stringContaining('Un porteur de solution a répondu');
    const address = `anne${made}@mains.example`;
    const mailed = async (): Promise<unknown[]> =>
      (await mailsTo(product, address)).filter((mail) => mail.subject.includes('a répondu'));
    expect(await mailed()).toEqual([expect.objectContaining({ subject })]);
    await ask(pair.holder, withdraw, { id });
    expect(await notified(pair.company.member)).toEqual([{ ...notice, body: 'Il s’est ravisé depuis.' }]);
    await marked(pair);
    expect(await mailed()).toHaveLength(1);
    expect(await notified(pair.company.member)).toEqual([notice]);
  });

  it('does not learn whose a confidential need is', async () => {
    const pair = await aPair({ confidential: true });
    const { id } = await marked(pair);
    expect(await ask(pair.holder, one, { id })).toMatchObject({ need: { organisation: null } });
    const name = `Mains ${made}`;
    expect(await ask(pair.company.member, one, { id })).toMatchObject({ need: { organisation: { name } } });
  });

  it('learns why not, where something stands in the way', async () => {
    const pair = await aPair();
    const { holder, solverId } = pair;
    await ask(holder, `mutation ($id: ID!) { pauseSolver(id: $id) { ${problem} } }`, { id: solverId });
    expect(await marked(pair)).toEqual({
      __typename: 'IllegalTransition',
      message: 'Votre profil est en pause. Reprenez-le d’abord pour répondre à un besoin.',
      from: 'paused',
      to: 'open',
    });
    await ask(holder, `mutation ($id: ID!) { resumeSolver(id: $id) { ${problem} } }`, { id: solverId });
    await product.database.manager.query('UPDATE solver SET monthly_cap = 0 WHERE id = $1', [solverId]);
    expect(await marked(pair)).toMatchObject({
      __typename: 'LimitReached',
      message: expect.stringContaining('Vous avez atteint le nombre de rencontres'),
    });
    await product.database.manager.query('UPDATE solver SET monthly_cap = 4 WHERE id = $1', [solverId]);
    expect(await marked(pair, 'Oui.')).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ field: 'message', rule: 'too_small' }],
    });
    expect(await marked(pair)).toMatchObject({ __typename: 'Interest', state: 'open' });
  });

  it('withdraws it, and marks it again', async () => {
    const pair = await aPair();
    const { id } = await marked(pair);
    expect(await ask(pair.holder, withdraw, { id })).toMatchObject({
      state: 'withdrawn',
      viewerCan: { mark: true, withdraw: false },
    });
    expect(await waits(id)).toBe(false);
    expect(await listed(pair.company.member, ofNeed, { id: pair.needId })).toMatchObject([
      { id, state: 'withdrawn' },
    ]);
    expect(await ask(pair.holder, withdraw, { id })).toMatchObject({
      __typename: 'IllegalTransition',
      message: 'Cette marque d’intérêt est déjà retirée.',
    });
    expect(await marked(pair)).toMatchObject({ id, state: 'open' });
    expect(await waits(id)).toBe(true);
  });
});

describe('a curator', () => {
  it('declines an interest, and the solver alone reads why', async () => {
    const pair = await aPair();
    const { id } = await marked(pair);
    const input = { reason: 'others_in_touch', note: 'L’entreprise échange déjà avec deux équipes.' };
    expect(await ask(curator, decline, { id, input: { reason: 'other' } })).toMatchObject({
      fields: [{ field: 'note', rule: 'note_needed' }],
    });
    expect(await ask(curator, decline, { id, input })).toMatchObject({ state: 'declined' });
    expect(await waits(id)).toBe(false);
    const fields = { declineReason: input.reason, declineNote: input.note };
    expect(await ask(pair.holder, one, { id })).toMatchObject({ state: 'declined', ...fields });
    const nothing = { declineReason: null, declineNote: null };
    expect(await ask(pair.company.member, one, { id })).toMatchObject({ state: 'declined', ...nothing });
    expect(await marked(pair)).toMatchObject({
      __typename: 'IllegalTransition',
      from: 'declined',
      message: expect.stringContaining('Vous pourrez la renouveler à partir du'),
    });
    expect(await notified(pair.holder)).toEqual([
      {
        kind: 'interest_declined',
        title: `Votre proposition n’est pas retenue\u00a0: ${fallsAtNight.title}`,
        body: `L’entreprise échange déjà avec d’autres porteurs de solution. ${input.note}`,
        link: `/besoins/${pair.needId}`,
      },
    ]);
    expect((await mailsTo(product, `karim${made}@nuit.example`)).at(-1)).toMatchObject({
      subject: expect.stringContaining('Votre proposition n’est pas retenue'),
      text: expect.stringContaining('deux équipes'),
    });
    expect(await listed(curator, log, { id })).toEqual([
      { action: 'decline', person: { name: 'nadia' }, reason: input.note },
      { action: 'mark', person: { name: `karim${made}` }, reason: null },
    ]);
  });

  it('answers it by introducing the two, which it stays', async () => {
    const pair = await aPair();
    const { needId, solverId, holder, company } = pair;
    const { id } = await marked(pair);
    const input = { needId, solvers: [{ solverId }] };
    const introduced = 'query ($id: ID!) { need(id: $id) { myIntroductions { id state } } }';
    expect(await ask(holder, introduced, { id: needId })).toEqual({ myIntroductions: [] });
    const { introductions } = await ask<{ introductions: { id: string; state: string }[] }>(
      curator,
      introduce,
      { input },
    );
    expect(await ask(holder, introduced, { id: needId })).toEqual({ myIntroductions: introductions });
    // Neither the company nor a curator holds the profile.
    for (const other of [company.member, curator])
      expect(await ask(other, introduced, { id: needId })).toEqual({ myIntroductions: [] });
    expect(await ask(holder, one, { id })).toMatchObject({
      state: 'introduced',
      viewerCan: { withdraw: false },
    });
    expect(await waits(id)).toBe(false);
    expect(await marked(pair)).toMatchObject({
      from: 'standing',
      message: 'Vous êtes déjà en relation avec l’entreprise pour ce besoin.',
    });
    await ask(
      holder,
      `mutation ($id: ID!) { declineIntroduction(id: $id, input: { reason: not_now }) { ${problem} } }`,
      { id: introductions[0]?.id },
    );
    expect(await ask(holder, introduced, { id: needId })).toEqual({ myIntroductions: [] });
    expect(await ask(holder, one, { id })).toMatchObject({ state: 'introduced' });
    expect(await marked(pair)).toMatchObject({ from: 'cooling_down' });
  });
});

describe('an interest', () => {
  it('is nobody else’s business', async () => {
    const pair = await aPair();
    const { needId, solverId } = pair;
    const { id } = await marked(pair);
    const input = { reason: 'too_far' };
    for (const [reader, code] of [
      [stranger.member, 'NOT_FOUND'],
      [product.anybody(), 'UNAUTHENTICATED'],
    ] as const) {
      expect(await refusal(reader, one, { id })).toBe(code);
      expect(await refusal(reader, withdraw, { id })).toBe(code);
      expect(await refusal(reader, ofNeed, { id: needId })).toBe(code);
      expect(await refusal(reader, ofSolver, { id: solverId })).toBe(code);
    }
    expect(await refusal(stranger.member, mark, { needId, solverId, message })).toBe('FORBIDDEN');
    for (const reader of [stranger.member, pair.company.member, pair.holder]) {
      expect(await refusal(reader, waiting)).toBe('FORBIDDEN');
      expect(await refusal(reader, decline, { id, input })).toBe('FORBIDDEN');
      expect(await refusal(reader, log, { id })).toBe('FORBIDDEN');
    }
    expect(await refusal(pair.company.member, ofSolver, { id: solverId })).toBe('NOT_FOUND');
    expect(await refusal(pair.holder, ofNeed, { id: needId })).toBe('NOT_FOUND');
    for (const foreign of ['', 'nothing', needId, '00000000-0000-7000-8000-000000000000'])
      expect(await refusal(pair.holder, withdraw, { id: foreign })).toBe('NOT_FOUND');
  });
});
