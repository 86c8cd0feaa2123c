/** The store cannot be asked at the moment, or refuses. The message names no key and no file of anybody. */
export class StoreUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnavailable';
  }
}

/**
 * Keeps the bytes of files, by an id of ours. Who may read them, and what they are called, is kept in the database.
 * Every method may be repeated: it then does nothing more.
 */
export abstract class FileStore {
  /** Once this has returned, the bytes are there for every process, whole. @throws {StoreUnavailable} */
  abstract put(id: string, bytes: Buffer): Promise<void>;

  /** undefined: there is nothing under this id. @throws {StoreUnavailable} */
  abstract get(id: string): Promise<Buffer | undefined>;

  /** Also removes what a cut `put` has left. @throws {StoreUnavailable} */
  abstract remove(id: string): Promise<void>;

  /** Whether files could be kept now. @throws {StoreUnavailable} saying why not */
  abstract check(): Promise<void>;
}

/** What an id of a store is: nothing that leads out of it. @throws {TypeError} */
export function assertStoreId(id: string): void {
  if (!/^[\da-f-]{36}$/.test(id)) throw new TypeError('The bytes of a file are kept by its id.');
}
