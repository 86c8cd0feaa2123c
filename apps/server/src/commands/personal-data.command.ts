import { writeFile } from 'node:fs/promises';
import { Person } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { DataExportsService, ErasuresService, holdingsInWords } from '@passerelle/personal-data';
import { IllegalTransition, NotFound, sentenceIn } from '@passerelle/problems';
import type { Opened } from './run-command.js';

/** Writes the archive of a person who has written to the operator. Only its owner may read the file. */
export async function exportPerson({ app, caller }: Opened, email: string, file: string): Promise<boolean> {
  try {
    const archive = await app.get(DataExportsService).archiveFor(email);
    await writeFile(file, archive, { mode: 0o600 });
    caller.stdout.write(`${JSON.stringify({ file, bytes: archive.length })}\n`);
    return true;
  } catch (error) {
    if (error instanceof NotFound) return nobody({ caller });
    throw error;
  }
}

/**
 * Asks for the erasure of a person who has written to the operator. They are mailed, and may keep the account for some days;
 * with `now`, the worker erases it at its next round.
 */
export async function erasePerson(
  { app, caller }: Opened,
  email: string,
  { now }: { now?: boolean | undefined },
): Promise<boolean> {
  const database = app.get(Database);
  const erasures = app.get(ErasuresService);
  const person = await database.manager.findOneBy(Person, { email: email.trim().toLowerCase() });
  if (person === null) return nobody({ caller });
  const held = holdingsInWords(await erasures.holdings(person.id), [], 'fr');
  if (held.length > 0) caller.stderr.write(`Cette personne est seule à tenir :\n${held.join('\n')}\n`);
  try {
    const { dueAt } = await database.transaction((tx) =>
      erasures.request(tx, person.id, {
        cause: 'operator',
        actorId: null,
        inDays: now === true ? 0 : undefined,
      }),
    );
    caller.stdout.write(`${JSON.stringify({ personId: person.id, dueAt, heldAlone: held.length })}\n`);
    return true;
  } catch (error) {
    if (!(error instanceof IllegalTransition)) throw error;
    caller.stderr.write(`${sentenceIn(error.sentence, 'fr')}\n`);
    return false;
  }
}

function nobody({ caller }: Pick<Opened, 'caller'>): false {
  caller.stderr.write('Aucun compte n’a cette adresse.\n');
  return false;
}
