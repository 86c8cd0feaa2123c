/** The antivirus does not answer, or not as an antivirus does. */
export class ScannerUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ScannerUnavailable';
  }
}

/** Scans files for harmful programs. */
export abstract class Scanner {
  /** False: there is no antivirus, and files are readable unscanned. */
  abstract readonly isThere: boolean;

  /**
   * @returns the name of the threat, as the antivirus calls it; undefined: none.
   * @throws {ScannerUnavailable}
   */
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
