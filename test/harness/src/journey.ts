import { signIn } from '@passerelle/accounts/testing';
import { type GraphqlClient, graphqlClient } from '@passerelle/graphql/testing';
import type { ReceivedMail } from '@passerelle/mail/testing';
import { SolverImport } from '@passerelle/solvers';
import type { Product } from './product/index.js';

/** The answer of a union: its member's name, and the fields of a problem if it is one. */
export interface Outcome {
  __typename: string;
  message?: string;
  from?: string | null;
  fields?: { field: string; rule: string; message: string }[];
}

/** Selects the problem, in any union of the API. */
export const problem = `__typename ... on Problem {
  message ... on InvalidInput { fields { field rule message } } ... on IllegalTransition { from to } }`;

/** Sends one request and returns its result. @throws the API's message when it refused. */
export async function ask<Field>(
  client: GraphqlClient,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<Field> {
  const { data, errors } = await client.query<Record<string, Field>>(document, variables);
  if (errors !== undefined || !data) throw new Error(`The API answered ${JSON.stringify(errors)}`);
  return Object.values(data)[0] as Field;
}

/** The code with which a request is refused. undefined: it is not refused. */
export async function refusal(
  client: GraphqlClient,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<unknown> {
  const { errors } = await client.query(document, variables);
  return errors?.[0]?.extensions?.['code'];
}

/** Every mail to an address so far, the oldest first, once all pending mails have been sent. */
export async function mailsTo(product: Product, address: string): Promise<ReceivedMail[]> {
  await product.settled();
  return product.mailbox.messages().filter(({ to }) => to.includes(address));
}

/** The link to one of the pages with a button in a mail. @throws if it contains none. */
export function linkIn(mail: ReceivedMail | undefined, page: string): string {
  const link = new RegExp(`http://\\S+/lien/${page}\\?token=\\S+`).exec(mail?.text ?? '')?.[0];
  if (link === undefined) throw new Error(`No link to ${page} in: ${mail?.text ?? 'no mail'}`);
  return link;
}

/** The code to sign in with, in the last mail to an address. It is sent before the answer to the request. */
export function codeTo({ mailbox }: Product, address: string): string {
  const subjects = mailbox.messages().flatMap(({ to, subject }) => (to.includes(address) ? [subject] : []));
  const code = subjects.flatMap((subject) => /^\d{6}\b/.exec(subject) ?? []).at(-1);
  if (code === undefined) throw new Error(`No code in: ${subjects.join(', ')}`);
  return code;
}

/** Creates an account like a visitor, up to the mail that confirms the address. */
export async function signUp(
  product: Product,
  { email, name, password }: { email: string; name: string; password: string },
): Promise<ReceivedMail | undefined> {
  const response = await fetch(`${product.url}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, name, password }),
  });
  if (!response.ok)
    throw new Error(`Signing up was answered with ${response.status}: ${await response.text()}`);
  return (await mailsTo(product, email)).at(-1);
}

/** A client that is signed in with this cookie. */
export const withCookie = (product: Product, cookie: string): GraphqlClient =>
  graphqlClient(product.url, { cookie });

/** Signs in by password, over HTTP. */
export const withPassword = async (
  product: Product,
  email: string,
  password: string,
): Promise<GraphqlClient> => withCookie(product, await signIn(product.url, email, password));

/** A service company and one of its members. */
export interface Company {
  id: string;
  member: GraphqlClient;
}

/** Creates an organisation for a person. */
export const createOrganisation = async (
  member: GraphqlClient,
  name: string,
  kind = 'service_company',
): Promise<string> =>
  (
    await ask<{ id: string }>(
      member,
      `mutation ($input: OrganisationInput!) { createOrganisation(input: $input) { ${problem} ... on Organisation { id } } }`,
      { input: { name, kind } },
    )
  ).id;

/** A service company whose first member has this address. */
export async function aCompany(product: Product, email: string, name: string): Promise<Company> {
  const member = await product.as(email);
  return { id: await createOrganisation(member, name), member };
}

/** The company's need in these journeys, complete. */
export const fallsAtNight = {
  title: 'Repérer les chutes la nuit sans caméra',
  description:
    'La plupart des chutes de nos bénéficiaires arrivent la nuit, entre le lit et les toilettes, et c’est l’aide à domicile du matin qui les découvre. Nous cherchons un capteur discret, fixé au mur, qui prévienne notre astreinte.',
  tags: ['theme:silver-economie', 'technology:detection-de-chute'],
  territories: ['epci:244500468'],
};

/** The profile of a possible solver, as a row of an import; unclaimed, and without an address. */
export const fallDetector = {
  externalId: 'capteur-de-chute',
  kind: 'startup',
  name: 'Nuit Sereine',
  headline: 'Un capteur mural qui repère les chutes la nuit, sans caméra',
  description:
    'Notre capteur discret se fixe au mur de la chambre. Il repère les chutes la nuit, du lit aux toilettes, sans caméra, et prévient l’astreinte de l’aide à domicile.',
  tags: ['theme:silver-economie', 'technology:detection-de-chute'],
  territories: ['region:24'],
};

/** Enough solvers with another trade than the fall detector, so that its words in common with a need stay rare. */
export const mealDeliverers = Array.from({ length: 40 }, (_, i) => ({
  ...fallDetector,
  externalId: `repas-${i}`,
  name: `Repas ${i}`,
  headline: 'Livrer des repas à vélo',
  description: `La cuisine prépare chaque matin des plats de saison, et les livre en ville par la tournée ${i}.`,
  tags: ['activity:livraison-repas'],
}));

/**
 * A need and the profile of a possible solver, in the same words. For tests that share a product. Each test uses
 * different words, so that nobody is matched with the need of another test.
 */
export const inTheSameWords = (title: string, description: string, tag: string) => ({
  need: { title, description, tags: [tag], territories: ['epci:244500468'] },
  profile: { headline: title, description, tags: [tag], territories: ['region:24'] },
});

export interface DraftedNeed extends Outcome {
  id: string;
  state: string;
  version: number;
}

const needOutcome = `{ ${problem} ... on Need { id state version } }`;

export const draftNeed = (company: Company, input: Record<string, unknown>): Promise<DraftedNeed> =>
  ask(
    company.member,
    `mutation ($id: ID!, $input: NeedInput!) { draftNeed(organisationId: $id, input: $input) ${needOutcome} }`,
    { id: company.id, input },
  );

export const submitNeed = (member: GraphqlClient, id: string): Promise<DraftedNeed> =>
  ask(member, `mutation ($id: ID!) { submitNeed(id: $id) ${needOutcome} }`, { id });

/** The version of a need for a reader. */
export const versionOf = async (reader: GraphqlClient, id: string): Promise<number> =>
  (await ask<{ version: number }>(reader, 'query ($id: ID!) { need(id: $id) { version } }', { id })).version;

/** Publishes a need in its present version, or in the version that was read. */
export const publishNeed = async (
  curator: GraphqlClient,
  id: string,
  version?: number,
): Promise<DraftedNeed> =>
  ask(
    curator,
    `mutation ($id: ID!, $version: Int!) { publishNeed(id: $id, version: $version) ${needOutcome} }`,
    { id, version: version ?? (await versionOf(curator, id)) },
  );

/** A need that waits for a curator. @returns its id. */
export async function aSubmittedNeed(
  company: Company,
  input: Record<string, unknown> = fallsAtNight,
): Promise<string> {
  const { id } = await draftNeed(company, input);
  await submitNeed(company.member, id);
  return id;
}

/** A need that everybody may read, with all its consequences handled. @returns its id. */
export async function aPublishedNeed(
  product: Product,
  company: Company,
  curator: GraphqlClient,
  input: Record<string, unknown> = fallsAtNight,
): Promise<string> {
  const id = await aSubmittedNeed(company, input);
  await publishNeed(curator, id);
  await product.settled();
  return id;
}

/** Imports profiles like the command line, with all consequences handled. */
export async function importSolvers(product: Product, ...solvers: Record<string, unknown>[]): Promise<void> {
  async function* rows() {
    for (const [i, value] of solvers.entries()) yield { row: i + 1, value };
  }
  const { rejected } = await product.app.get(SolverImport).importRows(rows());
  if (rejected.length > 0) throw new Error(`Rejected: ${JSON.stringify(rejected)}`);
  await product.settled();
}

/** Gives an imported profile to a person, like a claim. @returns its id */
export async function holdProfile({ database }: Product, name: string, email: string): Promise<string> {
  const [[held]] = await database.manager.query<[[{ id: string }?], number]>(
    'UPDATE solver SET person_id = (SELECT id FROM person WHERE email = $2) WHERE name = $1 RETURNING id',
    [name, email],
  );
  if (held === undefined) throw new Error(`There is no profile ${name}.`);
  return held.id;
}
