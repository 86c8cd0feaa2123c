import type { ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';

/**
 * Tracks whether this process was requested to stop, so that it accepts no more requests, and its unanswered
 * requests.
 */
@Injectable()
export class Drain {
  private begun = false;
  private readonly underWay = new Set<ServerResponse>();
  private resolveAllAnswered: () => void = () => undefined;

  get isDraining(): boolean {
    return this.begun;
  }

  begin(): void {
    this.begun = true;
  }

  /** Counts a request until its answer has been sent or its client has gone. */
  awaitAnswer(response: ServerResponse): void {
    this.underWay.add(response);
    response.once('close', () => {
      this.underWay.delete(response);
      if (this.underWay.size === 0) this.resolveAllAnswered();
    });
  }

  /**
   * Resolves once no request is in progress. Connections without a request do not count, since browsers open some
   * ahead.
   */
  async allAnswered(): Promise<void> {
    if (this.underWay.size > 0) await new Promise<void>((resolve) => (this.resolveAllAnswered = resolve));
  }
}
