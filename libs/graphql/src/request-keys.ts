import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database, inFirstTransaction, RequestKey } from '@passerelle/database';
import { InvalidInput, LimitReached } from '@passerelle/problems';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { sentences } from './graphql.sentences.js';

const DAY = 24 * 60 * 60 * 1_000;
/** More requests than a person sends in a day. */
const KEYS_A_DAY = 1_000;
const POSSIBLE = /^[\w.:-]{1,100}$/;

/** A request that creates an object. */
export interface KeyedRequest {
  /** The requesting person. null: the product itself, which has no keys. */
  personId: string | null;
  /** Chosen by the client. Without a key, the request is like any other. */
  key: string | null | undefined;
  /** The mutation. */
  operation: string;
  /** Its arguments, without the key. */
  input: unknown;
}

/** Thrown within the transaction of a repeated request. */
class AlreadyMade extends Error {
  constructor(readonly ids: readonly string[]) {
    super('A request with this key has been answered.');
  }
}

/**
 * Prevents a repeated request from creating a second object, since browsers and people send again on a bad
 * connection. The key is written in the transaction of the change, so that after a crash either both exist or neither
 * does.
 */
@Injectable()
export class RequestKeys {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work`, unless a request with the same key has been answered.
   * @param work its transaction returns the created objects, each with its `id`
   * @param again finds these objects by their ids, for a retry; it checks what the person may see now
   * @throws {InvalidInput} for an invalid key, or a key that came with other arguments.
   */
  async once<T>(
    request: KeyedRequest,
    work: () => Promise<T>,
    again: (...ids: string[]) => Promise<T>,
  ): Promise<T> {
    const { personId } = request;
    const key = request.key ?? undefined;
    if (key === undefined || personId === null) return work();
    if (!POSSIBLE.test(key)) throw refused('format', sentences.notAKey());
    const asked = hashOf(request);
    const known = await this.find(this.database.manager, personId, key);
    try {
      // Before other checks, since changes by the first request may make them fail for the retry.
      if (known !== undefined) this.assertNew(known, asked);
      const addition = {
        before: (manager: EntityManager) => this.take(manager, { personId, key, asked }),
        after: async (manager: EntityManager, made: unknown) => {
          await manager.update(RequestKey, { personId, key }, { resultIds: idsOf(made) });
        },
      };
      return await inFirstTransaction(addition, work);
    } catch (error) {
      if (!(error instanceof AlreadyMade)) throw error;
      return again(...error.ids);
    }
  }

  /** Deletes the keys of more than a day ago. */
  async forgetOld(): Promise<void> {
    await this.database.manager.delete(RequestKey, { createdAt: LessThanOrEqual(this.aDayAgo()) });
  }

  /** Writes the key. Of two requests at the same time, the second waits for the first to commit or to fail. */
  private async take(
    manager: EntityManager,
    { personId, key, asked }: Pick<RequestKey, 'personId' | 'key' | 'asked'>,
  ): Promise<void> {
    const [taken] = await manager.query<unknown[]>(
      `INSERT INTO request_key AS known (person_id, key, asked, created_at)
       SELECT $1, $2, $3, $4
       WHERE (SELECT count(*) FROM request_key WHERE person_id = $1 AND created_at > $5) < ${KEYS_A_DAY}
       ON CONFLICT (person_id, key) DO UPDATE
         SET asked = excluded.asked, created_at = excluded.created_at, result_ids = '{}'
         WHERE known.created_at <= $5
       RETURNING key`,
      [personId, key, asked, this.clock.now(), this.aDayAgo()],
    );
    if (taken !== undefined) return;
    const known = await this.find(manager, personId, key);
    if (known === undefined)
      throw new LimitReached(sentences.tooManyKeys(), await this.secondsUntilRoom(manager, personId));
    this.assertNew(known, asked);
  }

  /** The time until the oldest of today's keys is a day old. */
  private async secondsUntilRoom(manager: EntityManager, personId: string): Promise<number> {
    const [{ at }] = await manager.query<[{ at: Date | null }]>(
      'SELECT min(created_at) AS at FROM request_key WHERE person_id = $1 AND created_at > $2',
      [personId, this.aDayAgo()],
    );
    return Math.ceil(((at ?? this.clock.now()).getTime() - this.aDayAgo().getTime()) / 1_000);
  }

  private async find(manager: EntityManager, personId: string, key: string): Promise<RequestKey | undefined> {
    const known = await manager.findOneBy(RequestKey, { personId, key });
    return known !== null && known.createdAt > this.aDayAgo() ? known : undefined;
  }

  private assertNew(known: RequestKey, asked: string): never {
    if (known.asked !== asked) throw refused('key_used', sentences.keyUsed());
    throw new AlreadyMade(known.resultIds);
  }

  private aDayAgo(): Date {
    return new Date(this.clock.now().getTime() - DAY);
  }
}

const refused = (rule: string, message: ReturnType<typeof sentences.notAKey>): InvalidInput =>
  new InvalidInput([{ field: 'key', rule, message }]);

/** Equal for equal arguments, in any order of their fields. */
function hashOf({ operation, input }: KeyedRequest): string {
  const inOrder = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return createHash('sha256')
    .update(JSON.stringify([operation, input], inOrder))
    .digest('hex');
}

/** @throws if a transaction creates an object without an id, since its requests cannot have keys. */
function idsOf(made: unknown): string[] {
  return [made].flat().map((each) => {
    if (typeof each === 'object' && each !== null && 'id' in each && typeof each.id === 'string')
      return each.id;
    throw new TypeError('A keyed request makes something that has no id.');
  });
}
