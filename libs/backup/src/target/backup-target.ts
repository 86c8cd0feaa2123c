/**
 * A place outside the product for backups. A name has parts of lower-case letters, digits, `.`, `_` and `-`, with `/` between them. Every
 * method throws `BackupRefused` if the place cannot be used.
 */
export abstract class BackupTarget {
  /** Its address, for people; without any key. */
  abstract readonly address: string;

  /** Once this has returned, the complete bytes are there, even after a power cut. */
  abstract put(name: string, bytes: Uint8Array): Promise<void>;

  /** undefined: there is nothing under this name. */
  abstract get(name: string): Promise<Buffer | undefined>;

  /** All names that begin so, in order. */
  abstract list(prefix: string): Promise<string[]>;

  /** May be repeated. */
  abstract remove(name: string): Promise<void>;
}

/**
 * Checks that a name cannot lead out of the target.
 * @throws {TypeError}
 */
export function assertName(name: string): void {
  const parts = name.split('/');
  if (!parts.every((part) => /^[\da-z][\da-z._-]{0,99}$/.test(part)))
    throw new TypeError(`Nothing of a backup has the name ${JSON.stringify(name)}.`);
}
