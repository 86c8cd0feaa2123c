/** The antivirus does not answer, or its answer is not that of an antivirus. */
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
   * @returns the antivirus's name of the threat. undefined: none.
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
