import { z } from 'zod';
import { BackupRefused } from './backup-refused.js';
import type { BackupTarget } from './target/backup-target.js';

const sha256 = z.string().regex(/^[\da-f]{64}$/);
const size = z.number().int().nonnegative();

/** One object of the target. Hash and size are those of its bytes there: compressed, and encrypted if the backup is. */
const piece = z.object({ name: z.string(), size, sha256 });
export type Piece = z.infer<typeof piece>;

/** The rows of a table as PostgreSQL's COPY gives them. Hash and size are those of the text of all rows. */
const table = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: size,
  size,
  sha256,
  pieces: z.array(piece),
});
export type CopiedTable = z.infer<typeof table>;

/** A file that people have sent, by its id. The hash is the one of its content. */
const file = z.object({ id: z.string(), sha256, piece });
export type CopiedFile = z.infer<typeof file>;

const manifest = z.object({
  format: z.literal(1),
  installation: z.string(),
  madeAt: z.iso.datetime(),
  /** The migrations that had run, in order. */
  migrations: z.array(z.string()).min(1),
  /** The public keys that it is encrypted for; none: it is not encrypted. */
  recipients: z.array(z.string()),
  tables: z.array(table).min(1),
  files: z.array(file),
  /** How many rows of files had no bytes, or other bytes than those that were sent. */
  filesMissing: size,
  /** SECRET, only if the backup is encrypted. */
  secret: piece.nullable(),
});
/** What a backup consists of. It is written last: without it, its pieces are no backup. */
export type Manifest = z.infer<typeof manifest>;

/** A complete backup: its name at the target, and its manifest. */
export interface Backup {
  /** `installation/moment` */
  name: string;
  manifest: Manifest;
}

const MANIFEST = 'manifest.json';
export const manifestOf = (backup: string): string => `${backup}/${MANIFEST}`;

/** `passerelle-0123456789ab/20261202t010203z` */
export const backupName = (installation: string, moment: Date): string =>
  `${installation}/${moment
    .toISOString()
    .replaceAll(/[-:]|\.\d+/g, '')
    .toLowerCase()}`;

export const bytesOf = (content: Manifest): Buffer => Buffer.from(`${JSON.stringify(content)}\n`);

/** The names of the complete backups of one installation, or of all, oldest first. */
export async function backupsAt(target: BackupTarget, installation = ''): Promise<string[]> {
  const names = await target.list(installation === '' ? '' : `${installation}/`);
  return names
    .filter((name) => name.split('/').length === 3 && name.endsWith(`/${MANIFEST}`))
    .map((name) => name.slice(0, -MANIFEST.length - 1))
    .toSorted((one, other) => momentIn(one).localeCompare(momentIn(other)));
}

const momentIn = (name: string): string => name.split('/')[1] ?? '';

/** @throws {BackupRefused} if there is no such backup, or this version cannot read it */
export async function readBackup(target: BackupTarget, name: string): Promise<Backup> {
  const bytes = await target.get(manifestOf(name));
  if (bytes === undefined)
    throw new BackupRefused(`Il n’y a pas de sauvegarde complète ${name} dans ${target.address}.`, 'target');
  let content: unknown;
  try {
    content = JSON.parse(String(bytes));
  } catch (error) {
    throw damaged(name, error);
  }
  if (typeof content === 'object' && content !== null && 'format' in content && Number(content.format) > 1)
    throw new BackupRefused(
      `La sauvegarde ${name} a été faite par une version plus récente de Passerelle : restaurez-la avec cette version.`,
    );
  const parsed = manifest.safeParse(content);
  if (!parsed.success) throw damaged(name, parsed.error);
  return { name, manifest: parsed.data };
}

const damaged = (name: string, cause: unknown): BackupRefused =>
  new BackupRefused(
    `La sauvegarde ${name} est abîmée (son ${MANIFEST} ne se lit pas) : restaurez-en une autre.`,
    'damaged',
    { cause },
  );
