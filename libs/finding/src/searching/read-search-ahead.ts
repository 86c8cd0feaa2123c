import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { SearchIndex } from '@passerelle/search';
import { searchedCollections } from '../documents/searched-collections.js';

/** A process with an HTTP server loads the index at its start, so that the first search need not wait. */
@Injectable()
export class ReadSearchAhead implements OnApplicationBootstrap {
  /** Whether the index is loading now. A search would wait for it. */
  isReading = false;
  /** Resolves once the index is loaded, or cannot be loaded. The start of the process does not wait for it. */
  read: Promise<void> = Promise.resolve();

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly index: SearchIndex,
  ) {}

  onApplicationBootstrap(): void {
    // A worker has no HTTP server.
    if (this.host.httpAdapter === undefined) return;
    this.isReading = true;
    this.read = this.readAll().finally(() => (this.isReading = false));
  }

  private async readAll(): Promise<void> {
    try {
      for (const collection of searchedCollections) await this.index.readAhead(collection);
    } catch {
      // The process is ending, or the database is unavailable. The first search loads the index instead, and reports
      // the problem.
    }
  }
}
