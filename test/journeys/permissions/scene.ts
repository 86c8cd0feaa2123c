import { Membership, type Organisation, Person, type PlatformRole } from '@passerelle/accounts';
import { anOrganisation, sessionOf, somePeople } from '@passerelle/accounts/testing';
import type { Language } from '@passerelle/config';
import type { Database } from '@passerelle/database';
import { type GraphqlClient, graphqlClientWithin } from '@passerelle/graphql/testing';
import type { Product } from '@passerelle/harness/product';
import type { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { In } from 'typeorm';
import { type Persona, personas } from './table/index.js';
import { type Words, wordsOf } from './words.js';

/**
 * All people of the table, each new, so that scenes are independent. The need’s company has an owner, a plain member
 * and a curator. The introduced solver belongs to a startup of `holder` and a colleague.
 */
export interface Scene {
  app: Product['app'];
  database: Database;
  now: Date;
  /** Follows each distinctive word of the scene. */
  mark: string;
  words: Words;
  people: Record<Exclude<Persona, 'nobody'>, Person>;
  colleague: Person;
  company: Organisation;
  otherCompany: Organisation;
  startup: Organisation;
  solver: Solver;
  otherSolver: Solver;
  /** Calls the API like this persona’s browser. */
  client(persona: Persona): Promise<GraphqlClient>;
  /** The language of all readers from now on. */
  speak(language: Language): Promise<void>;
}

const signedIn = personas.filter((persona) => persona !== 'nobody');
const roles: Partial<Record<Persona, PlatformRole>> = {
  curator: 'curator',
  ownCurator: 'curator',
  admin: 'admin',
};

let scenes = 0;

/** Letters, the same number for each scene, so that no mark is the beginning of another. */
const markOf = (number: number): string =>
  (26 ** 3 + number).toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? digit);

export async function aScene(product: Product): Promise<Scene> {
  const { app, database, clock } = product;
  const number = scenes++;
  const mark = markOf(number);
  const words = wordsOf(mark);
  // Several rows in a statement if possible, since hundreds of scenes are created.
  const [colleague, ...others] = await somePeople(database, [
    words.colleague,
    ...signedIn.map((persona) => ({ ...words.people[persona], role: roles[persona] ?? 'none' })),
  ]);
  if (colleague === undefined) throw new Error('Nobody was written.');
  const people = Object.fromEntries(signedIn.map((persona, i) => [persona, others[i]])) as Scene['people'];
  const company = await anOrganisation(database, {
    ...words.company,
    siret: String(80_000_000_000_000 + number),
    awayFrom: '2031-08-01',
    awayUntil: '2031-08-19',
  });
  const otherCompany = await anOrganisation(database, words.otherCompany);
  const startup = await anOrganisation(database, { kind: 'startup', ...words.startup });
  const memberships = (
    [
      [company, people.owner, 'owner'],
      [company, people.member, 'member'],
      [company, people.ownCurator, 'member'],
      [otherCompany, people.otherCompany, 'owner'],
      [startup, people.holder, 'owner'],
      [startup, colleague, 'member'],
    ] as const
  ).map(([{ id: organisationId }, { id: personId }, role]) => ({
    organisationId,
    personId,
    role,
    since: new Date(),
  }));
  await database.manager.insert(Membership, memberships);
  const ideas = [{ title: words.idea, description: '' }];
  const solver = await aSolver(database, { ...words.solver, ideas, organisationId: startup.id });
  const otherSolver = await aSolver(database, {
    ...words.otherSolver,
    kind: 'entrepreneur',
    personId: people.otherHolder.id,
  });

  const clients = new Map<Persona, Promise<GraphqlClient>>();
  const open = async (persona: Persona): Promise<GraphqlClient> =>
    persona === 'nobody'
      ? graphqlClientWithin(app)
      : graphqlClientWithin(app, { cookie: await sessionOf(app, people[persona].id) });
  return {
    app,
    database,
    now: clock.now(),
    mark,
    words,
    people,
    colleague,
    company,
    otherCompany,
    startup,
    solver,
    otherSolver,
    client(persona) {
      const client = clients.get(persona) ?? open(persona);
      clients.set(persona, client);
      return client;
    },
    async speak(language) {
      const ids = Object.values(people).map(({ id }) => id);
      await database.manager.update(Person, { id: In(ids) }, { language });
    },
  };
}
