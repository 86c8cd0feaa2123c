import type { EnqueuedTaskPromise, Meilisearch, Settings } from 'meilisearch';
import { SearchUnavailable } from '../search-index.js';
import { areSettings, isIndex } from './meili-answers.js';
import { DOCUMENT_FORM } from './meili-document.js';
import { type MeiliServer, MissingIndex } from './meili-server.js';
import { currentSettings, SETTINGS_VERSION, versionIn } from './meili-settings.js';

/** Makes indexes, and updates their settings to the version of this product. */
export class MeiliIndexes {
  private readonly upToDate = new Set<string>();

  /** @param settings, @param version specs use other values than this product's */
  constructor(
    private readonly server: MeiliServer,
    private readonly settings: Settings = currentSettings,
    private readonly version = SETTINGS_VERSION,
  ) {}

  /** The name of the index that is searched. Releases that write documents in different forms do not share an index. */
  live(collection: string): string {
    return this.server.indexName(collection, `form${DOCUMENT_FORM}`);
  }

  /** The name of the index in which a collection is rebuilt. */
  fresh(collection: string): string {
    return `${this.live(collection)}_fresh`;
  }

  async isThere(uid: string): Promise<boolean> {
    return (await this.unlessMissing(isIndex, (client) => client.getRawIndex(uid))) !== undefined;
  }

  /** Creates an index unless it exists. Applies this product's settings unless the index has them, or newer ones. */
  async make(uid: string): Promise<void> {
    const isThere = await this.isThere(uid);
    if (isThere && this.upToDate.has(uid)) return;
    if (!isThere) await this.server.doing((client) => client.createIndex(uid, { primaryKey: 'id' }));
    if (!isThere || ((await this.versionOf(uid)) ?? 0) < this.version) await this.apply(uid, this.settings);
    this.upToDate.add(uid);
  }

  /**
   * Creates an empty index that will replace another, with the other's settings if these are newer than this
   * product's.
   */
  async recreate(fresh: string, live: string): Promise<void> {
    await this.drop(fresh);
    await this.server.doing((client) => client.createIndex(fresh, { primaryKey: 'id' }));
    const isNewer = ((await this.versionOf(live)) ?? 0) > this.version;
    await this.apply(
      fresh,
      isNewer
        ? await this.server.managing(areSettings, (client) => client.index(live).getSettings())
        : this.settings,
    );
  }

  /**
   * Replaces an index, which may be missing, by another in one step.
   * @param enqueue sends the task to the server
   * @throws {SearchUnavailable} if the old index is still there
   */
  async replace(
    live: string,
    fresh: string,
    enqueue: (swap: (client: Meilisearch) => EnqueuedTaskPromise) => Promise<unknown>,
  ): Promise<void> {
    const { createdAt } = await this.server.managing(isIndex, (client) => client.getRawIndex(fresh));
    const rename = !(await this.isThere(live));
    await enqueue((client) => client.swapIndexes([{ indexes: [fresh, live], rename }]));
    // A swap belongs to no index, so a key for some indexes may not read its task. This waits for the next task
    // instead.
    await this.drop(fresh);
    const now = await this.unlessMissing(isIndex, (client) => client.getRawIndex(live));
    if (now?.createdAt !== createdAt) throw new SearchUnavailable('the new index has not taken its place');
    this.upToDate.add(live);
  }

  /** Does nothing if the index does not exist. */
  async drop(uid: string): Promise<void> {
    this.upToDate.delete(uid);
    if (!(await this.isThere(uid))) return;
    try {
      await this.server.doing((client) => client.deleteIndex(uid));
    } catch (error) {
      if (!(error instanceof MissingIndex)) throw error;
    }
  }

  /** @returns undefined if the index does not exist */
  async versionOf(uid: string): Promise<number | undefined> {
    const settings = await this.unlessMissing(areSettings, (client) => client.index(uid).getSettings());
    return settings && versionIn(settings);
  }

  private async apply(uid: string, settings: Settings): Promise<void> {
    await this.server.doing((client) => client.index(uid).updateSettings(settings));
  }

  private async unlessMissing<Result>(
    isAnswer: (answer: unknown) => boolean,
    ask: (client: Meilisearch) => Promise<Result>,
  ): Promise<Result | undefined> {
    try {
      return await this.server.managing(isAnswer, ask);
    } catch (error) {
      if (error instanceof MissingIndex) return undefined;
      throw error;
    }
  }
}
