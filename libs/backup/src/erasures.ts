import { z } from 'zod';
import { BackupRefused } from './backup-refused.js';
import type { BackupTarget } from './target/backup-target.js';

/** Beside the backups of all installations: an erasure also holds for a backup that was made before it, and for one of another installation. */
const FILE = 'erasures.jsonl';

const erasure = z.object({ id: z.uuid(), at: z.iso.datetime() });
/** An erased person or project, by id, and when. */
export type Erasure = z.infer<typeof erasure>;

/** The newest state of the file, whichever backup is restored. */
export async function erasuresAt(target: BackupTarget): Promise<Erasure[]> {
  const text = String((await target.get(FILE)) ?? '');
  try {
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => erasure.parse(JSON.parse(line)));
  } catch (error) {
    // Ignored, it would bring erased people back.
    throw new BackupRefused(`${FILE} est abîmé dans ${target.address} : remettez-en une copie.`, 'damaged', {
      cause: error,
    });
  }
}

/** Adds erasures to the file; those that it has stay. */
export async function addErasures(target: BackupTarget, erasures: readonly Erasure[]): Promise<void> {
  const there = await erasuresAt(target);
  const known = new Set(there.map(({ id }) => id));
  const more = erasures.filter(({ id }) => !known.has(id));
  if (more.length === 0) return;
  const lines = [...there, ...more].map((each) => `${JSON.stringify(each)}\n`);
  await target.put(FILE, Buffer.from(lines.join('')));
}
