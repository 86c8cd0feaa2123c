import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { Decrypter, Encrypter } from 'age-encryption';
import { BackupRefused, codeOf } from './backup-refused.js';

/** Encrypts, or does nothing if there is no key: the code that writes is the same. */
export interface Cipher {
  /** What the names of encrypted objects end with. */
  ending: string;
  /** Other keys give another name, under which files are stored: a file is encrypted again for new keys. */
  keys: string;
  encrypt(bytes: Uint8Array): Promise<Uint8Array>;
}

export interface Decipher {
  /** @throws {BackupRefused} if the key is another, or the bytes were changed */
  decrypt(bytes: Uint8Array): Promise<Uint8Array>;
}

const NOTHING: Cipher & Decipher = {
  ending: '',
  keys: 'clear',
  encrypt: async (bytes) => bytes,
  decrypt: async (bytes) => bytes,
};

/**
 * Encrypts for these public keys (`age1…`), whose owners need their private keys only to restore.
 * @throws {BackupRefused} if one is no public key
 */
export function cipherFor(recipients: readonly string[]): Cipher {
  if (recipients.length === 0) return NOTHING;
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch (error) {
      // The value may be a private key, given by mistake: it is not repeated.
      throw new BackupRefused(
        'BACKUP_RECIPIENTS : il faut des clés publiques d’age, comme age1…, séparées par des virgules.',
        'encryption',
        { cause: error },
      );
    }
  }
  return {
    ending: '.age',
    keys: createHash('sha256').update(recipients.toSorted().join()).digest('hex').slice(0, 12),
    encrypt: (bytes) => encrypter.encrypt(bytes),
  };
}

/**
 * Reads a file of private keys, as `age-keygen` writes it.
 * @throws {BackupRefused}
 */
export async function readIdentities(file: string): Promise<string[]> {
  let text: string;
  try {
    text = await fs.readFile(file, 'utf8');
  } catch (error) {
    throw new BackupRefused(
      `La clé privée ${file} ne se lit pas (${codeOf(error) ?? 'erreur inconnue'}).`,
      'encryption',
      {
        cause: error,
      },
    );
  }
  const identities = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (identities.length === 0 || identities.some((line) => !/^AGE-SECRET-KEY-/i.test(line)))
    throw new BackupRefused(
      `${file} n’est pas un fichier de clés privées d’age : chacune commence par AGE-SECRET-KEY-.`,
      'encryption',
    );
  return identities;
}

/**
 * @param recipients of the backup; none: it is not encrypted
 * @throws {BackupRefused} if a key is missing, or is none
 */
export function decipherWith(recipients: readonly string[], identities: readonly string[]): Decipher {
  if (recipients.length === 0) return NOTHING;
  if (identities.length === 0)
    throw new BackupRefused(
      `Cette sauvegarde est chiffrée pour ${recipients.join(', ')} : donnez le fichier de la clé privée par --identity.`,
      'encryption',
    );
  const decrypter = new Decrypter();
  for (const identity of identities) {
    try {
      decrypter.addIdentity(identity);
    } catch (error) {
      throw new BackupRefused('Une des clés privées est mal écrite.', 'encryption', { cause: error });
    }
  }
  return {
    async decrypt(bytes) {
      try {
        return await decrypter.decrypt(bytes);
      } catch (error) {
        throw new BackupRefused(
          `La clé privée n’ouvre pas cette sauvegarde, qui est chiffrée pour ${recipients.join(', ')}.`,
          'encryption',
          { cause: error },
        );
      }
    },
  };
}
