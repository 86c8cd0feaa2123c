import { Injectable } from '@nestjs/common';
import { batchesOf, changesSince, Database } from '@passerelle/database';
import { MAX as MAX_UUID } from 'uuid';
import { type DocumentKind, documentKinds } from './document-texts.js';
import { Vectors } from './vectors.service.js';

/** How many documents one statement examines. */
const PAGE = 1_000;
/** How many documents the caller gets at once. The search continues after the caller has processed them. */
const BATCH = 64;

/** Documents of one kind that lack a vector. */
export interface DocumentsWithoutVector {
  kind: DocumentKind;
  ids: string[];
}

/**
 * Finds documents that lack a vector of this process's model, the latest changes first. The process remembers how far
 * it has searched, so only a new process examines all documents. It does not remember which documents the caller has
 * received. A caller that could not process them calls {@link beginAgain}.
 */
@Injectable()
export class MissingVectors {
  /** The watermark up to which changes have been examined. */
  private watermark: string | undefined;
  /** Number of components of the vectors that were looked for. */
  private length: number | undefined;
  /** The documents that are still to be examined. */
  private rest: AsyncGenerator<DocumentsWithoutVector> | undefined;
  private through = false;

  constructor(
    private readonly database: Database,
    private readonly vectors: Vectors,
  ) {}

  /** Whether the last search examined all documents, and all changes since, without a stop in between. */
  get isThrough(): boolean {
    return this.through;
  }

  /** Lets the next {@link find} examine all documents again. */
  beginAgain(): void {
    this.watermark = undefined;
    this.rest = undefined;
    this.through = false;
  }

  /**
   * Documents that lack a vector, in batches: changes since the last time, then the rest. In the rest, published
   * needs come first, the last published first. Then come solvers and other needs, the last changed first. If a
   * caller stops in between, its next call continues there.
   */
  async *find(): AsyncGenerator<DocumentsWithoutVector> {
    this.through = false;
    const length = await this.vectors.length();
    if (this.length !== length) this.beginAgain();
    this.length = length;
    const changes = await changesSince(this.database.manager, this.watermark);
    if (changes.areAll) this.rest = this.all();
    else {
      for (const kind of documentKinds) {
        for await (const page of changes.of(kind)) {
          yield* this.missingOf(
            kind,
            page.map(({ id }) => id),
          );
        }
      }
    }
    this.watermark = changes.watermark;
    while (this.rest !== undefined) {
      // Iterated by hand, since a loop would end the generator when our caller stops.
      const next: IteratorResult<DocumentsWithoutVector, void> = await this.rest.next();
      if (next.done) this.rest = undefined;
      else yield next.value;
    }
    this.through = true;
  }

  private async *all(): AsyncGenerator<DocumentsWithoutVector> {
    yield* this.inOrder('need', 'published_at', `state = 'published'`);
    yield* this.inOrder('solver', 'updated_at', 'true');
    yield* this.inOrder('need', 'updated_at', `published_at IS NOT NULL AND state <> 'published'`);
  }

  /**
   * From the latest to the earliest, page by page by an index. So no statement takes long for any number of rows.
   */
  private async *inOrder(
    kind: DocumentKind,
    column: 'published_at' | 'updated_at',
    condition: string,
  ): AsyncGenerator<DocumentsWithoutVector> {
    for (let last: { id: string; at: string } | undefined; ;) {
      const page: { id: string; at: string }[] = await this.database.manager.query(
        `SELECT id, ${column}::text AS at FROM ${kind}
         WHERE ${condition} AND (${column}, id) < ($1::timestamptz, $2::uuid)
         ORDER BY ${column} DESC, id DESC LIMIT ${PAGE}`,
        [last?.at ?? 'infinity', last?.id ?? MAX_UUID],
      );
      yield* this.missingOf(
        kind,
        page.map(({ id }) => id),
      );
      last = page.at(-1);
      if (last === undefined || page.length < PAGE) return;
    }
  }

  private async *missingOf(
    kind: DocumentKind,
    ids: readonly string[],
  ): AsyncGenerator<DocumentsWithoutVector> {
    if (ids.length === 0) return;
    for (const batch of batchesOf(await this.vectors.withoutVector(kind, ids), BATCH))
      yield { kind, ids: batch };
  }
}
