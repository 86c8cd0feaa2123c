import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { SearchIndex } from '@passerelle/search';
import { searchedCollections } from '../documents/index.js';

/** A process that answers people reads what they search as it begins, so that the first one need not wait for it. */
@Injectable()
export class ReadSearchAhead implements OnApplicationBootstrap {
  /** Resolves once all has been read that can be. Nobody waits for it to begin, or to end. */
  read: Promise<void> = Promise.resolve();

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly index: SearchIndex,
  ) {}

  onApplicationBootstrap(): void {
    // A worker has no HTTP server.
    if (this.host.httpAdapter !== undefined) this.read = this.readAll();
  }

  private async readAll(): Promise<void> {
    try {
      for (const collection of searchedCollections) await this.index.readAhead(collection);
    } catch {
      // The process ends, or the database is away: whoever searches first has it read, and is told what is wrong.
    }
  }
}
