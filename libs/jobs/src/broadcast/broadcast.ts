/** The longest message, in bytes of JSON: PostgreSQL takes less than 8 000. */
export const LONGEST_MESSAGE = 7_900;

/**
 * Called for each message, including this process's own. Called without a message when some may have been missed.
 */
export type HeardMessage = (message: object | undefined) => void;

/**
 * Sends a message at once to every process of an installation. Nothing is stored. A process that does not listen at
 * that moment misses the message, and later gets a call that it may have missed some. So a message is only a signal
 * to look. It contains identifiers and codes, never texts or secrets.
 */
export abstract class Broadcast {
  /** @throws if the message cannot be sent now, or is too long */
  async publish(message: object): Promise<void> {
    const written = JSON.stringify(message);
    const length = Buffer.byteLength(written);
    if (length > LONGEST_MESSAGE) throw new Error(`A message of ${length} bytes is too long to broadcast.`);
    await this.send(written);
  }

  /**
   * Listens from now on, and retries while it cannot. `heard` is called without a message as soon as this process
   * listens, and after every interruption.
   */
  abstract subscribe(heard: HeardMessage): void;

  protected abstract send(written: string): Promise<void>;
}
