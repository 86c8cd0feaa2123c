/** The antivirus does not answer, or not as one does. */
export class ScannerUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ScannerUnavailable';
  }
}

/** What looks for programs that do harm. */
export abstract class Scanner {
  /** Without one, files are read as they came. */
  abstract readonly isThere: boolean;

  /** @returns what it has found, by its name for that; undefined: nothing. @throws {ScannerUnavailable} */
  abstract scan(bytes: Buffer): Promise<string | undefined>;

  /** @throws {ScannerUnavailable} */
  abstract check(): Promise<void>;
}

export class NoScanner extends Scanner {
  readonly isThere = false;

  async scan(): Promise<undefined> {
    return undefined;
  }

  async check(): Promise<void> {}
}
