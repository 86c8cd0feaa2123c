import { Conflict, type Sentence } from '@passerelle/problems';
import { sentences } from '../solvers.sentences.js';

const sentenceOf: Record<string, Sentence> = {
  solver_person_id_key: sentences.personHasProfile(),
  solver_organisation_id_key: sentences.organisationHasProfile(),
};

/**
 * Runs a write that gives a profile a holder, within a transaction.
 * @throws {Conflict} if the holder has a profile already. A constraint of the database decides, even if another write happens at that
 * moment.
 */
export async function oneProfileEach<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const constraint =
      typeof error === 'object' && error !== null && 'constraint' in error ? String(error.constraint) : '';
    const sentence = sentenceOf[constraint];
    throw sentence === undefined ? error : new Conflict(sentence);
  }
}

/** The key of a lock (arbitrary): imports take turns, batch by batch, with each other and with answers to their labels. */
export const importLock = 7_249_400;
