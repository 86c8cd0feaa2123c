import { beforeAll, describe, expect, it } from '@jest/globals';
import { sessionOf } from '@passerelle/accounts/testing';
import { aConcept } from '@passerelle/concepts/testing';
import { signInPageTo } from '@passerelle/config';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  ask,
  aPublishedNeed,
  fallDetector,
  fallsAtNight,
  importSolvers,
  linkIn,
  mailsTo,
  type Outcome,
  problem,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { AskWhatCameOfMeetings, KeepPromises } from '@passerelle/introductions';
import { pressLink } from '@passerelle/links/testing';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import { walkThroughMails } from './walk-through-mails.js';

const DAY = 24 * 3_600_000;
/** A Monday, with no holiday until Easter. */
const product = bootProduct({ now: new Date('2027-01-11T09:00:00.000Z') });
mailedAtOnce(product);

let nadia: GraphqlClient;
let anne: GraphqlClient;
let needId: string;
beforeAll(async () => {
  nadia = await product.as('nadia@ovlt.example', 'curator');
  const company = await aCompany(product, 'anne@mains.example', 'Mains Cachées');
  anne = company.member;
  needId = await aPublishedNeed(product, company, nadia, { ...fallsAtNight, confidential: true });
});

/** A possible solver, at an address. @returns the identifier of the profile */
async function someSolver(email: string, name: string, isClaimed: boolean): Promise<string> {
  if (!isClaimed) return (await aSolver(product.database, { name, contactEmail: email })).id;
  await product.as(email);
  const personId = await personAt(email);
  return (await aSolver(product.database, { name, personId: personId ?? null })).id;
}
const personAt = async (email: string): Promise<string | undefined> =>
  (
    await product.database.manager.query<{ id: string }[]>('SELECT id FROM person WHERE email = $1', [email])
  )[0]?.id;

const { walk } = walkThroughMails(product);

async function introduce(solverId: string): Promise<string> {
  const { introductions } = await ask<{ introductions: { id: string }[] }>(
    nadia,
    `mutation ($input: IntroduceInput!) { introduce(input: $input) {
      ${problem} ... on IntroductionsProposed { introductions { id } } } }`,
    { input: { needId, solvers: [{ solverId }] } },
  );
  return introductions[0]?.id ?? '';
}
const change = async (who: GraphqlClient, mutation: string, id: string): Promise<void> => {
  const document = `mutation ($id: ID!) { ${mutation} { ${problem} } }`;
  expect(await ask<Outcome>(who, document, { id })).toMatchObject({ __typename: 'Introduction' });
};
const lastLink = async (address: string, page: string): Promise<string> => {
  const mails = await mailsTo(product, address);
  return linkIn(
    mails.findLast(({ text }) => text.includes(`/lien/${page}?`)),
    page,
  );
};
const press = async (address: string, page: string, typed: Record<string, string> = {}) => {
  const { status, text } = await pressLink(product.url, await lastLink(address, page), typed);
  expect(status).toBe(200);
  return text;
};

describe('every link of every mail between a learner and who supervises them leads to a page that its reader may open', () => {
  it('from the question to the end, with the mails of an introduction in between', async () => {
    await walk();
    const [email, supervisor] = ['lea@cfa.example', 'claire@cfa.example'];
    const solverId = await someSolver(email, 'Atelier de Léa', true);
    await product.database.manager.update(Solver, solverId, { kind: 'student', minorUntil: '2027-08-31' });
    const lea = await product.as(email);
    const supervise = async (who: GraphqlClient, mutation: string): Promise<void> =>
      expect(
        await ask<Outcome>(who, `mutation ($id: ID!) { ${mutation} { ${problem} } }`, { id: solverId }),
      ).toMatchObject({ __typename: 'Supervision' });
    await supervise(lea, `askSupervisor(solverId: $id, email: "${supervisor}")`);
    expect(await walk()).toMatchObject({ mails: [expect.stringContaining(supervisor)], deadEnds: [] });
    await press(supervisor, 'accompagnement', { answer: 'accept', name: 'Claire Morel' });
    expect(await walk()).toEqual({ mails: [`Claire Morel vous accompagne → ${email}`], deadEnds: [] });

    await introduce(solverId);
    expect((await walk()).mails.join()).not.toContain(supervisor);
    await press(email, 'accepter');
    await walk();
    await press('anne@mains.example', 'accepter');
    const opened = await walk();
    expect(opened.mails).toContainEqual(`Les deux parties ont accepté → ${supervisor}`);
    expect(opened.deadEnds).toEqual([]);
    // The supervisor arranges a meeting from the mail, in place of the student.
    const typed = { day: '2027-01-20', time: '14:30', place: 'Au CFA' };
    expect(await press(supervisor, 'rendez-vous', typed)).toContain('C’est fixé');
    await walk();

    const claire = await product.as(supervisor);
    await supervise(claire, 'endSupervision(solverId: $id)');
    expect(await walk()).toEqual({
      mails: [`Claire Morel ne vous accompagne plus → ${email}`],
      deadEnds: [],
    });
    await supervise(lea, `askSupervisor(solverId: $id, email: "${supervisor}")`);
    await walk();
    await supervise(claire, 'answerSupervision(solverId: $id, accept: false)');
    expect(await walk()).toEqual({
      mails: [`Votre demande n’est pas acceptée → ${email}`],
      deadEnds: [],
    });
  });
});

describe('every link of every mail of an introduction leads to a page that its reader may open', () => {
  it.each([
    ['a profile that somebody holds', true, 'karim@nuit.example', 'Nuit Sereine'],
    ['a profile that nobody holds yet', false, 'contact@veille.example', 'Veille Douce'],
  ])('from the proposal to what came of it, with %s', async (_, isClaimed, email, name) => {
    await walk();
    const solverId = await someSolver(email, name, isClaimed);
    const id = await introduce(solverId);
    expect(await walk()).toEqual({
      mails: [
        'Une rencontre vous est proposée → anne@mains.example',
        `Une rencontre vous est proposée → ${email}`,
      ].toSorted(),
      deadEnds: [],
    });

    await press(email, 'accepter');
    expect(await walk()).toEqual({ mails: [`Votre accord est noté → ${email}`], deadEnds: [] });
    await press('anne@mains.example', 'accepter');
    expect(await walk()).toEqual({
      mails: [
        'Les deux parties ont accepté → anne@mains.example',
        'Les deux parties ont accepté → nadia@ovlt.example',
        `Les deux parties ont accepté → ${email}`,
      ].toSorted(),
      deadEnds: [],
    });

    // A person without an account proposes a time, and so does the other, from the mail about it.
    const typed = { day: '2027-01-20', time: '14:30', place: 'LAB’O, Orléans' };
    expect(await press(email, 'rendez-vous', typed)).toContain('C’est fixé');
    const planned = ['anne@mains.example', email].map((each) => `Un rendez-vous est fixé → ${each}`);
    expect(await walk()).toEqual({ mails: planned.toSorted(), deadEnds: [] });
    expect((await mailsTo(product, 'anne@mains.example')).at(-1)?.text).toContain(
      'mercredi 20 janvier 2027 à 14\u00a0h\u00a030',
    );
    expect((await mailsTo(product, 'anne@mains.example')).at(-1)?.text.replaceAll(/\s+/g, ' ')).toContain(
      `« ${name} » a fixé votre rendez-vous`,
    );
    await press('anne@mains.example', 'rendez-vous', { ...typed, time: '16:00' });
    const moved = ['anne@mains.example', email].map((each) => `Un rendez-vous a changé → ${each}`);
    expect(await walk()).toEqual({ mails: moved.toSorted(), deadEnds: [] });

    product.clock.set(new Date('2027-01-21T09:00:00.000Z'));
    await change(nadia, 'markIntroductionMet(id: $id, input: { on: "2027-01-20" })', id);
    expect((await walk()).deadEnds).toEqual([]);
    product.clock.advance(12 * DAY);
    await product.app.get(AskWhatCameOfMeetings).run();
    const asked = ['anne@mains.example', email].map((each) => `Des nouvelles de votre rencontre → ${each}`);
    expect(await walk()).toEqual({ mails: asked.toSorted(), deadEnds: [] });
    await change(nadia, 'concludeIntroduction(id: $id, input: { outcome: pilot })', id);
    expect((await walk()).deadEnds).toEqual([]);
    product.clock.set(new Date('2027-01-11T09:00:00.000Z'));
  });

  it('to its end without a meeting: declined, lapsed, withdrawn, and thought over', async () => {
    await walk();
    for (const [email, name, isClaimed] of [
      ['sofia@jour.example', 'Jour Serein', true],
      ['bonjour@aube.example', 'Aube Claire', false],
    ] as const) {
      const solverId = await someSolver(email, name, isClaimed);
      const cooledDown = () =>
        product.database.manager.query('DELETE FROM match_cool_down WHERE solver_id = $1', [solverId]);
      const declined = await introduce(solverId);
      await press(email, 'accepter');
      await product.settled();
      await press(email, 'reprendre');
      await press(email, 'decliner', { reason: 'too_far' });
      expect(await stateOf(declined)).toBe('declined');
      await cooledDown();

      const lapsed = await introduce(solverId);
      await change(anne, 'acceptIntroduction(id: $id)', lapsed);
      await product.settled();
      for (const days of [3, 4, 7]) {
        product.clock.advance(days * DAY);
        await product.app.get(KeepPromises).run();
        await product.settled();
      }
      expect(await stateOf(lapsed)).toBe('lapsed');

      const withdrawn = await introduce(solverId);
      await product.settled();
      await change(anne, 'acceptIntroduction(id: $id)', withdrawn);
      await press(email, 'accepter');
      await product.settled();
      await press('anne@mains.example', 'rendez-vous', { day: '2027-06-01', time: '09:00', place: 'Ici' });
      await product.settled();
      await change(nadia, 'withdrawIntroduction(id: $id, input: { reason: need_closed })', withdrawn);
      const { mails, deadEnds } = await walk();
      expect(deadEnds).toEqual([]);
      const to = (heading: string, reader: string): number =>
        mails.filter((each) => each === `${heading} → ${reader}`).length;
      expect(to('Cette rencontre n’aura pas lieu', 'anne@mains.example')).toBe(1);
      expect(to('Votre réponse est attendue', email)).toBe(2);
      expect(to('Une rencontre restée sans réponse', email)).toBe(1);
      expect(to('Un accord a été annulé', 'nadia@ovlt.example')).toBe(1);
      expect(to('Une rencontre est retirée', 'anne@mains.example')).toBe(1);
      expect(to('Une rencontre est retirée', email)).toBe(1);
      product.clock.set(new Date('2027-01-11T09:00:00.000Z'));
    }
  });
});

describe('every link of the mails about a match and an interest', () => {
  it('leads to a page that its reader may open, and the need is answered there without an account', async () => {
    const email = 'contact@accord.example';
    await walk();
    await importSolvers(product, { ...fallDetector, externalId: 'accord', name: 'Bon Accord', email });
    // The need is older than the import, so only a curator notifies people of it.
    const curator = await product.as('nadia@ovlt.example', 'curator');
    const notify =
      'mutation ($needId: ID!) { tellStandingOut(needId: $needId) { ... on SolversTold { solverCount } } }';
    expect(await ask(curator, notify, { needId })).toMatchObject({ solverCount: expect.any(Number) });
    await product.settled();
    const notified = await walk();
    expect(notified.mails).toContain(`Un besoin pour vous → ${email}`);
    expect(notified.deadEnds).toEqual([]);

    const message = 'Nous équipons déjà deux résidences de votre quartier.';
    expect(await press(email, 'repondre', { message })).toContain('Votre réponse est envoyée');
    const heading = 'Un porteur de solution a répondu';
    expect(await walk()).toEqual({
      mails: ['anne@mains.example', 'nadia@ovlt.example'].map((reader) => `${heading} → ${reader}`),
      deadEnds: [],
    });
    // The notices about the need are read with the answer.
    const notices = `SELECT read_at IS NOT NULL AS "isRead" FROM notice JOIN solver ON solver.id::text = data ->> 'solverId'
      WHERE notice.kind = 'match_found' AND solver.name = 'Bon Accord' AND data ->> 'needId' = $1`;
    expect(await product.database.manager.query(notices, [needId])).toEqual([{ isRead: true }]);
    // The company reads it on the page of its mail.
    const page = await fetch(`${product.url}/besoins/${needId}`, {
      headers: { accept: 'text/html', cookie: await cookieFor('anne@mains.example') },
    });
    expect((await page.text()).replaceAll(/\s+/g, ' ')).toContain(message);
    const unread = await fetch(`${product.url}/besoins/${needId}`, {
      headers: { accept: 'text/html' },
      redirect: 'manual',
    });
    expect([unread.status, unread.headers.get('location')]).toEqual([
      303,
      signInPageTo(`/besoins/${needId}`),
    ]);

    const [{ id }] = await product.database.manager.query<[{ id: string }]>(
      'SELECT interest.id FROM interest JOIN solver ON solver.id = solver_id WHERE contact_email = $1',
      [email],
    );
    await ask(
      nadia,
      `mutation ($id: ID!) { declineInterest(id: $id, input: { reason: too_far }) { ${problem} } }`,
      { id },
    );
    expect(await walk()).toEqual({
      mails: [`Votre proposition n’est pas retenue → ${email}`],
      deadEnds: [],
    });
  });
});

describe('every link of the mails about a need that may join a concept', () => {
  it('leads to a page that its reader may open, from the question to what came of it', async () => {
    await product.as('lina@cfa.example');
    const carrierId = await personAt('lina@cfa.example');
    const { id: conceptId } = await aConcept(product.database, { carrierId, joined: [carrierId ?? ''] });
    await walk();
    const propose = async (): Promise<string> => {
      const document = `mutation ($conceptId: ID!, $needId: ID!) { proposeJoining(conceptId: $conceptId, needId: $needId) {
        ${problem} ... on ConceptJoining { id } } }`;
      return (await ask<{ id: string }>(nadia, document, { conceptId, needId })).id;
    };
    const lina = await product.as('lina@cfa.example');
    const act = async (who: GraphqlClient, mutation: string, id: string): Promise<void> => {
      const document = `mutation ($id: ID!) { ${mutation} { ${problem} } }`;
      expect(await ask<Outcome>(who, document, { id })).toMatchObject({ __typename: 'ConceptJoining' });
    };
    const first = await propose();
    expect(await walk()).toEqual({
      mails: [
        'Un besoin pourrait rejoindre ce concept → lina@cfa.example',
        'Un concept pourrait répondre à votre besoin → anne@mains.example',
      ],
      deadEnds: [],
    });
    await act(anne, 'answerJoining(id: $id, accept: true)', first);
    await act(nadia, 'withdrawJoining(id: $id)', first);
    expect(await walk()).toEqual({
      mails: ['Le besoin ne rejoint pas le concept → anne@mains.example'],
      deadEnds: [],
    });
    const second = await propose();
    await walk();
    await act(anne, 'answerJoining(id: $id, accept: true)', second);
    await act(lina, 'answerJoining(id: $id, accept: true)', second);
    expect(await walk()).toEqual({
      mails: [
        'Un besoin a rejoint un concept → nadia@ovlt.example',
        'Votre besoin fait partie d’un concept → anne@mains.example',
      ],
      deadEnds: [],
    });
  });
});

describe('every link of the mails about messages', () => {
  it('leads to a page that its reader may open, and they are answered there without an account', async () => {
    const email = 'contact@echange.example';
    const id = await introduce(await someSolver(email, 'Bel Échange', false));
    await product.settled();
    await change(anne, 'acceptIntroduction(id: $id)', id);
    await press(email, 'accepter');
    await walk();
    const say = (channel: string, body: string): Promise<unknown> =>
      ask(
        anne,
        `mutation ($id: ID!, $channel: Channel!, $body: String!) {
          writeMessage(introductionId: $id, channel: $channel, body: $body) { ${problem} } }`,
        { id, channel, body },
      );
    await say('parties', 'Mardi vous irait-il ?');
    await say('company', 'Nous nous voyons mardi.');
    expect(await walk()).toEqual({
      mails: ['nadia@ovlt.example', email].map((reader) => `On vous a écrit → ${reader}`).toSorted(),
      deadEnds: [],
    });
    // To the conversation itself, for readers who can sign in.
    expect((await mailsTo(product, 'nadia@ovlt.example')).at(-1)?.text).toContain(
      `/mises-en-relation/${id}?fil=entreprise#echanges`,
    );
    expect(await press(email, 'message', { body: 'Oui, à dix heures.' })).toContain(
      'Votre message est envoyé',
    );
    await press('nadia@ovlt.example', 'message', { body: 'Très bien.' });
    expect(await walk()).toEqual({
      mails: ['On vous a écrit → anne@mains.example', 'On vous a écrit → anne@mains.example'],
      deadEnds: [],
    });
  });
});

const stateOf = async (id: string): Promise<string> =>
  (await ask<{ state: string }>(nadia, 'query ($id: ID!) { introduction(id: $id) { state } }', { id })).state;

const cookieFor = async (email: string): Promise<string> =>
  sessionOf(product.app, (await personAt(email)) ?? '');

describe('the page of an introduction', () => {
  const open = async (
    id: string,
    cookie = '',
  ): Promise<{ status: number; text: string; to: string | null }> => {
    const response = await fetch(`${product.url}/mises-en-relation/${id}`, {
      headers: { accept: 'text/html', ...(cookie !== '' && { cookie }) },
      redirect: 'manual',
    });
    return { status: response.status, text: await response.text(), to: response.headers.get('location') };
  };

  it('asks the reader of a link to sign in, and then shows how to reach the other', async () => {
    const solverId = await someSolver('lea@page.example', 'Page Blanche', true);
    const id = await introduce(solverId);
    await product.settled();
    await change(anne, 'acceptIntroduction(id: $id)', id);
    await press('lea@page.example', 'accepter');
    await product.settled();

    const stranger = await open(id);
    expect(stranger.status).toBe(303);
    expect(stranger.to).toBe(`/connexion?next=${encodeURIComponent(`/mises-en-relation/${id}`)}`);
    expect(stranger.text).not.toMatch(/Mains Cachées|Page Blanche|Repérer les chutes/);

    const cookie = await cookieFor('lea@page.example');
    const seen = await open(id, cookie);
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('Mains Cachées');
    expect(seen.text).toContain('anne@mains.example');
    await product.as('passante@rue.example');
    const foreign = await open(id, await cookieFor('passante@rue.example'));
    expect(foreign.status).toBe(404);
    expect(foreign.text).not.toMatch(/Mains Cachées|Page Blanche|Repérer les chutes/);
    expect((await open('rien', cookie)).status).toBe(404);
  });

  it('shows a party no address and no hidden name before both have accepted', async () => {
    const solverId = await someSolver('nora@avant.example', 'Avant Tout', true);
    const id = await introduce(solverId);
    await change(anne, 'acceptIntroduction(id: $id)', id);
    const toSolver = (await open(id, await cookieFor('nora@avant.example'))).text;
    expect(toSolver).not.toMatch(/Mains Cachées|@mains/);
    const toCompany = (await open(id, await cookieFor('anne@mains.example'))).text;
    expect(toCompany).toContain('Avant Tout');
    expect(toCompany).not.toContain('nora@avant.example');
  });
});
