import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { anAction } from '@passerelle/actions/testing';
import { aConcept } from '@passerelle/concepts/testing';
import { AuditEntry } from '@passerelle/database';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { aGroup, aGroupMeeting } from '@passerelle/groups/testing';
import { aCompany, ask, type Company, draftNeed, type Outcome, problem } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { aFullNeedInput, anEmptyNeedInput } from '@passerelle/needs/testing';
import { aFullSolverInput, anEmptySolverInput, aSolver } from '@passerelle/solvers/testing';
import { buildSchema, getNamedType, isInputObjectType, isNonNullType } from 'graphql';

// All edits are found in the schema. A new edit fails here until the table has a test for it.

const schema = buildSchema(readFileSync('apps/server/schema.graphql', 'utf8'));
const mutations = schema.getMutationType()?.getFields() ?? {};
const mayEdit = Object.keys(mutations).filter((name) =>
  /^(?:edit|update|save|set|write|rename)[A-Z]/.test(name),
);

/** Mutations of objects that do not take a change of some fields. */
const noEdits: Record<string, string> = {
  editMeetingDecision: 'one text, which it replaces',
  editNote: 'one text, which it replaces',
  renameSavedSearch: 'one name, which it replaces',
  saveSearch: 'makes another one',
  setAbsence: 'one absence with its days; null: none any more',
  setActionState: 'one state',
  setAttendance: 'one answer',
  setCosigning: 'one answer',
  setMinority: 'one month; null: of age',
  setOrganisationAbsence: 'one absence with its days; null: none any more',
  setPlatformRole: 'one role',
  setSavedSearchPaused: 'one answer',
  writeMessage: 'makes another one',
  writeMinutes: 'one text, which it replaces',
};

type Fields = Record<string, unknown>;
/** An object as it was read, with all parts of its edits below. */
interface Read extends Fields {
  tags: { reference: string }[];
  territories: { code: string }[];
  owner: { id: string } | null;
  broader: { reference: string } | null;
  axes: { objectives: { id: string }[] }[];
  ideas: Fields[];
  businessModels: Fields[];
  testPlan: Fields | null;
}
const REQUIRED = Symbol('refuses null');

interface Edit {
  by: GraphqlClient;
  /** Creates the object to edit. */
  make: () => Promise<string>;
  /** Queries the object, with all fields that the input can change. */
  read: string;
  /** The read object, in the shape of the input. */
  asInput: (read: Read) => Fields;
  /** Every field of the input, filled. */
  full: Fields;
  /** Another value of one field. */
  other: Fields;
  /** The value of a field once null was sent, or the fact that it refuses null. */
  empty: Fields;
  /** Fields that are emptied together, by one of them, since their rules allow nothing else. */
  together?: Record<string, Fields>;
  /** Fields that are empty without another one. */
  without?: Record<string, Fields>;
}

const product = bootProduct({ now: new Date('2026-11-26T09:00:00.000Z') });
let curator: GraphqlClient;
let company: Company;
let memberId: string;
const edits: Record<string, () => Promise<Edit> | Edit> = {};

beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  const person = await product.database.manager.findOneByOrFail(Person, { email: 'anne@mains.example' });
  memberId = person.id;
});

const references = (tags: { reference: string }[]): string[] => tags.map(({ reference }) => reference);
const codes = (places: { code: string }[]): string[] => places.map(({ code }) => code);
const same = (read: Fields): Fields => read;

const needInAnswer = aFullNeedInput;
/** The queries of fields that are read as objects. */
const objects: Record<string, string> = { tags: 'tags { reference }', territories: 'territories { code }' };
const askedOf = (input: object): string =>
  Object.keys(input)
    .map((field) => objects[field] ?? field)
    .join(' ');

edits.editNeed = () => ({
  by: company.member,
  make: async () => (await draftNeed(company, { title: 'Un besoin' })).id,
  read: `need(id: $id) { version ${askedOf(needInAnswer)} }`,
  asInput: ({ tags, territories, ...read }) => ({
    ...read,
    tags: references(tags),
    territories: codes(territories),
  }),
  full: { ...needInAnswer },
  other: { title: 'Repérer les chutes' },
  empty: { ...anEmptyNeedInput, acceptsRemote: REQUIRED, confidential: REQUIRED },
});

edits.editConcept = () => ({
  by: company.member,
  make: async () => (await aConcept(product.database, { carrierId: memberId, joined: [memberId] })).id,
  read: 'concept(id: $id) { version title promise tags { reference } territories { code } }',
  asInput: ({ tags, territories, ...read }) => ({
    ...read,
    tags: references(tags),
    territories: codes(territories),
  }),
  full: {
    title: 'Une veille de nuit',
    promise: 'Dormir tranquille.',
    tags: ['theme:silver-economie'],
    territories: ['commune:45234'],
  },
  other: { promise: 'Dormir.' },
  empty: { title: REQUIRED, promise: '', tags: [], territories: [] },
});

edits.editGroup = () => ({
  by: curator,
  make: async () => (await aGroup(product.database, { leadId: memberId })).id,
  read: 'group(id: $id) { version title purpose }',
  asInput: same,
  full: { title: 'Prévenir les chutes', purpose: 'Trouver ensemble de quoi repérer une chute.' },
  other: { title: 'Prévenir' },
  empty: { title: REQUIRED, purpose: REQUIRED },
});

edits.editGroupMeeting = () => ({
  by: curator,
  make: async () => {
    const { id: groupId } = await aGroup(product.database, { leadId: memberId });
    const at = new Date('2027-01-10T09:00:00.000Z');
    return (await aGroupMeeting(product.database, { groupId, at })).id;
  },
  read: 'groupMeeting(id: $id) { version at place link agenda }',
  asInput: same,
  full: {
    at: '2027-02-10T09:00:00.000Z',
    place: 'LAB’O, Orléans',
    link: 'https://visio.example/salle',
    agenda: 'Les essais.',
  },
  other: { agenda: 'Les premiers essais.' },
  empty: { at: REQUIRED, place: null, link: null, agenda: '' },
});

edits.editAction = async () => {
  const { id: subjectId } = await aGroup(product.database, { leadId: memberId });
  const { id: conceptId } = await aConcept(product.database, { carrierId: memberId, joined: [memberId] });
  return {
    by: company.member,
    make: async () => (await anAction(product.database, { subjectKind: 'group', subjectId })).id,
    read: 'action(id: $id) { version title owner { id } dueOn ties { kind id } }',
    asInput: ({ owner, ...read }) => ({ ...read, ownerId: owner?.id }),
    full: {
      title: 'Écrire aux lycées',
      ownerId: memberId,
      dueOn: '2027-01-10',
      ties: [{ kind: 'concept', id: conceptId }],
    },
    other: { title: 'Écrire aux deux lycées' },
    empty: { title: REQUIRED, ownerId: REQUIRED, dueOn: REQUIRED, ties: [] },
  };
};

const aPlan = (axes: Fields[]): Promise<{ id: string; axes: { id: string }[] }> =>
  ask(
    curator,
    `mutation ($input: PlanInput!) { startPlan(input: $input) { ${problem} ... on Plan { id axes { id } } } }`,
    { input: { title: 'Trois ans', fromYear: 2026, axes } },
  );

edits.editPlan = () => ({
  by: curator,
  make: async () => (await aPlan([])).id,
  read: 'plan(id: $id) { version title purpose fromYear years shared axes { title } }',
  asInput: same,
  full: {
    title: 'Quatre ans',
    purpose: 'Essayer davantage.',
    fromYear: 2027,
    years: 4,
    shared: true,
    axes: [{ title: 'Essayer' }, { title: 'Diffuser' }],
  },
  other: { title: 'Quatre longues années' },
  empty: {
    title: REQUIRED,
    purpose: '',
    fromYear: REQUIRED,
    years: REQUIRED,
    shared: REQUIRED,
    axes: [],
  },
});

edits.editObjective = async () => {
  const plan = await aPlan([{ title: 'Essayer' }, { title: 'Diffuser' }]);
  const [axis, otherAxis] = plan.axes;
  const first = {
    title: 'Vingt essais',
    figure: 'Essais',
    unit: 'percent',
    target: 20,
    startsOn: '2026-01-01',
    dueOn: '2028-12-31',
    axisId: axis?.id,
  };
  return {
    by: curator,
    make: async () => {
      const made = await ask<{ id: string }>(
        curator,
        `mutation ($id: ID!, $input: ObjectiveInput!) { addObjective(planId: $id, input: $input) { ${problem} ... on Objective { id } } }`,
        { id: plan.id, input: first },
      );
      return made.id;
    },
    read: `plan(id: "${plan.id}") { axes { objectives {
      id version axisId title figure unit baseline target startsOn dueOn observed territoryCode theme } } }`,
    asInput: ({ axes }) => {
      const [{ id: _id, ...read } = { id: '' }] = axes.flatMap(({ objectives }) => objectives);
      return read;
    },
    full: {
      axisId: otherAxis?.id,
      title: 'Quarante besoins',
      figure: 'Besoins publiés',
      unit: 'count',
      baseline: 3,
      target: 40,
      startsOn: '2026-02-01',
      dueOn: '2027-12-31',
      observed: 'needs',
      territoryCode: 'commune:45234',
      theme: 'theme:silver-economie',
    },
    other: { target: 50 },
    empty: {
      axisId: REQUIRED,
      title: REQUIRED,
      figure: REQUIRED,
      unit: REQUIRED,
      baseline: REQUIRED,
      target: REQUIRED,
      startsOn: REQUIRED,
      dueOn: REQUIRED,
      observed: null,
      territoryCode: null,
      theme: null,
    },
    without: { observed: { territoryCode: null, theme: null } },
  };
};

edits.editTag = () => ({
  by: curator,
  make: async () => {
    const input = { facet: 'technology', slug: 'veille-de-nuit', labelFr: 'Veille', labelEn: 'Watch' };
    const made = await ask<{ id: string }>(
      curator,
      `mutation ($input: NewTagInput!) { createTag(input: $input) { ${problem} ... on Tag { id } } }`,
      { input },
    );
    return made.id;
  },
  read: 'tag(id: $id) { version labelFr labelEn synonymsFr synonymsEn officialCode broader { reference } }',
  asInput: ({ broader, ...read }) => ({ ...read, broader: broader?.reference ?? null }),
  full: {
    labelFr: 'Veille de nuit',
    labelEn: 'Night watch',
    synonymsFr: ['ronde de nuit'],
    synonymsEn: ['night round'],
    officialCode: 'K1302',
    broader: 'technology:detection-de-chute',
  },
  other: { labelFr: 'Veille nocturne' },
  empty: {
    labelFr: REQUIRED,
    labelEn: REQUIRED,
    synonymsFr: [],
    synonymsEn: [],
    officialCode: null,
    broader: null,
  },
});

const aProfile = async (): Promise<string> => {
  await product.database.manager.query('UPDATE solver SET person_id = NULL WHERE person_id = $1', [memberId]);
  return (await aSolver(product.database, { kind: 'project_holder', personId: memberId })).id;
};

edits.updateSolver = () => ({
  by: company.member,
  make: aProfile,
  read: `solver(id: $id) { version ${askedOf(aFullSolverInput)} }`,
  asInput: ({ tags, territories, ...read }) => ({
    ...read,
    tags: references(tags),
    territories: codes(territories),
  }),
  full: { ...aFullSolverInput },
  other: { headline: 'Un capteur' },
  empty: { ...anEmptySolverInput, name: REQUIRED, worksRemotely: REQUIRED, monthlyCap: REQUIRED },
});

edits.updateIdea = async () => {
  const solverId = await aProfile();
  return {
    by: company.member,
    make: async () => {
      const { ideas } = await ask<{ ideas: { id: string }[] }>(
        company.member,
        `mutation ($id: ID!, $input: IdeaInput!) { addIdea(solverId: $id, input: $input) { ${problem} ... on Solver { ideas { id } } } }`,
        { id: solverId, input: { title: 'Une idée' } },
      );
      return ideas[0]?.id ?? '';
    },
    read: `solver(id: "${solverId}") { ideas { title description attribution } }`,
    asInput: ({ ideas }) => ideas[0] ?? {},
    full: { title: 'Une veilleuse', description: 'Elle prévient.', attribution: 'Promotion 2026' },
    other: { title: 'Deux veilleuses' },
    empty: { title: REQUIRED, description: '', attribution: null },
  };
};

edits.updateOrganisation = () => ({
  by: company.member,
  make: async () => company.id,
  read: 'organisation(id: $id) { version name kind siret website }',
  asInput: same,
  full: {
    name: 'Mains Tendues du Loiret',
    kind: 'service_company',
    siret: '73282932000074',
    website: 'https://mains.example/',
  },
  other: { name: 'Mains Tendues' },
  empty: { name: REQUIRED, kind: REQUIRED, siret: null, website: null },
});

edits.updateMe = () => ({
  by: company.member,
  make: async () => '',
  read: 'me { name language }',
  asInput: same,
  full: { name: 'Anne Martin', language: 'fr' },
  other: { name: 'Anne Petit' },
  empty: { name: REQUIRED, language: REQUIRED },
});

edits.updateMailPreferences = () => {
  const choices = ['introductions', 'meetings', 'messages', 'matches', 'own', 'projects', 'actions'].map(
    (category) => ({ category, timing: 'weekly' }),
  );
  return {
    by: company.member,
    make: async () => '',
    read: 'myMailPreferences { version hour zone quietAugust choices { category timing } }',
    asInput: same,
    full: { hour: 18, zone: 'America/Cayenne', quietAugust: true, choices },
    other: { hour: 7 },
    // No category is named, so each stays as it is.
    empty: { hour: REQUIRED, zone: REQUIRED, quietAugust: REQUIRED, choices },
  };
};

const aConceptInHomes = async (): Promise<string> =>
  (
    await aConcept(product.database, {
      carrierId: memberId,
      joined: [memberId],
      createdAt: product.clock.now(),
    })
  ).id;

edits.saveBusinessModel = () => ({
  by: company.member,
  make: aConceptInHomes,
  read: `concept(id: $id) { businessModels { number payer unit hourlyPrice aidPerHour hoursPerMonth directCostPerHour
    fixedCostsPerMonth hasTaxCredit note } }`,
  asInput: ({ businessModels: [last] }) => last ?? { number: 0 },
  full: {
    payer: 'insurer',
    unit: 'month',
    hourlyPrice: 2_800,
    aidPerHour: 300,
    hoursPerMonth: 400,
    directCostPerHour: 2_150,
    fixedCostsPerMonth: 220_000,
    hasTaxCredit: true,
    note: 'Trois devis.',
  },
  other: { hourlyPrice: 2_900 },
  empty: {
    payer: REQUIRED,
    unit: REQUIRED,
    hourlyPrice: REQUIRED,
    aidPerHour: REQUIRED,
    hoursPerMonth: REQUIRED,
    directCostPerHour: REQUIRED,
    fixedCostsPerMonth: REQUIRED,
    hasTaxCredit: REQUIRED,
    note: '',
  },
});

edits.saveTestPlan = () => ({
  by: company.member,
  make: aConceptInHomes,
  read: `concept(id: $id) { testPlan { number homes homesBegun begunOn weeks consent insurance measures stopsWhen results incidents } }`,
  asInput: ({ testPlan }) => testPlan ?? { number: 0 },
  full: {
    homes: 5,
    homesBegun: 2,
    begunOn: '2026-11-02',
    weeks: 8,
    consent: 'Un accord signé.',
    insurance: 'Un contrat.',
    measures: 'Les chutes.',
    stopsWhen: 'Une plainte.',
    results: 'Deux chutes.',
    incidents: 'Aucun.',
  },
  other: { homes: 6 },
  empty: {
    homes: REQUIRED,
    homesBegun: null,
    begunOn: null,
    weeks: REQUIRED,
    consent: '',
    insurance: '',
    measures: '',
    stopsWhen: '',
    results: '',
    incidents: '',
  },
  together: { homesBegun: { begunOn: null }, begunOn: { homesBegun: null } },
});

/** The names of the fields that an edit can change. A version in the input is the read version. */
function fieldsOf(name: string): string[] {
  const type = getNamedType(mutations[name]?.args.find((arg) => arg.name === 'input')?.type);
  if (!isInputObjectType(type)) throw new Error(`${name} has no input.`);
  return Object.values(type.getFields()).flatMap((field) => (isNonNullType(field.type) ? [] : [field.name]));
}

/** The fields whose values differ between the two. */
const differing = (one: Fields, other: Fields): Fields =>
  Object.fromEntries(Object.entries(one).filter(([field, value]) => !isDeepStrictEqual(value, other[field])));

/** An object for editing: its present content, and a function to change it. */
async function edited(name: string, { by, make, read, asInput }: Edit) {
  const { args = [] } = mutations[name] ?? {};
  const takes = new Set(args.map((arg) => arg.name));
  const inputType = args.find((arg) => arg.name === 'input')?.type;
  const named = getNamedType(inputType);
  const isInInput = isInputObjectType(named) && 'version' in named.getFields();
  const id = await make();
  const given = args.filter((arg) => arg.name !== 'key');
  const document = `mutation (${given.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')}) {
    ${name}(${given.map((arg) => `${arg.name}: $${arg.name}`).join(', ')}) { ${problem} } }`;
  let last: Fields = {};
  /** The present content of the object. */
  const content = async (): Promise<Fields> => {
    last = asInput(
      await ask(by, read.includes('$id') ? `query ($id: ID!) { ${read} }` : `{ ${read} }`, { id }),
    );
    const { version: _version, number: _number, ...rest } = last;
    return rest;
  };
  /** Sends a change of the last read version. */
  const say = async (input: Fields): Promise<Outcome> => {
    const { version, number } = last;
    const variables = {
      ...(takes.has('id') && { id }),
      ...(takes.has('version') && { version }),
      ...(takes.has('number') && { number }),
    };
    return ask(by, document, { ...variables, input: isInInput ? { ...input, version } : input });
  };
  await content();
  return { id, say, content };
}

const problems = expect.stringMatching(
  /^(?:InvalidInput|IllegalTransition|Conflict|LimitReached)$/,
) as unknown;

it('is found here, whatever edits something', () => {
  expect([...Object.keys(edits), ...Object.keys(noEdits)].toSorted()).toEqual(mayEdit.toSorted());
});

// Nobody may write as often in a minute as all tests together.
beforeEach(() => product.clock.advance(60_000));

describe.each(Object.keys(edits))('%s', (name) => {
  it('changes the fields that are named, and no other', async () => {
    const edit = await edits[name]!();
    expect(Object.keys(edit.full).toSorted()).toEqual(fieldsOf(name).toSorted());
    expect(Object.keys(edit.empty).toSorted()).toEqual(fieldsOf(name).toSorted());
    const { say, content } = await edited(name, edit);

    expect(await say(edit.full)).not.toMatchObject({ __typename: problems });
    expect(await content()).toEqual(edit.full);

    expect(await say(edit.other)).not.toMatchObject({ __typename: problems });
    const whole = { ...edit.full, ...edit.other };
    expect(await content()).toEqual(whole);

    // A change without any field changes nothing.
    expect(await say({})).not.toMatchObject({ __typename: problems });
    expect(await content()).toEqual(whole);

    let now: Fields = whole;
    for (const [field, empty] of Object.entries(edit.empty)) {
      // The field that was emptied before is filled again.
      const outcome = await say({ ...differing(whole, now), ...edit.together?.[field], [field]: null });
      if (empty === REQUIRED) {
        expect([field, outcome]).toMatchObject([
          field,
          { __typename: 'InvalidInput', fields: [{ field, rule: 'required' }] },
        ]);
      } else {
        expect([field, outcome]).not.toMatchObject([field, { __typename: problems }]);
        now = { ...whole, ...edit.together?.[field], ...edit.without?.[field], [field]: empty };
      }
      expect([field, await content()]).toEqual([field, now]);
    }
  });
});

describe('a need that others read', () => {
  it('keeps what it must have, and its log names what has changed alone', async () => {
    const edit = await edits['editNeed']!();
    const { id, say } = await edited('editNeed', edit);
    await say({ ...edit.full, confidential: false });
    await ask(company.member, `mutation ($id: ID!) { submitNeed(id: $id) { ${problem} } }`, { id });
    const asCurator = await edited('editNeed', { ...edit, by: curator, make: async () => id });

    for (const field of ['title', 'tags', 'territories'])
      expect(await asCurator.say({ [field]: null })).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ field }],
      });
    expect(await asCurator.say({ title: 'Repérer les chutes, la nuit' })).toMatchObject({
      __typename: 'Need',
    });

    const [entry] = await product.database.manager.find(AuditEntry, {
      where: { objectId: id, action: 'edit' },
      order: { id: 'DESC' },
      take: 1,
    });
    expect([entry?.before, entry?.after]).toEqual([
      { title: needInAnswer.title },
      { title: 'Repérer les chutes, la nuit' },
    ]);
    const [notified] = await product.database.manager.query<{ changes: unknown }[]>(
      'SELECT changes FROM need_edit WHERE need_id = $1',
      [id],
    );
    expect(notified?.changes).toEqual([
      { field: 'title', before: needInAnswer.title, after: 'Repérer les chutes, la nuit' },
    ]);
  });
});
