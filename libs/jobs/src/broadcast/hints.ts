import { Injectable, Logger } from '@nestjs/common';
import { ThrottledWarnings } from '../queue/index.js';
import { Broadcast } from './broadcast.js';

/** Says that something has changed, never what: whoever is hinted asks, and is authorised then. */
export interface Hint {
  topic: string;
  /** null: of a topic that has only one. */
  id: string | null;
  /** A part with readers of its own. */
  part?: string;
  /** For this person alone. */
  personId?: string;
}

/** What processes broadcast to each other. */
export interface HintMessage {
  hints: Hint[];
}

/** One message holds that many: each is less than 150 bytes. */
const AT_ONCE = 50;

/** Tells the processes to which browsers are connected that something has changed. To be called once that is committed. */
@Injectable()
export class Hints {
  private readonly warnings = new ThrottledWarnings(new Logger(Hints.name));

  constructor(private readonly broadcast: Broadcast) {}

  /** Never fails: pages also look by themselves, now and then. */
  async give(hints: readonly Hint[]): Promise<void> {
    try {
      for (let i = 0; i < hints.length; i += AT_ONCE)
        await this.broadcast.publish({ hints: hints.slice(i, i + AT_ONCE) } satisfies HintMessage);
    } catch (error) {
      this.warnings.warn(`Hints are lost: ${String(error)}`);
    }
  }
}
