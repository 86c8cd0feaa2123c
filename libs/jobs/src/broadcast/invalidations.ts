import { Injectable, Logger } from '@nestjs/common';
import type { Invalidation } from '@passerelle/database';
import { ThrottledWarnings } from '../queue/throttled-warnings.js';
import { Broadcast } from './broadcast.js';

/**
 * Message that processes broadcast to each other. Processes of other versions read it too, so its keys never change.
 */
export interface InvalidationMessage {
  hints: Invalidation[];
}

/** How many invalidations one message contains. Each is less than 150 bytes. */
const AT_ONCE = 50;

/**
 * Notifies the processes with connected browsers that an object has changed. Call it once the change is committed.
 */
@Injectable()
export class Invalidations {
  private readonly warnings = new ThrottledWarnings(new Logger(Invalidations.name));

  constructor(private readonly broadcast: Broadcast) {}

  /** Never fails, since pages also check by themselves, now and then. */
  async give(invalidations: readonly Invalidation[]): Promise<void> {
    try {
      for (let i = 0; i < invalidations.length; i += AT_ONCE)
        await this.broadcast.publish({
          hints: invalidations.slice(i, i + AT_ONCE),
        } satisfies InvalidationMessage);
    } catch (error) {
      this.warnings.warn(`Invalidations are lost: ${String(error)}`);
    }
  }
}
