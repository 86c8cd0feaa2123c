import type { Language } from '@passerelle/config';
import { Conflict } from '@passerelle/problems';

const messages: Record<string, Record<Language, string>> = {
  solver_person_id_key: { fr: 'Vous avez déjà un profil.', en: 'You already have a profile.' },
  solver_organisation_id_key: {
    fr: 'Cette structure a déjà un profil.',
    en: 'This organisation already has a profile.',
  },
};

/**
 * Runs a write that gives a profile a holder, within a transaction.
 * @throws {Conflict} if the holder has a profile already. A constraint of the database decides, whoever else is writing at that moment.
 */
export async function oneProfileEach<T>(language: Language, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const constraint =
      typeof error === 'object' && error !== null && 'constraint' in error ? String(error.constraint) : '';
    const message = messages[constraint];
    throw message === undefined ? error : new Conflict(message[language]);
  }
}
