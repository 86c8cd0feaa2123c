import { beforeAll, describe, expect, it } from '@jest/globals';
import { sessionOf } from '@passerelle/accounts/testing';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  aPublishedNeed,
  ask,
  type Company,
  inTheSameWords,
  linkIn,
  mailsTo,
  type Outcome,
  problem,
  refusal,
  withCookie,
  withPassword,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { pressLink } from '@passerelle/links/testing';
import { PeopleService } from '@passerelle/accounts';
import { mailedAtOnce } from '@passerelle/notifications/testing';

const product = bootProduct();
mailedAtOnce(product);

const PASSWORD = 'une phrase facile';
const change = (name: string): string => `mutation ($id: ID!, $reason: String!) {
  ${name}(id: $id, reason: $reason) { ${problem} ... on Solver { hiddenAt hiddenReason complete } } }`;
const changeAccount = (name: string): string => `mutation ($id: ID!, $reason: String!) {
  ${name}(personId: $id, reason: $reason) { ${problem} ... on Account { suspendedAt suspensionReason } } }`;
const seen = `query ($id: ID!) { solver(id: $id) { name hiddenReason ideas { title hiddenReason } } }`;
const matches = `query ($id: ID!) { matchesOfNeed(needId: $id) { nodes { solver { id } } } }`;
const introduce = `mutation ($input: IntroduceInput!) { introduce(input: $input) {
  ${problem} ... on IntroductionsProposed { introductions { id } } } }`;
const introduction = `query ($id: ID!) { introduction(id: $id) { state withdrawalReason } }`;
const interests = `query ($id: ID!) { interestsOfNeed(needId: $id) { nodes { message } } }`;
const notices = '{ myNotices(first: 100) { nodes { kind title body link } } }';
const solverLog = `query ($id: ID!) { auditLogOfSolver(solverId: $id) { nodes { action reason person { name } } } }`;
const personLog = `query ($id: ID!) { auditLogOfPerson(personId: $id) { nodes { action reason } } }`;

let curator: GraphqlClient;
let admin: GraphqlClient;
beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  admin = await product.as('aurore@ovlt.example', 'admin');
});

interface Scene {
  company: Company;
  needId: string;
  holder: GraphqlClient;
  holderId: string;
  email: string;
  solverId: string;
  ideaId: string;
}
const tags = [
  'theme:nutrition',
  'theme:mobilite',
  'theme:silver-economie',
  'theme:lien-social',
  'theme:habitat',
];
let made = 0;

/** A student whose profile fits a published need, with words that no other test uses. */
async function aScene(word: string): Promise<Scene> {
  const tag = tags[made++ % tags.length] ?? '';
  const email = `karim${made}@univ.example`;
  const { need, profile } = inTheSameWords(
    `Une ${word} pour nos équipes de nuit`,
    `Nous cherchons une ${word} que nos équipes de nuit puissent emporter, et qui prévienne l’astreinte quand il le faut.`,
    tag,
  );
  const { id: holderId } = await product.app
    .get(PeopleService)
    .ensurePerson({ email, name: 'Karim Lemoine', password: PASSWORD });
  const holder = withCookie(product, await sessionOf(product.app, holderId));
  const { id: solverId } = await ask<{ id: string }>(
    holder,
    `mutation ($input: SolverInput!) { createSolver(kind: student, input: $input) { ${problem} ... on Solver { id } } }`,
    { input: { name: `Atelier ${word}`, ...profile } },
  );
  const { ideas } = await ask<{ ideas: { id: string }[] }>(
    holder,
    `mutation ($id: ID!, $title: String!) { addIdea(solverId: $id, input: { title: $title }) {
      ${problem} ... on Solver { ideas { id } } } }`,
    { id: solverId, title: `Une ${word} à bretelles` },
  );
  const company = await aCompany(product, `anne${made}@mains.example`, `Mains ${made}`);
  const needId = await aPublishedNeed(product, company, curator, need);
  return { company, needId, holder, holderId, email, solverId, ideaId: ideas[0]?.id ?? '' };
}
const act = (
  client: GraphqlClient,
  name: string,
  id: string,
  reason = 'Accroche trompeuse',
): Promise<Outcome> => ask(client, change(name), { id, reason });
const found = async (client: GraphqlClient, text: string): Promise<number[]> => {
  const { data } = await client.query<Record<'solvers' | 'ideas', { totalCount: number; edges: unknown[] }>>(
    `query ($text: String!) {
      solvers: searchSolvers(text: $text) { totalCount edges { cursor } }
      ideas: searchIdeas(text: $text) { totalCount edges { cursor } } }`,
    { text },
  );
  return [data?.solvers.edges.length ?? -1, data?.ideas.edges.length ?? -1];
};
const matched = async ({ company, needId }: Scene, solverId: string): Promise<boolean> => {
  const { nodes } = await ask<{ nodes: { solver: { id: string } }[] }>(company.member, matches, {
    id: needId,
  });
  return nodes.some(({ solver }) => solver.id === solverId);
};
const notified = async (
  client: GraphqlClient,
  kind: string,
): Promise<{ title: string; body: string; link: string }[]> => {
  await product.settled();
  const { nodes } = await ask<{ nodes: { kind: string; title: string; body: string; link: string }[] }>(
    client,
    notices,
  );
  return nodes.filter((notice) => notice.kind === kind);
};

describe('a profile that a curator hides', () => {
  it('is gone at the next request for all but its holder and curators, and comes back', async () => {
    const scene = await aScene('lanterne');
    const { company, holder, solverId, needId } = scene;
    await ask(
      holder,
      `mutation ($n: ID!, $s: ID!) { markInterest(needId: $n, solverId: $s, message: "Nous le faisons déjà à Olivet.") { ${problem} } }`,
      { n: needId, s: solverId },
    );
    await product.settled();
    expect(await found(company.member, 'lanterne')).toEqual([1, 1]);
    expect(await matched(scene, solverId)).toBe(true);
    expect(await ask(company.member, interests, { id: needId })).toMatchObject({ nodes: [{}] });
    const { introductions } = await ask<{ introductions: { id: string }[] }>(curator, introduce, {
      input: { needId, solvers: [{ solverId }] },
    });
    const id = introductions[0]?.id;

    expect(await act(curator, 'hideSolver', solverId, 'Adresse trompeuse dans l’accroche')).toMatchObject({
      __typename: 'Solver',
      complete: false,
      hiddenReason: 'Adresse trompeuse dans l’accroche',
    });
    // No decision was made, and the hidden text disappears at once.
    expect(await refusal(company.member, seen, { id: solverId })).toBe('NOT_FOUND');
    expect(await found(company.member, 'lanterne')).toEqual([0, 0]);
    expect(await matched(scene, solverId)).toBe(false);
    expect(await ask(company.member, interests, { id: needId })).toEqual({ nodes: [] });
    expect(await found(holder, 'lanterne')).toEqual([1, 1]);
    expect(await ask(holder, seen, { id: solverId })).toMatchObject({
      hiddenReason: 'Adresse trompeuse dans l’accroche',
    });
    expect(await act(curator, 'hideSolver', solverId)).toMatchObject({
      __typename: 'IllegalTransition',
      message: 'C’est déjà masqué.',
    });

    await product.settled();
    expect(await ask(company.member, introduction, { id })).toEqual({
      state: 'withdrawn',
      withdrawalReason: 'party_unavailable',
    });
    // The next request follows only after it is shown.
    expect(await ask(curator, introduce, { input: { needId, solvers: [{ solverId }] } })).toMatchObject({
      __typename: 'InvalidInput',
    });
    expect(await notified(holder, 'profile_hidden')).toEqual([
      {
        kind: 'profile_hidden',
        title: 'Votre profil est masqué\u00a0: Atelier lanterne',
        body: 'Adresse trompeuse dans l’accroche',
        link: `/solutions/${solverId}`,
      },
    ]);
    const [mail] = (await mailsTo(product, scene.email)).filter(({ subject }) => subject.includes('masqué'));
    expect(mail?.text).toContain('Adresse trompeuse dans l’accroche');
    expect(mail?.html).toMatch(/href="[^"]+\/mon-profil"[^>]*>\s*Corriger mon profil/);

    // Its later texts stay hidden too.
    await ask(
      holder,
      `mutation ($id: ID!, $title: String!) { addIdea(solverId: $id, input: { title: $title }) { ${problem} } }`,
      { id: solverId, title: 'Une autre lanterne' },
    );
    await product.settled();
    expect(await found(company.member, 'lanterne')).toEqual([0, 0]);

    expect(await act(curator, 'unhideSolver', solverId, 'Corrigé')).toMatchObject({ complete: true });
    await product.settled();
    expect(await found(company.member, 'lanterne')).toEqual([1, 2]);
    expect(await matched(scene, solverId)).toBe(true);
    expect(await notified(holder, 'profile_shown')).toHaveLength(1);
    const { nodes } = await ask<{ nodes: { action: string; reason: string | null }[] }>(curator, solverLog, {
      id: solverId,
    });
    expect(
      nodes.filter(({ reason }) => reason !== null).map(({ action, reason }) => [action, reason]),
    ).toEqual([
      ['unhide', 'Corrigé'],
      ['hide', 'Adresse trompeuse dans l’accroche'],
    ]);
  });

  it('is hidden by curators alone, with a reason, and not by those who hold it', async () => {
    const { holder, company, solverId, ideaId } = await aScene('boussole');
    for (const client of [holder, company.member]) {
      expect(await refusal(client, change('hideSolver'), { id: solverId, reason: 'Non' })).toBe('FORBIDDEN');
      expect(await refusal(client, change('hideIdea'), { id: ideaId, reason: 'Non' })).toBe('FORBIDDEN');
    }
    expect(await act(curator, 'hideSolver', solverId, ' ')).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ field: 'reason', rule: 'required' }],
    });
    const own = await ask<{ id: string }>(
      curator,
      `mutation { createSolver(kind: entrepreneur, input: { name: "À moi" }) { ${problem} ... on Solver { id } } }`,
    );
    await product.database.manager.query(
      `UPDATE solver SET person_id = (SELECT id FROM person WHERE email = 'nadia@ovlt.example') WHERE id = $1`,
      [own.id],
    );
    expect(await refusal(curator, change('hideSolver'), { id: own.id, reason: 'Non' })).toBe('FORBIDDEN');
  });
});

describe('an idea that a curator hides', () => {
  it('is gone at the next request, while its profile stays', async () => {
    const scene = await aScene('girouette');
    const { company, holder, solverId, ideaId } = scene;
    expect(await found(company.member, 'girouette')).toEqual([1, 1]);
    expect(await act(curator, 'hideIdea', ideaId, 'Ce texte est une publicité')).toMatchObject({
      __typename: 'Solver',
      hiddenAt: null,
    });
    expect(await found(company.member, 'girouette')).toEqual([1, 0]);
    expect(await ask(company.member, seen, { id: solverId })).toMatchObject({ ideas: [] });
    for (const reader of [holder, curator])
      expect(await ask(reader, seen, { id: solverId })).toMatchObject({
        ideas: [{ hiddenReason: 'Ce texte est une publicité' }],
      });
    expect(await notified(holder, 'idea_hidden')).toMatchObject([
      { title: 'Une de vos idées est masquée\u00a0: Une girouette à bretelles' },
    ]);
    await act(curator, 'unhideIdea', ideaId);
    await product.settled();
    expect(await found(company.member, 'girouette')).toEqual([1, 1]);
  });
});

describe('an account that an admin suspends', () => {
  it('is nobody’s at the next request, cannot be signed in to, and its profile is hidden until it is back', async () => {
    const scene = await aScene('sonnaille');
    const { company, holder, holderId, email, needId, solverId } = scene;
    const { introductions } = await ask<{ introductions: { id: string }[] }>(curator, introduce, {
      input: { needId, solvers: [{ solverId }] },
    });
    await product.settled();
    const asked = (await mailsTo(product, email)).find(({ text }) => text.includes('/lien/accepter'));
    const accept = linkIn(asked, 'accepter');
    expect(await refusal(curator, changeAccount('suspendAccount'), { id: holderId, reason: 'Non' })).toBe(
      'FORBIDDEN',
    );
    expect(
      await ask(admin, changeAccount('suspendAccount'), { id: holderId, reason: 'Courriels trompeurs' }),
    ).toMatchObject({
      __typename: 'Account',
      suspensionReason: 'Courriels trompeurs',
    });
    expect(await refusal(holder, '{ me { id } }')).toBe('UNAUTHENTICATED');
    // The link in the mail no longer gives rights over the profile either.
    const pressed = await pressLink(product.url, accept);
    expect(pressed.status).toBe(410);
    const answer = await fetch(`${product.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    expect([answer.status, await answer.json()]).toEqual([
      403,
      {
        code: 'ACCOUNT_SUSPENDED',
        message:
          'Ce compte est suspendu. Nous vous avons écrit pourquoi ; pour contester cette décision, écrivez à l’équipe d’OVLT.',
      },
    ]);
    await fetch(`${product.url}/api/auth/sign-in/magic-link`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email }),
    });
    const link = linkIn((await mailsTo(product, email)).at(-1), 'connexion');
    const page = await pressLink(product.url, link);
    expect([page.status, page.cookie]).toEqual([422, '']);
    expect(page.text).toContain('Ce compte est suspendu.');

    await product.settled();
    expect(await found(company.member, 'sonnaille')).toEqual([0, 0]);
    expect(await matched(scene, solverId)).toBe(false);
    expect(await ask(company.member, introduction, { id: introductions[0]?.id })).toMatchObject({
      state: 'withdrawn',
    });
    const mails = (await mailsTo(product, email)).map(({ subject }) => subject);
    expect(mails).toContain('Votre compte est suspendu');
    // No other mail goes, not even about the withdrawn introduction.
    expect(mails.filter((subject) => subject.includes('retirée'))).toEqual([]);

    expect(
      await ask(admin, changeAccount('reinstateAccount'), { id: holderId, reason: 'Erreur de notre part' }),
    ).toMatchObject({
      __typename: 'Account',
      suspendedAt: null,
    });
    await product.settled();
    expect(await found(company.member, 'sonnaille')).toEqual([1, 1]);
    expect(await ask(await withPassword(product, email, PASSWORD), '{ me { email } }')).toEqual({ email });
    expect(await ask(admin, personLog, { id: holderId })).toEqual({
      nodes: [
        { action: 'reinstate', reason: 'Erreur de notre part' },
        { action: 'suspend', reason: 'Courriels trompeurs' },
      ],
    });
  });

  it('is never one’s own', async () => {
    const { id } = await ask<{ id: string }>(admin, '{ me { id } }');
    expect(await ask(admin, changeAccount('suspendAccount'), { id, reason: 'Fatiguée' })).toMatchObject({
      __typename: 'IllegalTransition',
      message: 'Vous ne pouvez pas suspendre votre propre compte.',
    });
  });
});
