/** What has been opened and must be closed, last opened first. */
export class Closers {
  private readonly closers: { name: string; close: () => Promise<void> }[] = [];
  private closing: Promise<void> | undefined;

  add(name: string, close: () => Promise<void>): void {
    this.closers.push({ name, close });
  }

  /** Closes everything, once; what fails to close is reported and does not keep the rest open. */
  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  private async closeAll(): Promise<void> {
    for (const { name, close } of this.closers.toReversed()) {
      try {
        await close();
      } catch (error) {
        process.stderr.write(`${name} did not close well: ${String(error)}\n`);
      }
    }
  }
}
