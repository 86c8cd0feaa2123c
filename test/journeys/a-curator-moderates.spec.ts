import { describe, expect, it } from '@jest/globals';
import {
  aCompany,
  ask,
  aPublishedNeed,
  aSubmittedNeed,
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
  versionOf,
  withCookie,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { pressLink } from '@passerelle/links/testing';
import { mailedAtOnce } from '@passerelle/notifications/testing';

const product = bootProduct();
mailedAtOnce(product);
const aCurator = () => product.as('nadia@ovlt.example', 'curator');

const requestChanges = `mutation ($id: ID!, $version: Int!, $reasons: [ModerationReason!]!, $note: String! = "") {
  requestNeedChanges(id: $id, version: $version, reasons: $reasons, note: $note) {
    ${problem} ... on Need { state moderationReasons moderationNote } } }`;

describe('a curator moderates needs', () => {
  it('reads those that wait, the longest waiting first', async () => {
    const company = await aCompany(product, 'rose@file.example', 'À la File');
    const curator = await aCurator();
    const [first, second] = [
      await draftNeed(company, { ...fallsAtNight, title: 'Écrit le premier' }),
      await aSubmittedNeed(company, { ...fallsAtNight, title: 'Envoyé le premier' }),
    ];
    await product.settled();
    product.clock.advance(60_000);
    await ask(company.member, 'mutation ($id: ID!) { submitNeed(id: $id) { __typename } }', { id: first.id });

    const queue =
      '{ needsToModerate { totalCount nodes { id version title organisation { name } viewerCan { publish } } } }';
    const waiting = (title: string) => ({
      title,
      organisation: { name: 'À la File' },
      viewerCan: { publish: true },
    });
    expect(await ask(curator, queue)).toMatchObject({
      totalCount: 2,
      nodes: [waiting('Envoyé le premier'), waiting('Écrit le premier')],
    });
    expect(await refusal(company.member, queue)).toBe('FORBIDDEN');
    const subjects = (await mailsTo(product, 'nadia@ovlt.example')).map(({ subject }) => subject);
    expect(subjects).toContain('Un besoin à relire\u00a0: Envoyé le premier');

    await publishNeed(curator, second);
    const { id, version } = { id: first.id, version: await versionOf(curator, first.id) };
    expect(await ask(curator, requestChanges, { id, version, reasons: ['other'] })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ field: 'note', rule: 'note_needed' }],
    });
    const note = 'Dites qui vient aider la nuit.';
    expect(await ask(curator, requestChanges, { id, version, reasons: ['too_vague'], note })).toMatchObject({
      state: 'changes_requested',
      moderationReasons: ['too_vague'],
      moderationNote: note,
    });
    expect(await ask(curator, queue)).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await publishNeed(curator, first.id)).toMatchObject({
      __typename: 'IllegalTransition',
      from: 'changes_requested',
      to: 'published',
    });
  });

  it('closes the need of a company that has nobody left to do it, which learns why', async () => {
    const company = await aCompany(product, 'ines@partie.example', 'Partie Services');
    const curator = await aCurator();
    const id = await aSubmittedNeed(company, { ...fallsAtNight, title: 'À clore' });
    const close = `mutation ($id: ID!) {
      closeNeed(id: $id, reason: dropped, note: "L’entreprise a fermé.") { ${problem} ... on Need { state closingReason } } }`;
    expect(await ask(curator, close, { id })).toMatchObject({ state: 'closed', closingReason: 'dropped' });
    expect(await ask(curator, close, { id })).toMatchObject({
      __typename: 'IllegalTransition',
      message: 'Ce besoin est déjà clos.',
    });
    const notified = (await mailsTo(product, 'ines@partie.example')).at(-1);
    expect(notified?.subject).toBe('Votre besoin est clos\u00a0: À clore');
    expect(notified?.text).toContain('Il n’est plus d’actualité.');
    expect(notified?.text).toContain('L’entreprise a fermé.');

    const dropped = await draftNeed(company, { ...fallsAtNight, title: 'Abandonné' });
    expect(await refusal(curator, close, { id: dropped.id })).toBe('NOT_FOUND');
    expect(await ask(company.member, close, { id: dropped.id })).toMatchObject({ state: 'closed' });
    expect(await refusal(curator, 'query ($id: ID!) { need(id: $id) { id } }', { id: dropped.id })).toBe(
      'NOT_FOUND',
    );
  });

  it('publishes what they have read, and nothing that was written since', async () => {
    const company = await aCompany(product, 'lise@entretemps.example', 'Entretemps');
    const curator = await aCurator();
    const id = await aSubmittedNeed(company);
    const version = await versionOf(curator, id);
    const edit = `mutation ($id: ID!, $version: Int!, $input: NeedChange!) {
      editNeed(id: $id, version: $version, input: $input) { ${problem} ... on Need { version } } }`;
    const input = { ...fallsAtNight, title: 'Tout autre chose, que personne n’a lu' };
    const edited = await ask<{ version: number }>(company.member, edit, { id, version, input });

    expect(await publishNeed(curator, id, version)).toMatchObject({
      __typename: 'Conflict',
      message: 'Ce besoin a été modifié depuis que vous l’avez lu. Rechargez la page et relisez-le.',
    });
    expect(await ask(curator, requestChanges, { id, version, reasons: ['unclear'] })).toMatchObject({
      __typename: 'Conflict',
    });
    expect(await publishNeed(curator, id, edited.version)).toMatchObject({ state: 'published' });
  });

  it('leaves a need of their own company to somebody else', async () => {
    const partner = await product.as('odile@ovlt.example', 'curator');
    const company = { id: await createOrganisation(partner, 'La Coopérative'), member: partner };
    const id = await aSubmittedNeed(company);
    const version = await versionOf(partner, id);
    const publish =
      'mutation ($id: ID!, $version: Int!) { publishNeed(id: $id, version: $version) { __typename } }';

    expect(await refusal(partner, publish, { id, version })).toBe('FORBIDDEN');
    expect(await refusal(partner, requestChanges, { id, version, reasons: ['unclear'] })).toBe('FORBIDDEN');
    const can =
      'query ($id: ID!) { need(id: $id) { state viewerCan { publish requestChanges refuse pool } } }';
    const may = { publish: false, requestChanges: false, refuse: false, pool: false };
    const own = { state: 'submitted', viewerCan: may };
    expect(await ask(partner, can, { id })).toEqual(own);

    // Nobody asks her, as a curator, to read it. She gets only its receipt, as its company.
    const mails = (await mailsTo(product, 'odile@ovlt.example')).filter(({ text }) => text.includes(id));
    expect(mails.map(({ subject }) => subject.split(/\s:\s/)[0])).toEqual(['Votre besoin est bien arrivé']);
    expect(await publishNeed(await aCurator(), id)).toMatchObject({ state: 'published' });
  });
});

interface Preview {
  subject: string;
  text: string;
  readers: number;
}

describe('a curator says why', () => {
  const preview = `query ($id: ID!, $decision: NeedDecision!, $reasons: [ModerationReason!]! = [], $note: String! = "") {
    needDecisionPreview(needId: $id, decision: $decision, reasons: $reasons, note: $note) {
      ${problem} ... on NeedDecisionPreview { subject text readers } } }`;
  const refuse = `mutation ($id: ID!, $version: Int!, $reasons: [ModerationReason!]!, $note: String! = "") {
    refuseNeed(id: $id, version: $version, reasons: $reasons, note: $note) {
      ${problem} ... on Need { state closingReason moderationReasons } } }`;
  const publish = `mutation ($id: ID!, $version: Int!) {
    publishNeed(id: $id, version: $version) { ${problem} ... on Need { state } } }`;

  it.each([
    ['publish', publish, {}],
    ['request_changes', requestChanges, { reasons: ['unclear', 'other'], note: 'Qui vient aider la nuit ?' }],
    ['refuse', refuse, { reasons: ['out_of_scope'], note: '' }],
  ])('in the mail that the company then gets, having read it before: %s', async (decision, decide, words) => {
    const email = `elsa-${decision.replace('_', '-')}@motifs.example`;
    const company = await aCompany(product, email, `Motifs ${decision}`);
    const curator = await aCurator();
    const id = await aSubmittedNeed(company);
    const version = await versionOf(curator, id);

    const shown = await ask<Preview>(curator, preview, { id, decision, ...words });
    expect(shown.readers).toBe(1);
    expect(await versionOf(curator, id)).toBe(version);
    expect(await ask(curator, decide, { id, version, ...words })).not.toHaveProperty('message');
    const received = (await mailsTo(product, email)).at(-1);
    // Without the link to the choices of mails, which only its reader may have.
    const [text, link] = received?.text.split(/\n\n(?=Choisir les messages que je reçois)/) ?? [];
    expect(link).toContain('/lien/mails?token=');
    expect({ subject: received?.subject, text }).toEqual({ subject: shown.subject, text: shown.text.trim() });
    expect(await refusal(company.member, preview, { id, decision, ...words })).toBe('FORBIDDEN');
    expect(await ask(curator, preview, { id, decision, ...words })).toMatchObject({
      __typename: 'IllegalTransition',
    });
  });

  it('and refuses a need, which is then closed, and not by its company', async () => {
    const company = await aCompany(product, 'anouk@refus.example', 'Refus Poli');
    const curator = await aCurator();
    const id = await aSubmittedNeed(company, { ...fallsAtNight, title: 'Nous vendons des capteurs' });
    const version = await versionOf(curator, id);
    const reasons = ['advertising', 'not_a_need'];
    expect(await refusal(company.member, refuse, { id, version, reasons })).toBe('FORBIDDEN');
    expect(await ask(curator, refuse, { id, version, reasons })).toMatchObject({
      state: 'closed',
      closingReason: 'refused',
      moderationReasons: reasons,
    });
    expect(await ask(curator, refuse, { id, version, reasons })).toMatchObject({
      __typename: 'IllegalTransition',
      message: expect.stringMatching(/^Ce besoin est déjà clos\. Votre dernière décision date du /),
    });
    const notified = (await mailsTo(product, 'anouk@refus.example')).at(-1);
    expect(notified?.subject).toBe('Votre besoin n’a pas été retenu\u00a0: Nous vendons des capteurs');
    const remarks = `query ($id: ID!) { need(id: $id) { moderationRemarks { reason wrong remedy } } }`;
    expect(await ask(company.member, remarks, { id })).toMatchObject({
      moderationRemarks: [
        { reason: 'advertising', wrong: 'Le texte présente vos services plus que votre besoin' },
        { reason: 'not_a_need' },
      ],
    });
    const close = `mutation ($id: ID!) { closeNeed(id: $id, reason: refused) { __typename } }`;
    expect(await refusal(company.member, close, { id })).toBe('BAD_REQUEST');
  });

  it('changes a need with its company’s knowledge', async () => {
    const email = 'zoe@savoir.example';
    const company = await aCompany(product, email, 'Savoir Faire');
    const curator = await aCurator();
    const id = await aPublishedNeed(product, company, curator, { ...fallsAtNight, title: 'Avant l’aube' });
    const edit = `mutation ($id: ID!, $version: Int!, $input: NeedChange!) {
      editNeed(id: $id, version: $version, input: $input) { ${problem} ... on Need { title } } }`;
    const input = { ...fallsAtNight, title: 'Repérer les chutes avant l’aube', neededBy: '2030-01-15' };
    await ask(curator, edit, { id, version: await versionOf(curator, id), input });
    const notified = (await mailsTo(product, email)).at(-1);
    expect(notified?.subject).toBe('Votre besoin a été modifié\u00a0: Repérer les chutes avant l’aube');
    const text = notified?.text.replaceAll(/\s+/g, ' ');
    expect(text).toContain('Avant : Avant l’aube');
    expect(text).toContain('Maintenant : Repérer les chutes avant l’aube');
    expect(text).toContain('Maintenant : 15 janvier 2030');
    const notices = '{ myNotices(first: 1) { nodes { kind body } } }';
    expect(await ask(company.member, notices)).toEqual({
      nodes: [{ kind: 'need_edited', body: 'L’équipe d’OVLT a modifié le titre et l’échéance.' }],
    });
  });

  it('finds needs that are alike and has them go together, unknown to their companies', async () => {
    const [first, second] = [
      await aCompany(product, 'yann@jumeaux.example', 'Jumeaux Un'),
      await aCompany(product, 'leo@jumeaux.example', 'Jumeaux Deux'),
    ];
    const curator = await aCurator();
    const text = {
      title: 'Remplacer une aide à domicile absente le matin même',
      description:
        'Chaque lundi deux ou trois salariées sont absentes sans prévenir, et il nous faut une heure au téléphone pour trouver qui peut prendre leurs visites avant neuf heures.',
      tags: ['theme:formation-recrutement'],
      territories: ['epci:244500468'],
    };
    const one = await aSubmittedNeed(first, { ...text, confidential: true });
    const other = await aPublishedNeed(product, second, curator, {
      ...text,
      description: `${text.description} Nous voudrions le faire en dix minutes.`,
    });
    const alike = `{ needsToModerate { nodes { id likelyDuplicates { resemblance sameCompany inSamePool need { id } } } } }`;
    const duplicatesOf = async (id: string) =>
      (await ask<{ nodes: { id: string; likelyDuplicates: object[] }[] }>(curator, alike)).nodes.find(
        (each) => each.id === id,
      )?.likelyDuplicates;
    expect(await duplicatesOf(one)).toEqual([
      { resemblance: expect.any(Number), sameCompany: false, inSamePool: false, need: { id: other } },
    ]);

    const pool = `mutation ($ids: [ID!]!) { poolNeeds(needIds: $ids) { ${problem} ... on NeedPool { id needs { id } } } }`;
    expect(await refusal(second.member, pool, { ids: [one, other] })).toBe('FORBIDDEN');
    const members = [{ id: one }, { id: other }];
    const { id } = await ask<{ id: string }>(curator, pool, { ids: [other, one] });
    expect(await ask(curator, pool, { ids: [one, other] })).toMatchObject({ id, needs: members });
    expect(await duplicatesOf(one)).toMatchObject([{ inSamePool: true }]);
    const seen =
      'query ($id: ID!) { need(id: $id) { pool { id needs { id } } likelyDuplicates { need { id } } } }';
    expect(await ask(curator, seen, { id: other })).toMatchObject({ pool: { id, needs: members } });
    for (const { member } of [first, second])
      expect(await ask(member, seen, { id: other })).toEqual({ pool: null, likelyDuplicates: [] });

    const leave = 'mutation ($id: ID!) { leavePool(needId: $id) { id pool { id } } }';
    expect(await ask(curator, leave, { id: one })).toEqual({ id: one, pool: null });
    expect(await ask(curator, seen, { id: other })).toMatchObject({ pool: null });
  });
});

describe('a curator holds the profiles of those who have not come yet', () => {
  it('writes one, invites its solver by mail, and lets go of it', async () => {
    const curator = await aCurator();
    const input = {
      name: 'Repas Partagés',
      description: 'Deux cuisinières livrent des repas faits maison à vélo, midi et soir, dans Orléans.',
      tags: ['activity:livraison-repas'],
      territories: ['commune:45234'],
    };
    const create = `mutation ($input: SolverInput!) {
      createSolver(kind: entrepreneur, input: $input) { ${problem} ... on Solver { id claimed viewerCan { edit invite } } } }`;
    const created = await ask<{ id: string }>(curator, create, { input });
    expect(created).toMatchObject({ claimed: false, viewerCan: { edit: true, invite: true } });

    const { id } = created;
    const update = `mutation ($id: ID!, $input: SolverChange!) {
      updateSolver(id: $id, input: $input) { ${problem} ... on Solver { headline } } }`;
    const headline = 'Des repas faits maison, livrés à vélo';
    expect(await ask(curator, update, { id, input: { ...input, headline } })).toMatchObject({ headline });
    const stranger = await product.as('gilles@ailleurs.example');
    expect(await refusal(stranger, update, { id, input })).toBe('FORBIDDEN');

    const invite = `mutation ($id: ID!, $email: String) {
      inviteSolver(id: $id, email: $email) { ${problem} ... on Solver { contactEmail } } }`;
    expect(await refusal(stranger, invite, { id, email: 'gilles@ailleurs.example' })).toBe('FORBIDDEN');
    expect(await ask(curator, invite, { id })).toMatchObject({
      fields: [{ field: 'email', rule: 'required' }],
    });
    const email = 'cuisine@repas.example';
    expect(await ask(curator, invite, { id, email })).toMatchObject({ contactEmail: email });
    expect(await ask(curator, invite, { id })).toMatchObject({ __typename: 'LimitReached' });

    const [mail, ...others] = await mailsTo(product, email);
    expect(others).toEqual([]);
    const { status, cookie } = await pressLink(product.url, linkIn(mail, 'profil'), { name: 'Inès Roy' });
    expect(status).toBe(200);
    expect(
      await ask(withCookie(product, cookie), '{ mySolvers { id headline viewerCan { edit } } }'),
    ).toEqual([{ id, headline, viewerCan: { edit: true } }]);
    expect(await refusal(curator, update, { id, input })).toBe('FORBIDDEN');
    expect(await refusal(curator, invite, { id })).toBe('FORBIDDEN');
  });
});

describe('a curator keeps the taxonomy', () => {
  interface Tag {
    id: string;
    reference: string;
  }
  interface Pair {
    nodes: { score: number; sharedTags: { tag: { reference: string } }[] }[];
  }

  it('edits, merges and retires tags without losing what bears them', async () => {
    const curator = await aCurator();
    const newTag = (slug: string, labelFr: string, labelEn: string): Promise<Tag> =>
      ask(
        curator,
        `mutation ($input: NewTagInput!) { createTag(input: $input) { ${problem} ... on Tag { id reference } } }`,
        { input: { facet: 'technology', slug, labelFr, labelEn } },
      );
    const radar = await newTag('radar-mural', 'Radar mural', 'Wall radar');
    const wave = await newTag('onde-millimetrique', 'Onde millimétrique', 'Millimetre wave');

    const company = await aCompany(product, 'luc@onde.example', 'Ondes et Soins');
    const needId = await aPublishedNeed(product, company, curator, {
      ...fallsAtNight,
      tags: [radar.reference],
    });
    const tagsOfNeed = () =>
      ask(company.member, 'query ($id: ID!) { need(id: $id) { tags { reference retired } } }', {
        id: needId,
      });
    await importSolvers(product, { ...fallDetector, tags: [wave.reference] });
    const tagsOfSolver = () =>
      ask(curator, 'query { solvers(filter: { kind: startup }) { nodes { tags { reference retired } } } }');
    const match = async () => {
      const asked = `query ($id: ID!) { matchesOfNeed(needId: $id) { nodes { score sharedTags { tag { reference } } } } }`;
      const { nodes } = await ask<Pair>(company.member, asked, { id: needId });
      return {
        score: nodes[0]?.score ?? 0,
        shared: nodes[0]?.sharedTags.map(({ tag }) => tag.reference) ?? [],
      };
    };
    const before = await match();
    expect(before.shared).not.toContain(wave.reference);

    const edit = `mutation ($id: ID!, $input: TagInput!) { editTag(id: $id, input: $input) { ${problem} ... on Tag { reference label } } }`;
    expect(
      await ask(curator, edit, { id: wave.id, input: { labelFr: 'Ondes millimétriques' } }),
    ).toMatchObject({
      reference: wave.reference,
      label: 'Ondes millimétriques',
    });
    expect(await refusal(company.member, edit, { id: wave.id, input: {} })).toBe('FORBIDDEN');

    const merge = `mutation ($from: ID!, $into: ID!) {
      mergeTags(from: $from, into: $into, reason: "C’est la même chose.") { ${problem} ... on Tag { reference synonymsFr } } }`;
    expect(await ask(curator, merge, { from: radar.id, into: wave.id })).toMatchObject({
      reference: wave.reference,
      synonymsFr: ['Radar mural'],
    });
    await product.settled();
    const borne = [{ reference: wave.reference, retired: false }];
    expect(await tagsOfNeed()).toEqual({ tags: borne });
    expect(await tagsOfSolver()).toEqual({ nodes: [{ tags: borne }] });
    const after = await match();
    expect(after.shared).toContain(wave.reference);
    expect(after.score).toBeGreaterThan(before.score);
    expect(await draftNeed(company, { tags: [radar.reference] })).toMatchObject({ __typename: 'Need' });

    const retire = `mutation ($id: ID!) { retireTag(id: $id, reason: "Plus personne n’en parle.") { ${problem} ... on Tag { retired } } }`;
    expect(await ask(curator, retire, { id: wave.id })).toMatchObject({ retired: true });
    await product.settled();
    expect(await tagsOfNeed()).toEqual({ tags: [{ reference: wave.reference, retired: true }] });
    expect(await tagsOfSolver()).toEqual({
      nodes: [{ tags: [{ reference: wave.reference, retired: true }] }],
    });
    expect((await match()).shared).toContain(wave.reference);
    expect(await draftNeed(company, { tags: [wave.reference] })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ field: 'tags', rule: 'retired_tag' }],
    });
    const offered = '{ tags(facet: technology, search: "onde milli") { nodes { reference } } }';
    expect(await ask(product.anybody(), offered)).toEqual({ nodes: [] });
  });
});
