import { SecondFactorsService } from '@passerelle/accounts';
import { NotFound } from '@passerelle/problems';
import type { Opened } from './run-command.js';

/** Takes the second factor from a person who has lost it, such as the last administrator. */
export async function resetSecondFactor(
  { app, caller, productRuns }: Opened,
  email: string,
): Promise<boolean> {
  try {
    const person = await app.get(SecondFactorsService).resetByCommand(email);
    const later = productRuns ? '' : ' Un mail le lui dira au prochain démarrage.';
    caller.stderr.write(
      `La double vérification de ${person.name || person.email} est effacée, et ses appareils sont déconnectés.${later}\n`,
    );
    caller.stdout.write(`${JSON.stringify({ email: person.email })}\n`);
    return true;
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    caller.stderr.write(`Aucun compte n’a l’adresse ${email}.\n`);
    return false;
  }
}
