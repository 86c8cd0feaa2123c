import fs from 'node:fs/promises';
import { anchorFile, anchorsIn } from '@passerelle/accounts';
import { type AuditAnchor, auditAnchors, type AuditFault, Database, verifyAudit } from '@passerelle/database';
import { CannotGoOn } from '../processes/explain.js';
import type { Opened } from './run-command.js';

/** What a fault means, so that somebody can find out what happened. */
const inWords: Record<AuditFault['fault'], string> = {
  link_changed: 'un maillon a été modifié',
  link_missing: 'des maillons manquent avant celui-ci',
  chain_end_changed: 'la fin de la chaîne a été modifiée',
  entry_not_linked: 'une entrée a été ajoutée sans maillon',
  entry_missing: 'une entrée a été retirée',
  entry_back: 'une entrée retirée par la durée de conservation est revenue',
  facts_changed: 'une entrée ne dit plus qui a fait quoi comme au début',
  texts_changed: 'les textes d’une entrée ont été modifiés',
  anchor_not_met: 'la chaîne n’est plus celle dont l’ancre a été gardée',
};

/** Checks the audit log against its chains and its anchors. @returns false if something is wrong */
export async function verifyAuditLog(
  { app, settings, caller: { stdout, stderr } }: Opened,
  { anchors: given, json = false }: { anchors?: string; json?: boolean },
): Promise<boolean> {
  const anchors = await anchorsOf(given ?? anchorFile(settings), given !== undefined);
  const report = await verifyAudit(app.get(Database).manager, anchors ?? []);
  if (json) stdout.write(`${JSON.stringify({ ...report, anchors: anchors?.length ?? 0 })}\n`);
  else {
    const { entries, links, emptied, removed, faults } = report;
    for (const { fault, chain, position, entryId } of faults) {
      const place = [
        chain !== null && `chaîne ${chain}`,
        position !== null && `maillon ${position}`,
        entryId !== null && `entrée ${entryId}`,
      ].filter(Boolean);
      stdout.write(`${inWords[fault]} : ${place.join(', ')}\n`);
    }
    const state = faults.length === 0 ? 'Le journal est entier' : 'Le journal a été modifié';
    stdout.write(
      `${state} : ${entries} entrées, ${links} maillons, dont ${emptied} pour des textes effacés et ${removed} pour des entrées arrivées au bout de leur durée.\n`,
    );
  }
  if (anchors === undefined)
    stderr.write(
      'Aucune ancre : un journal refait en entier ne se remarquerait pas. La première est écrite la nuit.\n',
    );
  return report.faults.length === 0;
}

/** Prints where the chains end, to be kept in a safe place. */
export async function printAuditAnchors({ app, caller: { stdout } }: Opened): Promise<boolean> {
  const anchors = await auditAnchors(app.get(Database).manager);
  stdout.write(`${JSON.stringify({ at: new Date().toISOString(), anchors })}\n`);
  return true;
}

/** @returns undefined: there is no file yet */
async function anchorsOf(file: string, isGiven: boolean): Promise<AuditAnchor[] | undefined> {
  try {
    return anchorsIn(await fs.readFile(file, 'utf8'));
  } catch (error) {
    if (!isGiven && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new CannotGoOn(`Le fichier des ancres ne peut pas être lu : ${file}.`);
  }
}
