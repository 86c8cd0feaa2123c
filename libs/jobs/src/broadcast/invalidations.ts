import { Injectable, Logger } from '@nestjs/common';
import type { Invalidation } from '@passerelle/database';
import { ThrottledWarnings } from '../queue/throttled-warnings.js';
import { Broadcast } from './broadcast.js';

/** Message that processes broadcast to each other. Processes of other versions read it too: its keys stay. */
export interface InvalidationMessage {
  hints: Invalidation[];
}

/** How many invalidations one message holds: each is less than 150 bytes. */
const AT_ONCE = 50;

/** Tells the processes to which browsers are connected that an object has changed. To be called once the change is committed. */
@Injectable()
export class Invalidations {
  private readonly warnings = new ThrottledWarnings(new Logger(Invalidations.name));

  constructor(private readonly broadcast: Broadcast) {}

  /** Never fails: pages also look by themselves, now and then. */
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
