import { Injectable, Logger } from '@nestjs/common';
import { ThrottledWarnings } from '../queue/throttled-warnings.js';
import { Broadcast } from './broadcast.js';

/** Says that an object has changed, but not how: the reader of a hint asks for the object, and is authorised then. */
export interface Hint {
  topic: string;
  /** null: the topic has only one object. */
  id: string | null;
  /** A part of the object, with readers of its own. */
  part?: string;
  /** Only this person gets the hint. */
  personId?: string;
}

/** Message that processes broadcast to each other. */
export interface HintMessage {
  hints: Hint[];
}

/** How many hints one message holds: each is less than 150 bytes. */
const AT_ONCE = 50;

/** Tells the processes to which browsers are connected that an object has changed. To be called once the change is committed. */
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
