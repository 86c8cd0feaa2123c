import { beforeAll, expect, it } from '@jest/globals';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  ask,
  aPublishedNeed,
  type Company,
  fallDetector,
  fallsAtNight,
  linkIn,
  mailsTo,
  type Outcome,
  problem,
  withCookie,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import { pressLink } from '@passerelle/links/testing';

/** A Monday, with no holiday until Easter. */
const product = bootProduct({ now: new Date('2027-01-11T09:00:00.000Z') });
mailedAtOnce(product);
const [lea, tutor] = ['lea@cfa.example', 'tutrice@cfa.example'];

let curator: GraphqlClient;
let company: Company;
let student: GraphqlClient;
let supervisor: GraphqlClient;
let needId: string;
let solverId: string;
let id: string;

const supervision = `{ ${problem} ... on Supervision { id minor minorUntil askedEmail supervisor { name } } }`;
const introduce = () =>
  ask<Outcome & { introductions?: { id: string }[] }>(
    curator,
    `mutation ($input: IntroduceInput!) { introduce(input: $input) { ${problem} ... on IntroductionsProposed { introductions { id } } } }`,
    { input: { needId, noteToCompany: '', solvers: [{ solverId, note: '' }] } },
  );
const accept = (party: GraphqlClient): Promise<Outcome & { state?: string }> =>
  ask(
    party,
    `mutation ($id: ID!) { acceptIntroduction(id: $id) { ${problem} ... on Introduction { state } } }`,
    { id },
  );
const write = (author: GraphqlClient, body: string): Promise<Outcome> =>
  ask(
    author,
    `mutation ($id: ID!, $body: String!) { writeMessage(introductionId: $id, channel: parties, body: $body) { ${problem} } }`,
    { id, body },
  );
const subjectsTo = async (address: string): Promise<string[]> =>
  (await mailsTo(product, address)).map(({ subject }) => subject);

beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  student = await product.as(lea);
  const made = await ask<Outcome & { id: string }>(
    student,
    `mutation ($input: SolverInput!) { createSolver(kind: student, input: $input) { ${problem} ... on Solver { id } } }`,
    {
      input: {
        name: 'Atelier de Léa',
        headline: fallDetector.headline,
        description: fallDetector.description,
        tags: fallDetector.tags,
        territories: fallDetector.territories,
      },
    },
  );
  solverId = made.id;
  needId = await aPublishedNeed(product, company, curator, fallsAtNight);
});

it('is not introduced while under age and supervised by nobody', async () => {
  expect(
    await ask(
      student,
      `mutation ($id: ID!) { setMinority(solverId: $id, until: "2027-08-12") ${supervision} }`,
      { id: solverId },
    ),
  ).toMatchObject({ minor: true, minorUntil: '2027-08-31' });
  expect(await introduce()).toMatchObject({ fields: [{ rule: 'unsupervised' }] });
});

it('names a supervisor, who gets an account by the link in the mail', async () => {
  await ask(
    student,
    `mutation ($id: ID!) { askSupervisor(solverId: $id, email: "${tutor}", key: "018f0000-0000-7000-8000-000000000001") ${supervision} }`,
    { id: solverId },
  );
  const [mail] = await mailsTo(product, tutor);
  // The learner and the meaning of a yes must be clear, since the reader is a teacher.
  expect(mail?.text).toMatch(/\S+ a moins de 18 ans\. Sans votre accord, aucune rencontre/);
  expect(mail?.text).not.toContain('Cette personne a moins');
  const link = linkIn(mail, 'accompagnement');
  const pressed = await pressLink(product.url, link, { answer: 'accept', name: 'Claire Morel' });
  expect(pressed.text).toContain('C’est noté, merci');
  supervisor = withCookie(product, pressed.cookie);
  expect(await pressLink(product.url, link, { answer: 'accept', name: 'Autre' })).toMatchObject({
    cookie: '',
  });
  expect(await subjectsTo(lea)).toContainEqual('Claire Morel vous accompagne');
  expect(
    await ask(
      supervisor,
      '{ mySupervisions { nodes { id project minor askedEmail viewerCan { end setMinority ask } } } }',
    ),
  ).toEqual({
    nodes: [
      {
        id: solverId,
        project: 'Atelier de Léa',
        minor: true,
        askedEmail: null,
        viewerCan: { end: true, setMinority: true, ask: false },
      },
    ],
  });
});

it('accepts alone; then the company is given the supervisor to talk to, and nothing of the student', async () => {
  product.mailbox.clear();
  [{ id }] = (await introduce()).introductions as [{ id: string }];
  await product.settled();
  // Only the student answers.
  expect(await subjectsTo(tutor)).toEqual([]);
  expect(await supervisor.query(`{ myIntroductions(awaitingMe: true) { totalCount } }`)).toMatchObject({
    data: { myIntroductions: { totalCount: 0 } },
  });
  await expect(accept(supervisor)).rejects.toThrow('FORBIDDEN');
  await accept(company.member);
  expect(await accept(student)).toMatchObject({ state: 'accepted' });
  expect(await subjectsTo(tutor)).toHaveLength(1);
  const seen = await ask<{ solverContacts: unknown }>(
    company.member,
    'query ($id: ID!) { introduction(id: $id) { solverContacts { name email supervises } } }',
    { id },
  );
  expect(seen.solverContacts).toEqual([{ name: 'Claire Morel', email: tutor, supervises: true }]);
  const notified = JSON.stringify(await mailsTo(product, 'anne@mains.example'));
  expect(notified).not.toContain(lea);
});

it('is written to with the supervisor reading along, who writes and is notified of meetings too', async () => {
  await write(company.member, 'Bonjour Léa, venez-vous mardi ?');
  await write(supervisor, 'Bonjour, nous viendrons toutes les deux.');
  const { nodes } = await ask<{ nodes: { authorSide: string }[] }>(
    student,
    'query ($id: ID!) { introductionMessages(introductionId: $id, channel: parties) { nodes { authorSide } } }',
    { id },
  );
  expect(nodes.map(({ authorSide }) => authorSide)).toEqual(['solver', 'company']);
  product.mailbox.clear();
  await ask(
    company.member,
    `mutation ($id: ID!) { planMeeting(id: $id, input: { at: "2027-01-19T09:00:00Z", place: "Au CFA" }) { ${problem} } }`,
    { id },
  );
  for (const address of [lea, tutor])
    expect(
      (await mailsTo(product, address)).filter(({ files }) =>
        files.some(({ type }) => type === 'text/calendar'),
      ),
    ).toHaveLength(1);
});

it('is written to by nobody once the supervisor has left, until there is another', async () => {
  product.mailbox.clear();
  await ask(supervisor, `mutation ($id: ID!) { endSupervision(solverId: $id) ${supervision} }`, {
    id: solverId,
  });
  expect(await subjectsTo(lea)).toContainEqual('Claire Morel ne vous accompagne plus');
  expect(await write(company.member, 'Et mardi ?')).toMatchObject({ __typename: 'IllegalTransition' });
  expect(
    await ask(
      company.member,
      'query ($id: ID!) { introduction(id: $id) { solverContacts { email } conversations { channel takesMessages } } }',
      { id },
    ),
  ).toMatchObject({
    solverContacts: [],
    conversations: [
      { channel: 'parties', takesMessages: false },
      { channel: 'company', takesMessages: true },
    ],
  });
  await expect(ask(supervisor, 'query ($id: ID!) { introduction(id: $id) { id } }', { id })).rejects.toThrow(
    'NOT_FOUND',
  );
});
