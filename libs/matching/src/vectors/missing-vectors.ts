import { Injectable } from '@nestjs/common';
import { batchesOf, changesSince, Database } from '@passerelle/database';
import { MAX as MAX_UUID } from 'uuid';
import { type DocumentKind, documentKinds } from './document-texts.js';
import { Vectors } from './vectors.service.js';

/** How many documents are looked at in one statement. */
const PAGE = 1_000;
/** How many are given at once: what becomes of them is done before the next are looked for. */
const BATCH = 64;

/** Documents of one kind that lack a vector. */
export interface LackingDocuments {
  kind: DocumentKind;
  ids: string[];
}

/**
 * Finds documents that lack a vector of this process's model: what has changed lately before all others. It remembers how far it has
 * looked, in this process: a new one looks at everything once. Nothing is remembered of documents that were given: give up in between,
 * and call {@link beginAgain}.
 */
@Injectable()
export class MissingVectors {
  /** Up to where changes have been looked at. */
  private watermark: string | undefined;
  /** How many components the vectors had that were looked for. */
  private length: number | undefined;
  /** The rest of all documents. */
  private rest: AsyncGenerator<LackingDocuments> | undefined;
  private through = false;

  constructor(
    private readonly database: Database,
    private readonly vectors: Vectors,
  ) {}

  /** Whether all documents have been looked at, and all that has changed since, when it was last asked: nobody stopped in between. */
  get isThrough(): boolean {
    return this.through;
  }

  /** Looks at everything anew at the next {@link find}. */
  beginAgain(): void {
    this.watermark = undefined;
    this.rest = undefined;
    this.through = false;
  }

  /**
   * Those that lack a vector, in batches: what has changed since the last time, then the rest: published needs, the last published first;
   * solvers and other needs, the last changed first. Whoever stops in between goes on there the next time.
   */
  async *find(): AsyncGenerator<LackingDocuments> {
    this.through = false;
    const length = await this.vectors.length();
    if (this.length !== length) this.beginAgain();
    this.length = length;
    const changes = await changesSince(this.database.manager, this.watermark);
    if (changes.areAll) this.rest = this.all();
    else {
      for (const kind of documentKinds) {
        for await (const page of changes.of(kind)) {
          yield* this.lackingOf(
            kind,
            page.map(({ id }) => id),
          );
        }
      }
    }
    this.watermark = changes.watermark;
    while (this.rest !== undefined) {
      // By hand: a loop would end the generator when our caller stops.
      const next: IteratorResult<LackingDocuments, void> = await this.rest.next();
      if (next.done) this.rest = undefined;
      else yield next.value;
    }
    this.through = true;
  }

  private async *all(): AsyncGenerator<LackingDocuments> {
    yield* this.inOrder('need', 'published_at', `state = 'published'`);
    yield* this.inOrder('solver', 'updated_at', 'true');
    yield* this.inOrder('need', 'updated_at', `published_at IS NOT NULL AND state <> 'published'`);
  }

  /** From the latest to the earliest, page by page by an index: however many there are, no statement takes long. */
  private async *inOrder(
    kind: DocumentKind,
    column: 'published_at' | 'updated_at',
    condition: string,
  ): AsyncGenerator<LackingDocuments> {
    for (let last: { id: string; at: string } | undefined; ;) {
      const page: { id: string; at: string }[] = await this.database.manager.query(
        `SELECT id, ${column}::text AS at FROM ${kind}
         WHERE ${condition} AND (${column}, id) < ($1::timestamptz, $2::uuid)
         ORDER BY ${column} DESC, id DESC LIMIT ${PAGE}`,
        [last?.at ?? 'infinity', last?.id ?? MAX_UUID],
      );
      yield* this.lackingOf(
        kind,
        page.map(({ id }) => id),
      );
      last = page.at(-1);
      if (last === undefined || page.length < PAGE) return;
    }
  }

  private async *lackingOf(kind: DocumentKind, ids: readonly string[]): AsyncGenerator<LackingDocuments> {
    if (ids.length === 0) return;
    for (const batch of batchesOf(await this.vectors.lacking(kind, ids), BATCH)) yield { kind, ids: batch };
  }
}
