import { beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  ask,
  type Company,
  draftNeed,
  fallsAtNight,
  problem,
  refusal,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { writesNothing } from './writes-nothing.js';

const product = bootProduct();

const yesterday = new Date(Date.now() - 36 * 3_600_000).toISOString().slice(0, 10);
const nextWeek = new Date(Date.now() + 7 * 24 * 3_600_000).toISOString().slice(0, 10);

let company: Company;
let english: Company;
let student: GraphqlClient;
let ids: Record<'need' | 'late' | 'empty' | 'solver' | 'organisation', string>;
beforeAll(async () => {
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  english = await aCompany(product, 'mary@hands.example', 'Helping Hands');
  const { id: solver } = await ask<{ id: string }>(
    (student = await product.as('lina@univ-orleans.example')),
    `mutation { createSolver(kind: student, input: { name: "Lina" }) { ${problem} ... on Solver { id } } }`,
  );
  await ask(english.member, 'mutation { updateMe(input: { name: "Mary", language: en }) { __typename } }');
  const { id: need } = await draftNeed(company, fallsAtNight);
  const { id: late } = await draftNeed(company, { ...fallsAtNight, neededBy: yesterday });
  const { id: empty } = await draftNeed(company, { ...fallsAtNight, title: '' });
  ids = { need, late, empty, solver, organisation: company.id };
  await product.settled();
});

writesNothing(product, () => company);

const draft = `mutation ($organisation: ID!, $input: NeedInput!) {
  draftNeed(organisationId: $organisation, input: $input) { ${problem} } }`;
const edit = `mutation ($need: ID!, $input: NeedChange!) {
  editNeed(id: $need, version: 1, input: $input) { ${problem} } }`;
const submitLate = `mutation ($late: ID!) { submitNeed(id: $late) { ${problem} } }`;
const submitEmpty = `mutation ($empty: ID!) { submitNeed(id: $empty) { ${problem} } }`;
const organise = `mutation ($input: OrganisationInput!) { createOrganisation(input: $input) { ${problem} } }`;
const profile = `mutation ($solver: ID!, $input: SolverChange!) { updateSolver(id: $solver, input: $input) { ${problem} } }`;
const idea = `mutation ($solver: ID!, $input: IdeaInput!) { addIdea(solverId: $solver, input: $input) { ${problem} } }`;
const absence = `mutation ($solver: ID!, $input: AbsenceInput!) { setAbsence(id: $solver, absence: $input) { ${problem} } }`;
const invite = `mutation ($organisation: ID!, $email: String!) {
  inviteMember(organisationId: $organisation, role: member, email: $email) { ${problem} } }`;
const rename = `mutation ($input: AccountInput!) { updateMe(input: $input) { ${problem} } }`;

describe('a value that breaks a rule', () => {
  it.each([
    ['an over-long title', draft, { input: { title: 'x'.repeat(141) } }, 'title', 'too_big'],
    ['an over-long text', draft, { input: { description: 'x'.repeat(10_001) } }, 'description', 'too_big'],
    [
      'U+0000 in a text',
      draft,
      { input: { description: 'avant\0après' } },
      'description',
      'invisible_characters',
    ],
    ['half of a character', draft, { input: { title: 'Un \uD83D cœur' } }, 'title', 'invisible_characters'],
    ['a tag that is unknown', draft, { input: { tags: ['theme:licornes'] } }, 'tags', 'unknown_tag'],
    ['U+0000 in a tag', draft, { input: { tags: ['theme:\0'] } }, 'tags', 'unknown_tag'],
    [
      'too many tags',
      draft,
      { input: { tags: Array.from({ length: 21 }, (_, i) => `theme:${i}`) } },
      'tags',
      'too_big',
    ],
    [
      'an unknown INSEE code',
      draft,
      { input: { territories: ['commune:45999'] } },
      'territories',
      'unknown_territory',
    ],
    [
      'U+0000 in a code',
      draft,
      { input: { territories: ['commune:\0'] } },
      'territories',
      'unknown_territory',
    ],
    ['an unknown tag in an edit', edit, { input: { tags: ['skill:néant'] } }, 'tags', 'unknown_tag'],
    ['an empty title', submitEmpty, {}, 'title', 'required'],
    ['a date in the past', submitLate, {}, 'neededBy', 'not_past'],
    ['an empty name', organise, { input: { name: ' ', kind: 'startup' } }, 'name', 'required'],
    [
      'a wrong SIRET key',
      organise,
      { input: { name: 'Faux', kind: 'startup', siret: '73282932000075' } },
      'siret',
      'siret_key',
    ],
    [
      'a short SIRET',
      organise,
      { input: { name: 'Faux', kind: 'startup', siret: '7328293' } },
      'siret',
      'siret_length',
    ],
    [
      'a script as an address',
      organise,
      { input: { name: 'Faux', kind: 'startup', website: 'javascript:alert(1)' } },
      'website',
      'url',
    ],
    ['no e-mail address', invite, { email: 'karim chez loire' }, 'email', 'email'],
    ['an over-long name', rename, { input: { name: 'x'.repeat(121), language: 'fr' } }, 'name', 'too_big'],
    ['a wrong SIREN key', profile, { input: { name: 'Lina', siren: '732829321' } }, 'siren', 'siren_key'],
    ['too high a cap', profile, { input: { name: 'Lina', monthlyCap: 51 } }, 'monthlyCap', 'too_big'],
    ['an idea without a title', idea, { input: { title: '' } }, 'title', 'required'],
    ['an absence in the past', absence, { input: { from: yesterday, until: nextWeek } }, 'from', 'not_past'],
    [
      'an absence that ends first',
      absence,
      { input: { from: '2099-01-02', until: '2099-01-01' } },
      'until',
      'not_before_start',
    ],
  ])('%s is refused by field and rule', async (_what, document, variables, field, rule) => {
    const client = [profile, idea, absence].includes(document) ? student : company.member;
    expect(await ask(client, document, { ...ids, ...variables })).toMatchObject({
      __typename: 'InvalidInput',
      // From the message alone nobody would know which field of a form is wrong.
      message: expect.stringMatching(/^\p{L}[\p{L} -]* — ./u),
      fields: [expect.objectContaining({ field, rule, message: expect.stringMatching(/\S/) })],
    });
  });

  it.each([
    [
      draft,
      { title: 'x'.repeat(141) },
      'Titre — Pas plus de 140 caractères.',
      'Title — No more than 140 characters.',
    ],
    [
      organise,
      { name: 'Faux', kind: 'startup', siret: '73282932000075' },
      'SIRET — Ce SIRET n’existe pas : vérifiez chaque chiffre.',
      'SIRET — There is no such SIRET: check every digit.',
    ],
  ])('is refused in the language of its reader', async (document, input, french, inEnglish) => {
    for (const [{ id, member }, message] of [
      [company, french],
      [english, inEnglish],
    ] as const) {
      expect(await ask(member, document, { organisation: id, input })).toMatchObject({
        message,
        fields: [{ message: message.replace(/^.* — /, '') }],
      });
    }
  });

  it.each([
    ['the 30th of February', draft, { input: { neededBy: '2027-02-30' } }, /input\.neededBy.*LocalDate/],
    ['the year 0', draft, { input: { neededBy: '0000-01-01' } }, /input\.neededBy.*LocalDate/],
    ['an unknown kind', draft, { input: { wantedKinds: ['wizard'] } }, /input\.wantedKinds\[0\].*SolverKind/],
    ['a number for a text', draft, { input: { title: 12 } }, /input\.title.*String/],
    ['a field that does not exist', draft, { input: { state: 'published' } }, /"state".*NeedInput/],
    ['no input at all', draft, {}, /\$input.*NeedInput!/],
  ])('%s is refused before anything runs', async (_what, document, variables, message) => {
    expect(await company.member.query(document, { ...ids, ...variables })).toMatchObject({
      status: 400,
      errors: [{ message: expect.stringMatching(message), extensions: { code: 'BAD_REQUEST' } }],
    });
  });
});

describe('null where something may be left out', () => {
  it('is as if it had been', async () => {
    const all = await ask(company.member, '{ publishedNeeds(filter: {}) { totalCount } }');
    for (const filter of ['{ tags: null }', '{ territory: null }', '{ wantedKind: null }', '{ tags: [] }']) {
      expect(await ask(company.member, `{ publishedNeeds(filter: ${filter}) { totalCount } }`)).toEqual(all);
    }
  });
});

describe('an identifier or a cursor that nobody gave', () => {
  const byId = {
    need: 'query ($id: ID!) { need(id: $id) { id } }',
    solver: 'query ($id: ID!) { solver(id: $id) { id } }',
    organisation: 'query ($id: ID!) { organisation(id: $id) { id } }',
    tag: 'query ($id: ID!) { tag(id: $id) { id } }',
    territory: 'query ($id: ID!) { territory(code: $id) { code } }',
    needsOfOrganisation: 'query ($id: ID!) { needsOfOrganisation(organisationId: $id) { totalCount } }',
    membersOfOrganisation: 'query ($id: ID!) { membersOfOrganisation(organisationId: $id) { totalCount } }',
    invitationsOfOrganisation:
      'query ($id: ID!) { invitationsOfOrganisation(organisationId: $id) { totalCount } }',
    matchesOfNeed: 'query ($id: ID!) { matchesOfNeed(needId: $id) { totalCount } }',
    matchesOfSolver: 'query ($id: ID!) { matchesOfSolver(solverId: $id) { totalCount } }',
    markNoticeRead: 'mutation ($id: ID!) { markNoticeRead(id: $id) { id } }',
    submitNeed: 'mutation ($id: ID!) { submitNeed(id: $id) { __typename } }',
    closeNeed: 'mutation ($id: ID!) { closeNeed(id: $id, reason: dropped) { __typename } }',
    pauseSolver: 'mutation ($id: ID!) { pauseSolver(id: $id) { __typename } }',
    removeIdea: 'mutation ($id: ID!) { removeIdea(id: $id) { __typename } }',
    withdrawInvitation: 'mutation ($id: ID!) { withdrawInvitation(id: $id) { id } }',
    leaveOrganisation: 'mutation ($id: ID!) { leaveOrganisation(organisationId: $id) { __typename } }',
  };

  it.each(Object.entries(byId))('names nothing in %s', async (_field, document) => {
    const malformed = [
      '',
      '1',
      "' OR 1=1 --",
      '\0',
      'x'.repeat(10_000),
      '00000000-0000-0000-0000-00000000000g',
    ];
    for (const id of [...malformed, '018f0000-0000-7000-8000-000000000000']) {
      expect(await refusal(company.member, document, { id })).toBe('NOT_FOUND');
    }
  });

  const lists = {
    publishedNeeds: 'publishedNeeds(first: $first, after: $after) { totalCount }',
    solvers: 'solvers(first: $first, after: $after) { totalCount }',
    myNotices: 'myNotices(first: $first, after: $after) { totalCount }',
    tags: 'tags(first: $first, after: $after) { totalCount }',
    territories: 'territories(first: $first, after: $after) { totalCount }',
    searchNeeds: 'searchNeeds(text: "", first: $first, after: $after) { totalCount }',
    searchSolvers: 'searchSolvers(text: "", first: $first, after: $after) { totalCount }',
    searchIdeas: 'searchIdeas(text: "", first: $first, after: $after) { totalCount }',
    myIntroductionsByTurn: 'myIntroductionsByTurn(turn: mine, first: $first, after: $after) { totalCount }',
    myIntroductions: 'myIntroductions(first: $first, after: $after) { totalCount }',
  };
  it.each(Object.entries(lists))('opens no page of %s', async (_list, field) => {
    const page = (first: number, after: string | null) =>
      company.member.query(`query ($first: Int!, $after: String) { ${field} }`, { first, after });
    const refused = (name: string) => ({
      errors: [{ extensions: { code: 'BAD_REQUEST', problem: 'InvalidInput', fields: [{ field: name }] } }],
    });
    const forged = Buffer.from(JSON.stringify(['abcdef', '\0', "' OR 1=1 --"])).toString('base64url');
    for (const after of ['', 'WzFd', forged, '\0', 'é'.repeat(1_000)]) {
      expect(await page(1, after)).toMatchObject(refused('after'));
    }
    for (const first of [0, -1, 101]) expect(await page(first, null)).toMatchObject(refused('first'));
  });
});

describe('a list or a search that is refused', () => {
  it.each([
    [
      '{ publishedNeeds(first: 101) { totalCount } }',
      'Une page compte de 1 à 100 éléments.',
      'A page has from 1 to 100 elements.',
    ],
    [
      '{ tags(first: 0) { totalCount } }',
      'Une page compte de 1 à 100 éléments.',
      'A page has from 1 to 100 elements.',
    ],
    [
      '{ territories(first: 101) { totalCount } }',
      'Une page compte de 1 à 100 éléments.',
      'A page has from 1 to 100 elements.',
    ],
    [
      '{ publishedNeeds(after: "") { totalCount } }',
      'Ce repère de page n’en est pas un : donnez celui d’une page reçue (endCursor), ou aucun pour lire la première.',
      'This is no cursor of a page: give the one of a page that you received (endCursor), or none to read the first.',
    ],
    [
      '{ myNotices(after: "abc") { totalCount } }',
      'Ce repère de page n’en est pas un : donnez celui d’une page reçue (endCursor), ou aucun pour lire la première.',
      'This is no cursor of a page: give the one of a page that you received (endCursor), or none to read the first.',
    ],
    [
      '{ searchNeeds(text: "", after: "") { totalCount } }',
      'Ce repère de page n’en est pas un : donnez celui d’une page reçue (endCursor), ou aucun pour lire la première.',
      'This is no cursor of a page: give the one of a page that you received (endCursor), or none to read the first.',
    ],
    [
      '{ searchSolvers(text: "", after: "é") { totalCount } }',
      'Ce repère de page n’en est pas un : donnez celui d’une page reçue (endCursor), ou aucun pour lire la première.',
      'This is no cursor of a page: give the one of a page that you received (endCursor), or none to read the first.',
    ],
    [
      '{ territories(after: "") { totalCount } }',
      'Ce repère de page n’en est pas un : donnez celui d’une page reçue (endCursor), ou aucun pour lire la première.',
      'This is no cursor of a page: give the one of a page that you received (endCursor), or none to read the first.',
    ],
    [
      '{ tags(after: "null") { totalCount } }',
      'Ce repère de page n’en est pas un : donnez celui d’une page reçue (endCursor), ou aucun pour lire la première.',
      'This is no cursor of a page: give the one of a page that you received (endCursor), or none to read the first.',
    ],
    [
      '{ territories(after: "commune:99999") { totalCount } }',
      'Cette liste a changé ou n’est plus la même : reprenez à sa première page.',
      'This list has changed or is another one: go back to its first page.',
    ],
    [
      '{ searchNeeds(text: "", after: "WzFd") { totalCount } }',
      'Cette liste a changé ou n’est plus la même : reprenez à sa première page.',
      'This list has changed or is another one: go back to its first page.',
    ],
    [
      '{ myNotices(after: "WzFd") { totalCount } }',
      'Cette liste a changé ou n’est plus la même : reprenez à sa première page.',
      'This list has changed or is another one: go back to its first page.',
    ],
    [
      `{ searchIdeas(text: "${'x'.repeat(201)}") { totalCount } }`,
      'Votre recherche est trop longue : 200 caractères au plus.',
      'What you search for is too long: no more than 200 characters.',
    ],
    [
      `{ search(text: "${'x'.repeat(201)}") { tags { id } } }`,
      'Votre recherche est trop longue : 200 caractères au plus.',
      'What you search for is too long: no more than 200 characters.',
    ],
    [
      `{ territories(search: "${'x'.repeat(101)}") { totalCount } }`,
      'Votre recherche est trop longue : 100 caractères au plus.',
      'What you search for is too long: no more than 100 characters.',
    ],
    [
      '{ searchNeeds(text: "", sort: match) { totalCount } }',
      'Ce tri compare les besoins à votre profil, et vous n’en avez pas encore : créez-le ou choisissez un autre tri.',
      'This order compares needs with your profile, and you have none yet: make one, or choose another order.',
    ],
    [
      '{ searchNeeds(text: "", filter: { tags: ["theme:licornes"], territories: ["commune:99999"] }) { totalCount } }',
      /^Étiquettes — .*Territoires — /,
      /^Tags — .*Territories — /,
    ],
  ])('is refused in the reader’s language and in words that they know: %s', async (document, fr, en) => {
    for (const [{ member }, sentence] of [
      [company, fr],
      [english, en],
    ] as const) {
      const { errors } = await member.query(document);
      expect(errors).toMatchObject([
        {
          message: typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
          extensions: { problem: 'InvalidInput' },
        },
      ]);
    }
  });
});

describe('a search that cannot be', () => {
  it.each([
    ['an over-long text', { text: 'x'.repeat(10_000) }, 'text', 'too_big'],
    ['U+0000', { text: 'a\0b' }, 'text', 'invisible_characters'],
    ['an unknown tag', { filter: { tags: ['theme:licornes'] } }, 'tags', 'unknown_tag'],
    [
      'too many tags',
      { filter: { tags: Array.from({ length: 21 }, (_, i) => `theme:${i}`) } },
      'tags',
      'too_big',
    ],
    ['an unknown place', { filter: { territories: ['commune:99999'] } }, 'territories', 'unknown_territory'],
  ])('is refused by field and rule: %s', async (_what, variables, field, rule) => {
    for (const [name, type] of [
      ['searchNeeds', 'NeedSearchFilter'],
      ['searchSolvers', 'SolverSearchFilter'],
      ['searchIdeas', 'SolverSearchFilter'],
    ]) {
      const document = `query ($text: String, $filter: ${type}) {
        ${name}(text: $text, filter: $filter) { totalCount } }`;
      expect(await company.member.query(document, { text: '', filter: {}, ...variables })).toMatchObject({
        errors: [{ extensions: { problem: 'InvalidInput', fields: [{ field, rule }] } }],
      });
    }
  });

  it('is refused with the cursor of another one', async () => {
    const cursor = await ask<{ pageInfo: { endCursor: string } }>(
      company.member,
      '{ searchNeeds(text: "chutes", first: 1) { pageInfo { endCursor } } }',
    );
    const other = 'query ($after: String) { searchNeeds(text: "jardin", after: $after) { totalCount } }';
    expect(await company.member.query(other, { after: cursor.pageInfo.endCursor })).toMatchObject({
      errors: [{ extensions: { problem: 'InvalidInput', fields: [{ field: 'after' }] } }],
    });
    await product.database.manager.query('TRUNCATE search_note, searched_phrase');
  });

  it.each(['', '   ', '%', "' OR 1=1 --", '*', '"', 'le la les', '🦄', '\u202E', 'x'.repeat(200)])(
    'finds nothing or all, and breaks nothing: %j',
    async (text) => {
      for (const [field, type] of [
        ['searchNeeds', '{ totalCount facets { facet } }'],
        ['search', '{ needs { cursor } solvers { cursor } ideas { cursor } tags { id } }'],
      ]) {
        const { errors } = await company.member.query(
          `query ($text: String!) { ${field}(text: $text) ${type} }`,
          { text },
        );
        expect(errors).toBeUndefined();
      }
      // The search is recorded.
      await product.database.manager.query('TRUNCATE search_note, searched_phrase');
    },
  );
});
