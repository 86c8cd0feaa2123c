import { describe, expect, it } from '@jest/globals';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  aPublishedNeed,
  ask,
  createOrganisation,
  importSolvers,
  inTheSameWords,
  linkIn,
  mailsTo,
  type Outcome,
  problem,
  refusal,
  withCookie,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { pressLink } from '@passerelle/links/testing';
import { mailedAtOnce } from '@passerelle/notifications/testing';

const product = bootProduct();
mailedAtOnce(product);
const aCurator = () => product.as('nadia@ovlt.example', 'curator');

interface Profile extends Outcome {
  id: string;
  complete: boolean;
  missing: string[];
}
interface Matched {
  nodes: { solver: { name: string } }[];
}

const mySolvers =
  '{ mySolvers { id name kind claimed complete paused organisation { name } viewerCan { edit } } }';
const myNotices = '{ myNotices { nodes { kind need { id } match { score solver { name } } } } }';
const matchesOfSolver = 'query ($id: ID!) { matchesOfSolver(solverId: $id) { nodes { need { id } } } }';
const createSolver = `mutation ($kind: SolverKind!, $input: SolverInput!, $organisationId: ID) {
  createSolver(kind: $kind, organisationId: $organisationId, input: $input) { ${problem} ... on Solver { id complete missing } } }`;
const updateSolver = `mutation ($id: ID!, $input: SolverChange!) {
  updateSolver(id: $id, input: $input) { ${problem} ... on Solver { id complete missing headline } } }`;

async function solversMatchedWith(reader: GraphqlClient, needId: string): Promise<string[]> {
  const asked = 'query ($id: ID!) { matchesOfNeed(needId: $id) { nodes { solver { name } } } }';
  const { nodes } = await ask<Matched>(reader, asked, { id: needId });
  return nodes.map(({ solver }) => solver.name).toSorted();
}

/** A profile of a public list, with an address that a mail can reach, or none. */
const imported = (profile: object, name: string, email?: string) => ({
  ...profile,
  externalId: name,
  kind: 'startup',
  name,
  email,
});

describe('somebody who has never heard of Passerelle', () => {
  it('is notified of a need by mail if there is an address, and by nothing if there is none', async () => {
    const company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
    const curator = await aCurator();
    const { need, profile } = inTheSameWords(
      'Repérer les chutes la nuit sans caméra',
      'Un capteur discret, fixé au mur, prévient l’astreinte quand une personne reste au sol près du lit.',
      'technology:detection-de-chute',
    );
    await importSolvers(
      product,
      imported(profile, 'Avec Adresse', 'contact@avec.example'),
      imported(profile, 'Sans Adresse'),
    );
    const needId = await aPublishedNeed(product, company, curator, need);

    expect(await solversMatchedWith(curator, needId)).toEqual(['Avec Adresse', 'Sans Adresse']);
    const mails = await mailsTo(product, 'contact@avec.example');
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail?.subject).toMatch(/^Un besoin pour vous\s: Repérer les chutes/);
    expect(mail?.text).toContain('Mains Tendues');
    expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    const notified = await product.database.manager.query(
      `SELECT solver.name FROM notice JOIN solver ON solver.id = notice.recipient_id WHERE notice.kind = 'match_found'`,
    );
    expect(notified).toEqual([{ name: 'Avec Adresse' }]);
  });

  it('takes the profile over through the mail, and nothing changes before they press the button', async () => {
    const company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
    const curator = await aCurator();
    const { need, profile } = inTheSameWords(
      'Des tournées avec moins de kilomètres et de coupures',
      'Le planning du matin oblige nos intervenantes à traverser l’agglomération entre deux visites : une optimisation des trajets leur rendrait une heure.',
      'technology:optimisation-tournees',
    );
    await importSolvers(product, imported(profile, 'À Reprendre', 'moi@reprendre.example'));
    const needId = await aPublishedNeed(product, company, curator, need);
    const [mail] = await mailsTo(product, 'moi@reprendre.example');
    const link = linkIn(mail, 'profil');

    const inState =
      'query ($kind: SolverKind) { solvers(filter: { kind: $kind, state: unclaimed }) { nodes { name } } }';
    for (const _ of ['a scanner', 'a reader']) {
      const page = await fetch(link);
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Reprendre ce profil')]);
      expect(page.headers.getSetCookie()).toEqual([]);
    }
    expect(await ask(curator, inState)).toMatchObject({
      nodes: expect.arrayContaining([{ name: 'À Reprendre' }]),
    });

    expect((await pressLink(product.url, link)).status).toBe(422);
    const { status, cookie } = await pressLink(product.url, link, { name: 'Yasmine Haddad' });
    expect(status).toBe(200);
    const yasmine = withCookie(product, cookie);
    expect(
      await ask(yasmine, '{ me { name email memberships { role organisation { name kind } } } }'),
    ).toEqual({
      name: 'Yasmine Haddad',
      email: 'moi@reprendre.example',
      memberships: [{ role: 'owner', organisation: { name: 'À Reprendre', kind: 'startup' } }],
    });
    const [taken, ...others] = await ask<Profile[]>(yasmine, mySolvers);
    expect(others).toEqual([]);
    expect(taken).toMatchObject({ name: 'À Reprendre', claimed: true, viewerCan: { edit: true } });
    // Pressed again, it shows the result, and signs nobody in.
    expect(await pressLink(product.url, link, { name: 'Un Autre' })).toMatchObject({
      status: 200,
      text: expect.stringContaining('Ce profil est le vôtre'),
      cookie: '',
    });

    await product.settled();
    const score = expect.any(Number);
    expect(await ask(yasmine, myNotices)).toEqual({
      nodes: [
        { kind: 'match_found', need: { id: needId }, match: { score, solver: { name: 'À Reprendre' } } },
      ],
    });
    expect(await ask(yasmine, matchesOfSolver, { id: taken?.id })).toEqual({
      nodes: [{ need: { id: needId } }],
    });
    expect(await mailsTo(product, 'moi@reprendre.example')).toHaveLength(1);
  });

  it('is left alone for good with one click, which a mail program may make', async () => {
    const company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
    const curator = await aCurator();
    const email = 'tranquille@ailleurs.example';
    const { need, profile } = inTheSameWords(
      'Livrer des repas chauds faits maison',
      'Midi et soir, des cuisinières livrent à vélo des plats mixés ou sans sel aux personnes qui ne cuisinent plus.',
      'activity:livraison-repas',
    );
    await importSolvers(product, imported(profile, 'Tranquille', email));
    await aPublishedNeed(product, company, curator, need);
    const mails = await mailsTo(product, email);
    expect(mails).toHaveLength(1);
    const url = /<(http[^>]+)>/.exec(mails[0]?.headers['list-unsubscribe'] ?? '')?.[1] ?? '';

    const refusedAt = async (): Promise<unknown> =>
      (
        await product.database.manager.query(
          `SELECT contact_refused_at FROM solver WHERE name = 'Tranquille'`,
        )
      )[0].contact_refused_at;
    expect(await (await fetch(url)).text()).toContain('<form method="post"');
    expect(await refusedAt()).toBeNull();
    for (const _ of ['once', 'again']) {
      const clicked = await fetch(url, {
        method: 'POST',
        body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      });
      expect(clicked.status).toBe(204);
    }
    expect(await refusedAt()).not.toBeNull();
    const forged = await fetch(
      url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      { method: 'POST' },
    );
    expect(forged.status).toBe(410);

    const needId = await aPublishedNeed(product, company, curator, need);
    expect(await solversMatchedWith(curator, needId)).toContain('Tranquille');
    await importSolvers(product, imported(profile, 'Tranquille encore', email));
    await aPublishedNeed(product, company, curator, need);
    expect(await mailsTo(product, email)).toHaveLength(1);

    const invite = `mutation ($id: ID!) { inviteSolver(id: $id) { ${problem} } }`;
    const { nodes } = await ask<{ nodes: { id: string; contactEmail: string }[] }>(
      curator,
      '{ solvers(filter: { state: unclaimed }) { nodes { id contactEmail } } }',
    );
    const id = nodes.find(({ contactEmail }) => contactEmail === email)?.id;
    expect(await ask(curator, invite, { id })).toMatchObject({ __typename: 'Conflict' });
  });
});

describe('somebody who makes a profile', () => {
  it.each([
    {
      kind: 'student',
      email: 'lina@univ-orleans.example',
      ...inTheSameWords(
        'Un jeu sérieux pour former aux gestes et postures',
        'Dix minutes par semaine sur un téléphone, entre deux visites, pour apprendre à relever quelqu’un sans se blesser le dos.',
        'technology:jeu-serieux',
      ),
    },
    {
      kind: 'project_holder',
      email: 'bastien@cfa.example',
      ...inTheSameWords(
        'Ouvrir la porte aux intervenants sans double des clés',
        'Une serrure connectée, posée sans perçage, laisse entrer l’aide à domicile à l’heure prévue et tient le journal des passages.',
        'technology:acces-connecte',
      ),
    },
  ])('as a $kind is seen and notified once it is complete', async ({ kind, email, need, profile }) => {
    const company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
    const curator = await aCurator();
    const needId = await aPublishedNeed(product, company, curator, need);
    const holder = await product.as(email);
    const others = await product.as('curieux@ailleurs.example');

    const name = `Projet de ${email}`;
    const begun = await ask<Profile>(holder, createSolver, { kind, input: { name, headline: 'Bientôt' } });
    expect(begun).toMatchObject({ complete: false, missing: ['description', 'territories'] });
    const { id } = begun;
    expect(await ask(holder, createSolver, { kind, input: { name } })).toMatchObject({
      __typename: 'Conflict',
    });
    const listed = 'query ($kind: SolverKind) { solvers(filter: { kind: $kind }) { nodes { name } } }';
    expect(await refusal(others, 'query ($id: ID!) { solver(id: $id) { name } }', { id })).toBe('NOT_FOUND');
    expect(await ask(others, listed, { kind })).toEqual({ nodes: [] });
    await product.settled();
    expect(await solversMatchedWith(company.member, needId)).not.toContain(name);

    const input = { ...profile, name };
    expect(await ask(holder, updateSolver, { id, input })).toMatchObject({ complete: true, missing: [] });
    await product.settled();
    expect(await ask(others, listed, { kind })).toEqual({ nodes: [{ name }] });
    expect(await solversMatchedWith(company.member, needId)).toContain(name);
    expect(await ask(holder, myNotices)).toMatchObject({
      nodes: expect.arrayContaining([expect.objectContaining({ kind: 'match_found', need: { id: needId } })]),
    });
    const mails = await mailsTo(product, email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(`/besoins/${needId}`);
  });

  it('edits it, pauses it and resumes it, and is matched accordingly', async () => {
    const company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
    const curator = await aCurator();
    const holder = await product.as('jo@startup.example');
    const organisationId = await createOrganisation(holder, 'Pause Comprise', 'startup');
    const { need, profile } = inTheSameWords(
      'Un robot compagnon qui rompt la solitude',
      'Il raconte les nouvelles de la famille, propose un jeu l’après-midi et appelle une voisine quand personne ne répond.',
      'technology:robot-compagnon',
    );
    const input = { ...profile, name: 'Pause Comprise' };
    const { id } = await ask<Profile>(holder, createSolver, { kind: 'startup', organisationId, input });
    const needId = await aPublishedNeed(product, company, curator, need);
    const isMatched = async (): Promise<boolean> => {
      await product.settled();
      return (await solversMatchedWith(company.member, needId)).includes('Pause Comprise');
    };
    expect(await isMatched()).toBe(true);

    const pause = `mutation ($id: ID!) { pauseSolver(id: $id) { ${problem} ... on Solver { paused } } }`;
    const resume = `mutation ($id: ID!) { resumeSolver(id: $id) { ${problem} ... on Solver { paused } } }`;
    expect(await refusal(company.member, pause, { id })).toBe('FORBIDDEN');
    expect(await ask(holder, pause, { id })).toMatchObject({ paused: true });
    expect(await ask(holder, pause, { id })).toMatchObject({ __typename: 'IllegalTransition' });
    expect(await isMatched()).toBe(false);
    expect(await ask(holder, matchesOfSolver, { id })).toEqual({ nodes: [] });
    const notified = await mailsTo(product, 'jo@startup.example');
    const meanwhile = await aPublishedNeed(product, company, curator, {
      ...need,
      title: 'Pendant la pause',
    });
    expect(await solversMatchedWith(company.member, meanwhile)).not.toContain('Pause Comprise');
    expect(await mailsTo(product, 'jo@startup.example')).toHaveLength(notified.length);

    expect(await ask(holder, resume, { id })).toMatchObject({ paused: false });
    expect(await isMatched()).toBe(true);
    expect(await solversMatchedWith(company.member, meanwhile)).toContain('Pause Comprise');

    const elsewhere = { ...input, territories: ['departement:13'] };
    expect(await ask(holder, updateSolver, { id, input: elsewhere })).toMatchObject({ complete: true });
    expect(await isMatched()).toBe(false);
    const headline = 'Revenu dans le Loiret';
    expect(await ask(holder, updateSolver, { id, input: { ...input, headline } })).toMatchObject({
      headline,
    });
    expect(await isMatched()).toBe(true);
  });
});
