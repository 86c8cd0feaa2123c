import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { encode } from 'uqr';

/** Seconds that a code is shown. */
const PERIOD = 30;
/** Codes of the step before and after count too: clocks of telephones differ by some seconds. */
const WINDOW = 1;

/** What an authenticator app needs: the secret to type, the address in the QR code, and the code as an SVG path. */
export interface AppOffer {
  secret: string;
  uri: string;
  qrPath: string;
  /** Width and height of the drawing, in squares. */
  qrSize: number;
}

const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Passerelle', label, secret: Secret.fromBase32(secret), period: PERIOD });

/** A new secret of 160 bits in base32 (RFC 4226, 4). */
export const newAppSecret = (): string => new Secret({ size: 20 }).base32;

/** @param label whose account it is, as the app shows it */
export function offerOf(secret: string, label: string): AppOffer {
  const uri = totpOf(secret, label).toString();
  const { data, size } = encode(uri, { ecc: 'M', border: 2 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { secret, uri, qrPath: squares.join(''), qrSize: size };
}

/**
 * The time step of a code of the app (RFC 6238).
 * @param code six digits; spaces between them are ignored
 * @returns undefined: it is no code of this secret at this time
 */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const token = digitsOf(code);
  if (token === undefined) return undefined;
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token, timestamp, window: WINDOW });
  return delta === null ? undefined : Math.floor(timestamp / 1_000 / PERIOD) + delta;
}

/** Longest text that may be a code with separators. */
const LONGEST = 40;

function digitsOf(code: string): string | undefined {
  const digits = code.slice(0, LONGEST).replaceAll(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

/** Without letters that look like digits or like each other (Crockford’s base 32). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** Of a code: 80 bits. */
const LENGTH = 16;
const RECOVERY_CODES = 10;

/** Ten new recovery codes, written in groups: `7f3k-…`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () => {
    const signs = [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
    return (signs.match(/.{4}/g) ?? []).join('-');
  });

/**
 * The hash by which a recovery code is kept.
 * @returns undefined: the text has not the form of one
 */
export function hashOfRecoveryCode(code: string): string | undefined {
  const signs = code.slice(0, LONGEST).toLowerCase().replaceAll(/[\s-]/g, '');
  const read = signs.replaceAll('o', '0').replaceAll(/[il]/g, '1');
  if (!/^[\da-hjkmnp-tv-z]{16}$/.test(read)) return undefined;
  return createHash('sha256').update(read).digest('hex');
}
