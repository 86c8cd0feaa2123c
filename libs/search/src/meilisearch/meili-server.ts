import { setTimeout as delay } from 'node:timers/promises';
import {
  type EnqueuedTask,
  type EnqueuedTaskPromise,
  type FederatedMultiSearchParams,
  Meilisearch,
  MeilisearchApiError,
  MeilisearchError,
  type MultiSearchParams,
  type MultiSearchResponse,
  type SearchResponse,
} from 'meilisearch';
import { v5 as namedUuid } from 'uuid';
import { SearchUnavailable } from '../search-index.js';
import {
  areEnqueued,
  areFound,
  ForeignAnswer,
  isEnqueued,
  isFound,
  isKey,
  isTask,
  mustBe,
} from './meili-answers.js';

export interface MeiliServerSettings {
  url: string;
  /** A key that may create other keys, or a key with all the rights below. undefined: a server without keys. */
  key: string | undefined;
  /** The prefix of every index name: letters, digits, hyphens and underscores. Installations with different prefixes can share a server. */
  prefix: string;
  /** When the product's own keys expire; by default never. */
  keysExpireAt?: Date;
  /** Time limits of a request, in milliseconds. */
  patience?: { search: number; write: number };
}

/** The rights of each of the product's own keys, only on indexes with its prefix. */
const rights = {
  search: ['search'],
  write: ['documents.*', 'indexes.*', 'settings.get', 'settings.update', 'tasks.get', 'stats.get'],
} as const;
type Right = keyof typeof rights;

/** An arbitrary UUID: the namespace of the UUIDs of keys. */
const keyNames = '5c1f3f0e-2b57-4b6c-9a62-0d1f4c7f5f0a';
/** How often the state of a task is read, in milliseconds. */
const LOOK_AGAIN = 20;

/**
 * A Meilisearch server, reached with keys that have no more rights than needed. The given key creates these keys.
 * They are the same for every process, since the server derives a key from its UUID and its own master key. A given
 * key that may not create others is used itself.
 */
export class MeiliServer {
  private readonly connecting = new Map<Right, Promise<Meilisearch>>();
  /** The UUIDs of the requested keys. */
  private readonly ownKeys = new Set<string>();
  private readonly patience: { search: number; write: number };
  #answers = 0;

  constructor(private readonly settings: MeiliServerSettings) {
    this.patience = settings.patience ?? { search: 1_000, write: 10_000 };
  }

  /** How many times the server has answered. A search that needs only cached answers sends no request. */
  get answers(): number {
    return this.#answers;
  }

  /** The name of an index of this installation. */
  indexName(...parts: readonly string[]): string {
    return [this.settings.prefix, ...parts].join('_');
  }

  async federatedSearch<T extends object>(params: FederatedMultiSearchParams): Promise<SearchResponse<T>> {
    return this.asking('search', isFound, (client) =>
      client.multiSearch<FederatedMultiSearchParams, T>(params, this.searchPatience()),
    );
  }

  async multiSearch<T extends object>(params: MultiSearchParams): Promise<MultiSearchResponse<T>> {
    return this.asking('search', areFound(params.queries.length), (client) =>
      client.multiSearch<MultiSearchParams, T>(params, this.searchPatience()),
    );
  }

  /**
   * @param isAnswer whether the answer comes from the Meilisearch server
   * @throws {SearchUnavailable} for any failure; {MissingIndex} for an index that does not exist
   */
  async managing<Result>(
    isAnswer: (answer: unknown) => boolean,
    manage: (client: Meilisearch) => Promise<Result>,
  ): Promise<Result> {
    return this.asking('write', isAnswer, manage);
  }

  /**
   * Sends tasks to the server.
   * @returns the tasks, for `done`.
   * @throws {SearchUnavailable} {MissingIndex}
   */
  async send(enqueue: (client: Meilisearch) => readonly EnqueuedTaskPromise[]): Promise<EnqueuedTask[]> {
    return this.managing(areEnqueued, (client) => Promise.all(enqueue(client)));
  }

  /** Waits until a task is done, as long as the server answers. @throws {SearchUnavailable} {MissingIndex} */
  async done({ taskUid }: EnqueuedTask): Promise<void> {
    for (;;) {
      const { status, error } = await this.managing(isTask, ({ tasks }) => tasks.getTask(taskUid));
      if (status === 'succeeded') return;
      if (error?.code === 'index_not_found') throw new MissingIndex();
      if (status === 'failed' || status === 'canceled') throw new SearchUnavailable(error?.message ?? status);
      await delay(LOOK_AGAIN);
    }
  }

  /** Sends a task to the server and waits until it is done. */
  async doing(enqueue: (client: Meilisearch) => EnqueuedTaskPromise): Promise<void> {
    await this.done(await this.managing(isEnqueued, enqueue));
  }

  /**
   * Deletes indexes and the product's own keys, after temporary use. Does nothing if the server has never answered,
   * since it received nothing.
   * @throws {SearchUnavailable} if some may be left
   */
  async leave(indexes: readonly string[]): Promise<void> {
    if (this.answers === 0) return;
    for (const uid of indexes) await this.deleteIndex(uid);
    for (const uid of this.ownKeys) await this.deleteKey(uid);
    this.ownKeys.clear();
    this.connecting.clear();
  }

  /**
   * The server works in order, so an index whose creation is still pending is deleted too. Does nothing if the index
   * does not exist.
   */
  private async deleteIndex(uid: string): Promise<void> {
    try {
      await this.doing((client) => client.deleteIndex(uid));
    } catch (error) {
      if (!(error instanceof MissingIndex)) throw error;
    }
  }

  private async deleteKey(uid: string): Promise<void> {
    try {
      await this.clientWith(this.settings.key, 'write').deleteKey(uid);
    } catch (error) {
      if (codeOf(error) !== 'api_key_not_found') throw unavailable(error);
    }
  }

  private searchPatience(): { signal: AbortSignal } {
    return { signal: AbortSignal.timeout(this.patience.search) };
  }

  private async asking<Result>(
    right: Right,
    isAnswer: (answer: unknown) => boolean,
    ask: (client: Meilisearch) => Promise<Result>,
  ): Promise<Result> {
    try {
      return this.answered(isAnswer, await this.askingWithKey(right, ask));
    } catch (error) {
      throw codeOf(error) === 'index_not_found' ? new MissingIndex() : unavailable(error);
    }
  }

  private answered<Answer>(isAnswer: (answer: unknown) => boolean, answer: Answer): Answer {
    mustBe(isAnswer, answer);
    this.#answers++;
    return answer;
  }

  /** A working key may have been revoked, or the server may have lost all its data. The key is created again. */
  private async askingWithKey<Result>(
    right: Right,
    ask: (client: Meilisearch) => Promise<Result>,
  ): Promise<Result> {
    const wasConnected = this.connecting.has(right);
    try {
      return await ask(await this.client(right));
    } catch (error) {
      if (!isUnauthorised(error)) throw error;
      this.connecting.delete(right);
      if (!wasConnected) throw error;
      return ask(await this.client(right));
    }
  }

  private client(right: Right): Promise<Meilisearch> {
    let client = this.connecting.get(right);
    if (client === undefined) {
      client = this.connect(right);
      this.connecting.set(right, client);
      client.catch(() => this.connecting.delete(right));
    }
    return client;
  }

  private async connect(right: Right): Promise<Meilisearch> {
    const { key } = this.settings;
    const given = this.clientWith(key, right);
    if (key === undefined) return given;
    return this.clientWith((await this.ownKey(given, right)) ?? key, right);
  }

  /** @returns undefined if the given key may not create keys */
  private async ownKey(given: Meilisearch, right: Right): Promise<string | undefined> {
    const { prefix, keysExpireAt = null } = this.settings;
    const actions = [...rights[right]];
    const uid = namedUuid(JSON.stringify([prefix, right, actions]), keyNames);
    this.ownKeys.add(uid);
    try {
      const made = await given.createKey({
        uid,
        name: `${prefix}: ${right}`,
        description: 'Made by Passerelle for itself; made again if it is deleted.',
        actions,
        indexes: [`${prefix}_*`],
        expiresAt: keysExpireAt,
      });
      return this.answered(isKey, made).key;
    } catch (error) {
      const code = codeOf(error);
      if (code === 'api_key_already_exists') return mustBe(isKey, await given.getKey(uid)).key;
      if (code !== 'invalid_api_key' && code !== 'missing_master_key') throw error;
      this.ownKeys.delete(uid);
      return undefined;
    }
  }

  private clientWith(apiKey: string | undefined, right: Right): Meilisearch {
    return new Meilisearch({
      host: this.settings.url,
      apiKey,
      timeout: this.patience[right],
      // No compression: the server sends compressed answers in pieces, and each piece waits 40 ms for the
      // confirmation of the one before. No redirects: they would send words and keys to any address named by another
      // program in the server's place.
      requestInit: { headers: { 'accept-encoding': 'identity' }, redirect: 'manual' },
    });
  }
}

/** Thrown when the server does not have the index. */
export class MissingIndex extends SearchUnavailable {
  constructor() {
    super('the server does not hold this index');
    this.name = 'MissingIndex';
  }
}

/** The error code of the server itself. */
function codeOf(error: unknown): string | undefined {
  return error instanceof MeilisearchApiError ? error.cause?.code : undefined;
}

/** The error as `SearchUnavailable`, if the server has failed and not this product. */
function unavailable(error: unknown): unknown {
  // Another program in the server's place may not answer in JSON.
  return error instanceof MeilisearchError || error instanceof ForeignAnswer || error instanceof SyntaxError
    ? new SearchUnavailable(reasonOf(error), { cause: error })
    : error;
}

function isUnauthorised(error: unknown): boolean {
  return error instanceof MeilisearchApiError && [401, 403].includes(error.response.status);
}

/** Reason of a failure, without the address, which may contain a password. */
function reasonOf(error: Error): string {
  if (error instanceof ForeignAnswer) return error.message;
  if (error instanceof SyntaxError) return new ForeignAnswer().message;
  if (error instanceof MeilisearchApiError) return messageOf(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = cause.cause instanceof Error && 'code' in cause.cause ? String(cause.cause.code) : cause.name;
  return `the server does not answer (${code})`;
}

function messageOf({ cause, response: { status } }: MeilisearchApiError): string {
  if (status >= 300 && status < 400) return `it is not where MEILI_URL says, but elsewhere (HTTP ${status})`;
  return typeof cause?.message === 'string' ? cause.message : `HTTP ${status}`;
}
