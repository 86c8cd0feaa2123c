import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';
import { WaitingLine } from './waiting-line.js';

/** By the OWASP Password Storage Cheat Sheet: 128 MB and about half a second for each password. */
const COST = { ln: 17, r: 8, p: 1 };
const BYTES = 32;
/**
 * How many passwords are hashed at the same moment. Each takes memory, and a thread that also reads files and
 * resolves names.
 */
const AT_ONCE = 2;
/** How many passwords may wait, for some seconds. More are refused. */
const WAITING = 24;

const line = new WaitingLine(AT_ONCE, WAITING);

/** `$scrypt$ln=17,r=8,p=1$salt$key`, in base64url. */
const WRITTEN = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]+)\$([\w-]+)$/;
/** The format of better-auth: salt and key in hexadecimal. N is 2¹⁴ and r is 16. */
const EARLIER = /^([0-9a-f]{32}):([0-9a-f]{128})$/;

interface Cost {
  ln: number;
  r: number;
  p: number;
}
interface Hash {
  cost: Cost;
  salt: string | Buffer;
  key: Buffer;
}

/**
 * A password in its stored form.
 * @throws {PasswordsBusy}
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await keyOf(password, salt, COST, BYTES);
  const { ln, r, p } = COST;
  return `$scrypt$ln=${ln},r=${r},p=${p}$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

/**
 * Whether a password is the stored one, with any cost of its hash.
 * @throws {PasswordsBusy}
 */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const hash = read(stored);
  if (hash === undefined) throw new Error('A stored password cannot be read.');
  return timingSafeEqual(await keyOf(password, hash.salt, hash.cost, hash.key.length), hash.key);
}

/** Whether a stored password costs too little to guess, by the present standard. */
export function isWeaklyHashed(stored: string): boolean {
  const { ln, r, p } = read(stored)?.cost ?? COST;
  return ln < COST.ln || r < COST.r || p < COST.p;
}

function read(stored: string): Hash | undefined {
  const [, ln, r, p, salt, key] = WRITTEN.exec(stored) ?? [];
  if (salt !== undefined && key !== undefined)
    return {
      cost: { ln: Number(ln), r: Number(r), p: Number(p) },
      salt: Buffer.from(salt, 'base64url'),
      key: Buffer.from(key, 'base64url'),
    };
  const [, earlierSalt, earlierKey] = EARLIER.exec(stored) ?? [];
  if (earlierSalt === undefined || earlierKey === undefined) return undefined;
  // The salt is the text itself, not its decoded bytes.
  return { cost: { ln: 14, r: 16, p: 1 }, salt: earlierSalt, key: Buffer.from(earlierKey, 'hex') };
}

const keyOf = (
  password: string,
  salt: string | Buffer,
  { ln, r, p }: Cost,
  bytes: number,
): Promise<Buffer> => {
  const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: 2 ** ln * r * 128 * 2 };
  return line.run(
    () =>
      new Promise((resolve, reject) =>
        scrypt(password.normalize('NFKC'), salt, bytes, options, (error, key) =>
          error === null ? resolve(key) : reject(error),
        ),
      ),
  );
};
