/** The store is unreachable at the moment, or refuses. The message contains no key and no name of a file. */
export class StoreUnavailable extends Error {
  /** @param code of the system or the storage, such as `EACCES` or `403`, the same in each language */
  constructor(
    message: string,
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreUnavailable';
  }
}

/**
 * Stores the bytes of files, by our id. Names and permissions are in the database. Every method may be repeated,
 * without further effect.
 */
export abstract class FileStore {
  /**
   * Once this has returned, every process finds the complete bytes.
   * @throws {StoreUnavailable}
   */
  abstract put(id: string, bytes: Buffer): Promise<void>;

  /**
   * undefined: the store has nothing under this id.
   * @throws {StoreUnavailable}
   */
  abstract get(id: string): Promise<Buffer | undefined>;

  /**
   * Also removes the remains of an interrupted `put`.
   * @throws {StoreUnavailable}
   */
  abstract remove(id: string): Promise<void>;

  /** Whether files could be stored now. @throws {StoreUnavailable} with the reason */
  abstract check(): Promise<void>;
}

/**
 * Checks that an id cannot lead out of the store.
 * @throws {TypeError}
 */
export function assertStoreId(id: string): void {
  if (!/^[\da-f-]{36}$/.test(id)) throw new TypeError('The bytes of a file are kept by its id.');
}
