import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { BackupRefused } from './backup-refused.js';
import type { Cipher, Decipher } from './encryption.js';
import type { CopiedTable, Piece } from './manifest.js';
import type { BackupTarget } from './target/backup-target.js';

const gzip = promisify(zlib.gzip);
const gunzip = promisify(zlib.gunzip);

/** So many bytes of rows make a piece: each is held in memory, and sent in one request. */
export const PIECE = 8 * 2 ** 20;
/** So many pieces are compressed and sent at once. */
const AT_ONCE = 3;
/** A third of the processor time of the default, for pieces that are a tenth larger. */
const LEVEL = 3;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Encrypts and stores bytes under a name. */
export async function store(
  target: BackupTarget,
  cipher: Cipher,
  name: string,
  content: Uint8Array,
): Promise<Piece> {
  const bytes = await cipher.encrypt(content);
  const full = `${name}${cipher.ending}`;
  await target.put(full, bytes);
  return { name: full, size: bytes.length, sha256: sha256Of(bytes) };
}

/**
 * The bytes of a piece as they lie at the target.
 * @throws {BackupRefused} if they are not those that were put there
 */
export async function readPiece(target: BackupTarget, { name, size, sha256 }: Piece): Promise<Buffer> {
  const bytes = await target.get(name);
  if (bytes === undefined) throw new BackupRefused(`Il manque ${name} dans ${target.address}.`, 'damaged');
  if (bytes.length !== size || sha256Of(bytes) !== sha256)
    throw new BackupRefused(`${name} est abîmé dans ${target.address}.`, 'damaged');
  return bytes;
}

/** Stores a stream of rows as pieces: each is a gzip file of its own, and all of them one after the other are the rows. */
export async function storeRows(
  target: BackupTarget,
  cipher: Cipher,
  name: string,
  rows: AsyncIterable<Buffer>,
): Promise<Pick<CopiedTable, 'size' | 'sha256' | 'pieces'>> {
  const hash = createHash('sha256');
  const pieces: Piece[] = [];
  const underWay = new Set<Promise<void>>();
  let failure: unknown;
  let size = 0;
  let number = 0;
  for await (const content of cut(rows)) {
    hash.update(content);
    size += content.length;
    const place = number++;
    const storing = gzip(content, { level: LEVEL })
      .then((packed) => store(target, cipher, `${name}.${String(place).padStart(5, '0')}.gz`, packed))
      .then((piece) => void (pieces[place] = piece))
      .catch((error: unknown) => {
        failure ??= error;
      })
      .finally(() => underWay.delete(storing));
    underWay.add(storing);
    if (underWay.size >= AT_ONCE) await Promise.race(underWay);
    if (failure !== undefined) break;
  }
  await Promise.all(underWay);
  if (failure !== undefined) throw failure;
  return { size, sha256: hash.digest('hex'), pieces };
}

/** @throws {BackupRefused} if a piece, or all together, are not what was stored */
export async function* readRows(
  target: BackupTarget,
  decipher: Decipher,
  { name, pieces, sha256 }: CopiedTable,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const read = async (piece: Piece | undefined): Promise<Buffer | undefined> =>
    piece && gunzip(await decipher.decrypt(await readPiece(target, piece)), { maxOutputLength: PIECE });
  let next = read(pieces[0]);
  for (const place of pieces.keys()) {
    const content = await next;
    // Read while the one before is being written.
    next = read(pieces[place + 1]);
    next.catch(() => undefined);
    if (content === undefined) continue;
    hash.update(content);
    yield content;
  }
  if (hash.digest('hex') !== sha256)
    throw new BackupRefused(`Les lignes de ${name} ne sont pas celles qui ont été sauvegardées.`, 'damaged');
}

/** Gathers bytes into pieces of the same size. */
async function* cut(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    let rest = chunk;
    while (length + rest.length >= PIECE) {
      const head = rest.subarray(0, PIECE - length);
      yield Buffer.concat([...gathered, head]);
      rest = rest.subarray(head.length);
      gathered = [];
      length = 0;
    }
    if (rest.length === 0) continue;
    gathered.push(rest);
    length += rest.length;
  }
  if (length > 0) yield Buffer.concat(gathered);
}
