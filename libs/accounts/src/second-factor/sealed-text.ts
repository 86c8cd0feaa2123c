import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretsOf, type Settings } from '@passerelle/config';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

const keyOf = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));

/**
 * Encrypts a text with the installation’s secret (AES-256-GCM, key by HKDF-SHA-256).
 * @param purpose texts of one purpose cannot be read as those of another
 * @returns nonce, tag and ciphertext in base64url
 */
export function sealText(
  settings: Pick<Settings, 'secret' | 'previousSecrets'>,
  purpose: string,
  text: string,
): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, keyOf(secretsOf(settings)[0], purpose), nonce);
  const written = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), written]).toString('base64url');
}

/**
 * Reads a text that `sealText` wrote, with the present secret or a previous one.
 * @returns undefined: it was changed, or sealed with a secret that the installation no longer has
 */
export function openSealedText(
  settings: Pick<Settings, 'secret' | 'previousSecrets'>,
  purpose: string,
  sealed: string,
): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE + TAG) return undefined;
  for (const secret of secretsOf(settings)) {
    const decipher = createDecipheriv(ALGORITHM, keyOf(secret, purpose), bytes.subarray(0, NONCE), {
      authTagLength: TAG,
    });
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
    } catch {
      // Sealed with another of the secrets.
    }
  }
  return undefined;
}
