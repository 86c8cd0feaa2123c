import { describe, expect, it } from '@jest/globals';
import {
  aCompany,
  aPublishedNeed,
  ask,
  createOrganisation,
  draftNeed,
  fallDetector,
  fallsAtNight,
  importSolvers,
  linkIn,
  mailsTo,
  problem,
  publishNeed,
  refusal,
  signUp,
  submitNeed,
  versionOf,
  withCookie,
  withPassword,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { pressLink } from '@passerelle/links/testing';
import { mailedAtOnce } from '@passerelle/notifications/testing';

const product = bootProduct();
mailedAtOnce(product);

const me = '{ me { name email memberships { role organisation { name } } } }';
const needById = 'query ($id: ID!) { need(id: $id) { state title moderationNote closingReason } }';

describe('a company posts a need', () => {
  it('signs up, and is let in once its address is confirmed', async () => {
    const sylvie = { email: 'sylvie@aide.example', name: 'Sylvie Martin', password: 'du pain et des roses' };
    const mail = await signUp(product, sylvie);
    expect(mail?.subject).toBe('Confirmez votre adresse');

    const link = linkIn(mail, 'verification');
    const page = await fetch(link);
    expect([page.status, await page.text()]).toEqual([
      200,
      expect.stringContaining('Confirmer votre adresse'),
    ]);
    await expect(withPassword(product, sylvie.email, sylvie.password)).rejects.toThrow('403');

    const { name, password } = sylvie;
    const { status, cookie } = await pressLink(product.url, link, { name, password });
    expect(status).toBe(200);
    const known = { name: 'Sylvie Martin', email: sylvie.email, memberships: [] };
    expect(await ask(withCookie(product, cookie), me)).toEqual(known);
    expect(await ask(await withPassword(product, sylvie.email, sylvie.password), me)).toEqual(known);
  });

  it('creates its organisation and invites a colleague, who joins through the mail', async () => {
    const owner = await product.as('josiane@loire.example');
    const organisationId = await createOrganisation(owner, 'Loire Aide à Domicile');
    const invited = await ask(
      owner,
      `mutation ($id: ID!) { inviteMember(organisationId: $id, email: "Karim@loire.example", role: member) {
         ${problem} ... on Invitation { email role } } }`,
      { id: organisationId },
    );
    expect(invited).toMatchObject({ email: 'karim@loire.example', role: 'member' });

    const [mail, ...others] = await mailsTo(product, 'karim@loire.example');
    expect(others).toEqual([]);
    const link = linkIn(mail, 'invitation');
    expect(await (await fetch(link)).text()).toContain('Rejoindre Loire Aide à Domicile');
    const members = `query ($id: ID!) { membersOfOrganisation(organisationId: $id) { nodes { email role } } }`;
    expect(await ask(owner, members, { id: organisationId })).toEqual({
      nodes: [{ email: 'josiane@loire.example', role: 'owner' }],
    });

    const { status, cookie } = await pressLink(product.url, link, { name: 'Karim Benali' });
    expect(status).toBe(200);
    expect(await ask(withCookie(product, cookie), me)).toEqual({
      name: 'Karim Benali',
      email: 'karim@loire.example',
      memberships: [{ role: 'member', organisation: { name: 'Loire Aide à Domicile' } }],
    });
    // When the button is pressed again, the page shows the earlier outcome and signs nobody in.
    expect(await pressLink(product.url, link, { name: 'Karim Benali' })).toMatchObject({
      status: 200,
      text: expect.stringContaining('Vous êtes membre de Loire Aide à Domicile'),
      cookie: '',
    });
    expect(await ask(owner, members, { id: organisationId })).toMatchObject({
      nodes: expect.arrayContaining([{ email: 'karim@loire.example', role: 'member' }]),
    });
  });

  it('learns what is missing, is asked for changes, corrects, is published and closes', async () => {
    const company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
    const curator = await product.as('nadia@ovlt.example', 'curator');
    const draft = await draftNeed(company, { title: 'Chut' });
    expect(draft).toMatchObject({ __typename: 'Need', state: 'draft' });
    expect(await submitNeed(company.member, draft.id)).toMatchObject({
      __typename: 'InvalidInput',
      message: 'Titre — Écrivez au moins 5 caractères. Étiquettes, Territoires — Il en faut au moins un.',
      fields: [
        { field: 'title', rule: 'too_small', message: 'Écrivez au moins 5 caractères.' },
        { field: 'tags', rule: 'too_small' },
        { field: 'territories', rule: 'too_small' },
      ],
    });

    const hints = async (member: typeof company.member): Promise<unknown> => {
      const asked = await ask<{ hints: object[] }>(
        member,
        'query ($id: ID!) { need(id: $id) { hints { about required sentence } } }',
        { id: draft.id },
      );
      return asked.hints;
    };
    expect(await hints(company.member)).toEqual([
      { about: 'title', required: true, sentence: expect.stringContaining('en une ligne') },
      { about: 'tags', required: true, sentence: expect.stringContaining('au moins un sujet') },
      { about: 'territories', required: true, sentence: expect.stringContaining('Dites où') },
      { about: 'situation', required: false, sentence: expect.stringContaining('situation concrète') },
      { about: 'audience', required: false, sentence: expect.stringContaining('Dites pour qui') },
      { about: 'quantity', required: false, sentence: expect.stringContaining('Dites combien') },
      { about: 'deadline', required: false, sentence: expect.stringContaining('pour quand') },
    ]);
    const can = async (): Promise<object> => {
      const asked = await ask<{ viewerCan: object }>(
        company.member,
        'query ($id: ID!) { need(id: $id) { viewerCan { edit submit } } }',
        { id: draft.id },
      );
      return asked.viewerCan;
    };
    expect(await can()).toEqual({ edit: true, submit: false });

    const edit = (version: number, input: Record<string, unknown>): Promise<{ version: number }> =>
      ask(
        company.member,
        `mutation ($id: ID!, $version: Int!, $input: NeedChange!) {
           editNeed(id: $id, version: $version, input: $input) { ${problem}
             ... on Conflict { current { version changedAt changedBy } } ... on Need { version title } } }`,
        { id: draft.id, version, input },
      );
    const { version } = await edit(draft.version, fallsAtNight);
    expect(await edit(draft.version, { title: 'Lu avant l’autre' })).toMatchObject({
      __typename: 'Conflict',
      current: { version, changedAt: expect.any(String), changedBy: expect.any(String) },
    });
    expect(await can()).toEqual({ edit: true, submit: true });
    expect(await submitNeed(company.member, draft.id)).toMatchObject({ state: 'submitted' });

    const note = 'Dites combien de logements sont concernés.';
    const requestChanges = `mutation ($id: ID!, $version: Int!, $note: String!) {
      requestNeedChanges(id: $id, version: $version, reasons: [too_vague], note: $note) { ${problem} ... on Need { state } } }`;
    const read = await versionOf(curator, draft.id);
    expect(await ask(curator, requestChanges, { id: draft.id, version: read, note })).toMatchObject({
      state: 'changes_requested',
    });
    const notified = (await mailsTo(product, 'anne@mains.example')).at(-1);
    expect(notified?.subject).toMatch(/^Votre besoin est à compléter\s: Repérer les chutes la nuit/);
    expect(notified?.text).toContain(note);
    expect(notified?.text).toContain('Il manque de quoi vous répondre');
    expect(await ask(company.member, '{ myNotices { nodes { kind body need { id } } } }')).toEqual({
      nodes: [
        {
          kind: 'need_changes_requested',
          body: `Il manque de quoi vous répondre. ${note}`,
          need: { id: draft.id },
        },
        { kind: 'need_received', body: 'Il a été relu depuis.', need: { id: draft.id } },
      ],
    });

    const description = `${fallsAtNight.description} Une centaine de logements sont concernés.`;
    expect(await edit(version + 2, { ...fallsAtNight, description })).toMatchObject({ __typename: 'Need' });
    expect(await submitNeed(company.member, draft.id)).toMatchObject({ state: 'submitted' });
    expect(await publishNeed(company.member, draft.id).catch((error: Error) => error.message)).toContain(
      'FORBIDDEN',
    );
    expect(await publishNeed(curator, draft.id)).toMatchObject({ state: 'published' });
    await product.settled();
    expect(await ask(company.member, '{ myNotices(first: 1) { nodes { kind title } } }')).toEqual({
      nodes: [
        {
          kind: 'need_published',
          title: expect.stringMatching(/^Votre besoin est publié\s: Repérer les chutes la nuit/),
        },
      ],
    });

    const close = `mutation ($id: ID!) {
      closeNeed(id: $id, reason: met_elsewhere, note: "Un voisin s’en charge.") { ${problem} ... on Need { state closingReason } } }`;
    expect(await ask(company.member, close, { id: draft.id })).toMatchObject({
      state: 'closed',
      closingReason: 'met_elsewhere',
    });
    expect(await ask(company.member, close, { id: draft.id })).toMatchObject({
      __typename: 'IllegalTransition',
      from: 'closed',
    });
    expect(await ask(curator, '{ publishedNeeds { nodes { id } } }')).toEqual({ nodes: [] });
  });

  it('sees who could answer and why, in parts that add up to the score', async () => {
    await importSolvers(
      product,
      { ...fallDetector, email: 'bonjour@nuit.example' },
      {
        externalId: 'jardin',
        kind: 'entrepreneur',
        name: 'Au Jardin',
        headline: 'Tonte et taille chez les particuliers',
        description:
          'Nous tondons les pelouses et taillons les haies, du printemps à l’automne, dans le Loiret.',
        tags: ['activity:jardinage'],
        territories: ['departement:45'],
      },
    );
    const company = await aCompany(product, 'paul@veille.example', 'Veille et Soins');
    const curator = await product.as('nadia@ovlt.example', 'curator');
    const id = await aPublishedNeed(product, company, curator);

    interface Reasoned {
      nodes: {
        score: number;
        parts: { part: string; share: number }[];
        solver: { name: string };
        [reason: string]: unknown;
      }[];
    }
    const { nodes } = await ask<Reasoned>(
      company.member,
      `query ($id: ID!) { matchesOfNeed(needId: $id) { nodes {
         score parts { part share } territory distance sharedWords { need solver }
         sharedTags { needOrigin solverOrigin tag { reference } } solver { name } } } }`,
      { id },
    );
    expect(nodes.map(({ solver }) => solver.name)).toEqual(['Nuit Sereine']);
    const [match] = nodes;
    expect(match).toMatchObject({
      territory: 'same_region',
      distance: expect.any(String),
      sharedWords: expect.arrayContaining([{ need: 'capteur', solver: 'capteur' }]),
      sharedTags: expect.arrayContaining([
        {
          needOrigin: 'chosen',
          solverOrigin: 'chosen',
          tag: { reference: 'technology:detection-de-chute' },
        },
      ]),
    });
    expect(match?.parts.map(({ part }) => part).toSorted()).toEqual([
      'acceptance',
      'freshness',
      'meaning',
      'tags',
      'territory',
      'words',
    ]);
    const sum = match?.parts.reduce((total, { share }) => total + share, 0);
    expect(sum).toBeCloseTo(match?.score ?? Number.NaN, 10);
    expect(match?.score).toBeGreaterThan(0.4);

    const mails = await mailsTo(product, 'paul@veille.example');
    expect(mails.at(-1)?.subject).toMatch(/^Un porteur de solution possible\s:/);
    await ask(company.member, 'mutation ($id: ID!) { closeNeed(id: $id, reason: met_here) { __typename } }', {
      id,
    });
    await product.settled();
    expect(
      await ask(company.member, 'query ($id: ID!) { matchesOfNeed(needId: $id) { totalCount } }', { id }),
    ).toEqual({ totalCount: 0 });
  });

  it('keeps its drafts and its matches from everybody else', async () => {
    const company = await aCompany(product, 'lea@discret.example', 'Discret à Domicile');
    const { id, version } = await draftNeed(company, fallsAtNight);
    const curator = await product.as('nadia@ovlt.example', 'curator');
    const { member: competitor } = await aCompany(product, 'max@rival.example', 'Rival Services');
    const edit = `mutation ($id: ID!, $version: Int!) {
      editNeed(id: $id, version: $version, input: { title: "À nous" }) { __typename } }`;
    const matches = 'query ($id: ID!) { matchesOfNeed(needId: $id) { totalCount } }';
    const ofCompany = 'query ($id: ID!) { needsOfOrganisation(organisationId: $id) { nodes { id } } }';

    expect(await refusal(product.anybody(), needById, { id })).toBe('UNAUTHENTICATED');
    for (const other of [competitor, curator]) {
      expect(await refusal(other, needById, { id })).toBe('NOT_FOUND');
      expect(await refusal(other, matches, { id })).toBe('NOT_FOUND');
      expect(await refusal(other, edit, { id, version })).toBe('NOT_FOUND');
    }
    expect(await refusal(competitor, ofCompany, { id: company.id })).toBe('NOT_FOUND');
    expect(await ask(curator, ofCompany, { id: company.id })).toEqual({ nodes: [] });
    expect(await ask(company.member, ofCompany, { id: company.id })).toEqual({ nodes: [{ id }] });

    await submitNeed(company.member, id);
    expect(await refusal(competitor, needById, { id })).toBe('NOT_FOUND');
    await publishNeed(curator, id);
    expect(await ask(competitor, needById, { id })).toMatchObject({ state: 'published' });
    expect(await refusal(competitor, matches, { id })).toBe('NOT_FOUND');
    expect(await refusal(competitor, edit, { id, version })).toBe('FORBIDDEN');
  });

  it('hides its name when it asks to, wherever a solver may look', async () => {
    const contactEmail = 'contact@nuit-calme.example';
    const startup = await product.as(contactEmail);
    const organisationId = await createOrganisation(startup, 'Nuit Calme', 'startup');
    const { externalId: _, kind, ...input } = fallDetector;
    await ask(
      startup,
      `mutation ($id: ID!, $kind: SolverKind!, $input: SolverInput!) {
         createSolver(kind: $kind, organisationId: $id, input: $input) { ${problem} ... on Solver { id } } }`,
      { id: organisationId, kind, input },
    );
    const company = await aCompany(product, 'marc@secret.example', 'Maison Très Secrète');
    const curator = await product.as('nadia@ovlt.example', 'curator');
    const needId = await aPublishedNeed(product, company, curator, { ...fallsAtNight, confidential: true });

    const need = `{ id confidential title description moderationNote viewerCan { edit }
      organisation { id name siret website } tags { label } territories { name } }`;
    const seen = await startup.query(
      `query ($needId: ID!) {
         need(id: $needId) ${need}
         publishedNeeds { nodes ${need} }
         mySolvers { name }
         myNotices { nodes { title body link need ${need} match { id distance sharedWords { need } need ${need} } } } }`,
      { needId },
    );
    expect(seen).toMatchObject({ data: { need: { id: needId, organisation: null } } });
    expect(seen).toMatchObject({
      data: {
        myNotices: {
          nodes: expect.arrayContaining([expect.objectContaining({ link: `/besoins/${needId}` })]),
        },
      },
    });
    const mails = (await mailsTo(product, contactEmail)).map(({ text, html, subject }) => [
      subject,
      text,
      html,
    ]);
    expect(JSON.stringify(mails)).toContain(needId);
    const everything = JSON.stringify([seen, mails]);
    expect(everything).not.toContain('Secr');
    expect(everything).not.toContain(company.id);

    for (const allowed of [company.member, curator]) {
      expect(
        await ask(allowed, 'query ($id: ID!) { need(id: $id) { organisation { name } } }', { id: needId }),
      ).toEqual({ organisation: { name: 'Maison Très Secrète' } });
    }
  });
});
