import { anOrganisation, aPerson, everyActor } from '@passerelle/accounts/testing';
import type { Database } from '@passerelle/database';
import { aSolver } from './a-solver.js';

/** Profiles held and supervised in every way, and the actors to ask about them: for specs that compare a policy with its SQL. */
export async function everySolver(database: Database) {
  const people = {
    stranger: (await aPerson(database)).id,
    holder: (await aPerson(database)).id,
    supervisor: (await aPerson(database)).id,
  };
  const learner = { kind: 'student' as const, supervisorId: people.supervisor };
  const organisations = {
    company: (await anOrganisation(database)).id,
    startup: (await anOrganisation(database, { kind: 'startup' })).id,
  };
  const solvers = [
    await aSolver(database, { personId: people.holder }),
    await aSolver(database, { organisationId: organisations.startup }),
    await aSolver(database, { organisationId: organisations.company }),
    await aSolver(database),
    await aSolver(database, { ...learner, personId: (await aPerson(database)).id }),
    await aSolver(database, { ...learner, personId: (await aPerson(database)).id, minorUntil: '2099-08-31' }),
    await aSolver(database, { hiddenAt: new Date(), hiddenReason: 'Publicité' }),
  ];
  return { solvers, ...organisations, actors: everyActor(people, organisations) };
}
