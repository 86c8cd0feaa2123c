import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { batchesOf, Database } from '@passerelle/database';
import { encodeEach, EncoderUnavailable, TextEncoder } from '@passerelle/meaning';
import type { EntityManager, EntityTarget } from 'typeorm';
import { type DocumentKind, documentKinds, type DocumentText, hashOf, textsOf } from './document-texts.js';
import { isVector, NeedVector, SolverVector, type StoredVector } from './stored-vector.entity.js';

/** How many texts are encoded and written at once, which takes about a second. */
const BATCH = 16;
/** How often a document that changes while it is encoded is read again. After that, the scheduled task finds it. */
const ATTEMPTS = 5;
/** After how many milliseconds a text is tried again if the working encoder failed on it. */
const TRIED_AGAIN_AFTER = 24 * 3_600_000;

const entities: Record<DocumentKind, EntityTarget<StoredVector>> = { need: NeedVector, solver: SolverVector };

/** The known vector of a document's text. */
export interface KnownVector {
  /** undefined: the text has no vector. */
  vector: Int8Array | undefined;
  /** Whether the vector was made from the present text. If not, another vector will be made. */
  isCurrent: boolean;
  /** The version of the row. Every change gives it another. */
  version: string;
}

/** The vectors of needs and solvers in PostgreSQL, of the model that this process uses. */
@Injectable()
export class Vectors {
  private readonly logger = new Logger(Vectors.name);
  /** Whether the last attempt to encode succeeded. undefined: there was none yet. */
  private works: boolean | undefined;

  constructor(
    private readonly database: Database,
    private readonly encoder: TextEncoder,
    private readonly clock: Clock,
  ) {}

  /**
   * How many components each vector has; 0: not known yet. An encoder may not know the number before it has encoded a
   * text. Until then the number is taken from the vectors stored last. If the number changes, a process with vectors
   * in memory reads them again.
   */
  async length(): Promise<number> {
    if (this.encoder.dimensions > 0) return this.encoder.dimensions;
    const lengths: number[] = [];
    for (const kind of documentKinds) {
      const rows = await this.database.manager.query<{ length: number }[]>(
        `SELECT octet_length(vector) AS length FROM ${kind}_vector WHERE model = $1 AND octet_length(vector) > 0
         ORDER BY changed_in DESC, id DESC LIMIT 1`,
        [this.encoder.model],
      );
      lengths.push(...rows.map((row) => row.length));
    }
    return lengths[0] ?? 0;
  }

  /**
   * The vectors of documents, by id, each checked against the document's text. Documents whose vector was never made are left out.
   * @param length of the wanted vectors
   */
  async of(
    kind: DocumentKind,
    texts: ReadonlyMap<string, string>,
    length: number,
  ): Promise<Map<string, KnownVector>> {
    const { model } = this.encoder;
    const rows = await this.database.manager.query<
      (Pick<StoredVector, 'id' | 'textHash' | 'vector'> & { version: string })[]
    >(
      `SELECT id, text_hash AS "textHash", vector, xmin::text AS version FROM ${kind}_vector
       WHERE model = $1 AND id = ANY ($2::uuid[])`,
      [model, [...texts.keys()]],
    );
    return new Map(
      rows.map(({ id, textHash, vector, version }) => {
        const isCurrent = fits({ textHash, vector }, hashOf(texts.get(id) ?? ''), length);
        const isThere = isCurrent && vector.length > 0;
        return [id, { vector: isThere ? new Int8Array(vector) : undefined, isCurrent, version }];
      }),
    );
  }

  /** The versions of the vectors of documents, by id. Documents without a vector are left out. */
  async versions(
    kind: DocumentKind,
    ids: readonly string[],
    manager: EntityManager = this.database.manager,
  ): Promise<Map<string, string>> {
    const rows = await manager.query<{ id: string; version: string }[]>(
      `SELECT id, xmin::text AS version FROM ${kind}_vector WHERE model = $1 AND id = ANY ($2::uuid[])`,
      [this.encoder.model, ids],
    );
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  /** Whether this installation works without vectors. Then no vector is missing. */
  get areOff(): boolean {
    return this.encoder.isOff;
  }

  /** Whether missing vectors will be made: the encoder works, as far as this process knows. */
  async areOnTheirWay(): Promise<boolean> {
    this.works ??= (await this.problem()) === undefined;
    return this.works;
  }

  /** Why nothing can be encoded now, for the admin who runs the product. undefined: the encoder works. */
  async problem(): Promise<string | undefined> {
    try {
      await this.encoder.check();
      this.works = true;
      return undefined;
    } catch (error) {
      if (!(error instanceof EncoderUnavailable)) throw error;
      this.works = false;
      return error.message;
    }
  }

  /**
   * Makes the vectors of documents that have none, or whose text has changed. Call this outside of any transaction,
   * since encoding takes long. Two workers may do this at once. Documents that change meanwhile are encoded again.
   * @returns the documents that got another vector
   * @throws {EncoderUnavailable}
   */
  async ensure(kind: DocumentKind, ids: readonly string[]): Promise<string[]> {
    const made: string[] = [];
    for (const batch of batchesOf(ids, BATCH)) {
      let left: readonly string[] = batch;
      for (let attempt = 1; left.length > 0 && attempt <= ATTEMPTS; attempt++) {
        const outcome = await this.tryToEnsure(kind, left);
        made.push(...outcome.made);
        left = outcome.changed;
      }
    }
    return made;
  }

  /** As `ensure`, but without an error if the encoder is unavailable: then the scheduled task makes the vectors later. */
  async ensureIfPossible(kind: DocumentKind, ids: readonly string[]): Promise<void> {
    try {
      await this.ensure(kind, ids);
    } catch (error) {
      if (!(error instanceof EncoderUnavailable)) throw error;
    }
  }

  /** Which of these documents have, or may have, no vector of their present text. */
  async withoutVector(kind: DocumentKind, ids: readonly string[]): Promise<string[]> {
    const rows = await this.database.manager.query<{ id: string }[]>(
      `SELECT document.id FROM ${missingOf(kind)} AND document.id = ANY ($4::uuid[])`,
      [this.encoder.model, this.failuresBefore(), await this.length(), ids],
    );
    const withoutVector = new Set(rows.map(({ id }) => id));
    return ids.filter((id) => withoutVector.has(id));
  }

  /** How many documents have no vector of their present text. */
  async countMissing(kind: DocumentKind): Promise<number> {
    const [{ count }] = await this.database.manager.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM ${missingOf(kind)}`,
      [this.encoder.model, this.failuresBefore(), await this.length()],
    );
    return count;
  }

  private async tryToEnsure(
    kind: DocumentKind,
    ids: readonly string[],
  ): Promise<{ made: string[]; changed: string[] }> {
    const texts = await textsOf(this.database.manager, kind, ids);
    const rows = await this.database.manager.findBy(
      entities[kind],
      ids.map((id) => ({ id, model: this.encoder.model })),
    );
    const stored = new Map(rows.map((row) => [row.id, row]));
    const length = await this.length();
    const known: StoredVector[] = [];
    const unknown: (DocumentText & { hash: Buffer })[] = [];
    for (const document of texts) {
      const hash = hashOf(document.text);
      const row = stored.get(document.id);
      const isGood =
        row !== undefined && fits(row, hash, length) && !this.isToBeTriedAgain(row, document.text);
      if (!isGood) unknown.push({ ...document, hash });
      else if (row.sourceChangedIn !== document.changedIn)
        known.push({ ...row, sourceChangedIn: document.changedIn });
    }
    const vectors = await this.encode(
      kind,
      unknown.map(({ text }) => text),
    );
    const encoded = unknown.map(({ id, hash, changedIn }, i) => ({
      id,
      model: this.encoder.model,
      textHash: hash,
      vector: bytesOf(vectors[i]),
      sourceChangedIn: changedIn,
      madeAt: this.clock.now(),
    }));
    const written = await this.write(kind, [...known, ...encoded]);
    return {
      made: encoded.map(({ id }) => id).filter((id) => written.has(id)),
      changed: [...known, ...encoded].map(({ id }) => id).filter((id) => !written.has(id)),
    };
  }

  private isToBeTriedAgain({ vector, madeAt }: StoredVector, text: string): boolean {
    return vector.length === 0 && !isEmpty(text) && madeAt < this.failuresBefore();
  }

  private failuresBefore(): Date {
    return new Date(this.clock.now().getTime() - TRIED_AGAIN_AFTER);
  }

  /** @returns a vector for each text. undefined for a text without content, or on which the encoder fails */
  private async encode(kind: DocumentKind, texts: readonly string[]): Promise<(Int8Array | undefined)[]> {
    const worthIt = texts.filter((text) => !isEmpty(text));
    if (worthIt.length === 0) return texts.map(() => undefined);
    const vectors = await this.encodeAll(kind, worthIt);
    let next = 0;
    return texts.map((text) => (isEmpty(text) ? undefined : vectors[next++]));
  }

  private async encodeAll(kind: DocumentKind, texts: readonly string[]): Promise<(Int8Array | undefined)[]> {
    try {
      const vectors = await encodeEach(this.encoder, texts, kind);
      this.works = true;
      return vectors.map((vector) => {
        // The error itself is not logged, since it may contain the text.
        if (vector === undefined)
          this.logger.warn(
            `The encoder works but fails on the text of a ${kind}, which stays without a vector.`,
          );
        return vector !== undefined && isVector(vector) ? vector : undefined;
      });
    } catch (error) {
      if (error instanceof EncoderUnavailable) this.works = false;
      throw error;
    }
  }

  /**
   * Writes the vectors of documents that have not changed since they were read.
   * @returns the documents' ids. A deleted document counts as written
   */
  private async write(kind: DocumentKind, rows: readonly StoredVector[]): Promise<Set<string>> {
    if (rows.length === 0) return new Set();
    return this.database.dataSource.transaction(async (manager) => {
      // A transaction that stores matches locks the documents FOR SHARE until its commit, so one of the two
      // transactions waits for the other. They are locked in order, to avoid deadlocks.
      const documents = await manager.query<{ id: string; changedIn: string }[]>(
        `SELECT id, changed_in::text AS "changedIn" FROM ${kind} WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
        [rows.map(({ id }) => id)],
      );
      const now = new Map(documents.map(({ id, changedIn }) => [id, changedIn]));
      const unchanged = rows.filter(({ id, sourceChangedIn }) => now.get(id) === sourceChangedIn);
      if (unchanged.length > 0) {
        await manager
          .createQueryBuilder()
          .insert()
          .into(entities[kind])
          .values(unchanged.map((row) => ({ ...row })))
          .orUpdate(['text_hash', 'vector', 'source_changed_in', 'made_at'], ['id', 'model'])
          .execute();
      }
      const gone = rows.filter(({ id }) => !now.has(id));
      return new Set([...unchanged, ...gone].map(({ id }) => id));
    });
  }
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

/**
 * Documents to encode: those without a vector of the model $1, those that have changed since their vector was made, those on which the
 * encoder failed before $2, and those whose vector does not have $3 components. A need that was never published is not matched.
 */
function missingOf(kind: DocumentKind): string {
  return `${kind} AS document
    LEFT JOIN ${kind}_vector AS made ON made.id = document.id AND made.model = $1
    WHERE (made.source_changed_in IS DISTINCT FROM document.changed_in
        OR (octet_length(made.vector) = 0 AND made.made_at < $2)
        OR octet_length(made.vector) NOT IN (0, $3::int))
      AND ${kind === 'need' ? 'document.published_at IS NOT NULL' : 'true'}`;
}

/** Whether a row belongs to this text, and its vector has the form that the encoder gives. */
function fits(
  { textHash, vector }: Pick<StoredVector, 'textHash' | 'vector'>,
  hash: Buffer,
  length: number,
): boolean {
  return (
    textHash.equals(hash) &&
    (vector.length === 0 || (vector.length === length && isVector(new Int8Array(vector))))
  );
}

function bytesOf(vector: Int8Array | undefined): Buffer {
  return vector === undefined
    ? Buffer.alloc(0)
    : Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
}
