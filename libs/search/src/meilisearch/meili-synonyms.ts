import { createHash } from 'node:crypto';
import { Synonyms } from '../analysis/synonyms.js';
import type { IndexState } from './meili-counts.js';
import { type MeiliServer, MissingIndex } from './meili-server.js';

interface SynonymsDocument {
  id: 'all';
  version: string;
  groups: SynonymGroups;
}

/** Synonyms in the form of `SearchIndex.setSynonyms`. */
export type SynonymGroups = readonly (readonly string[])[];

/**
 * The synonyms of an installation, in their own index. They are not among Meilisearch's settings, since there a
 * phrase has at most three words, and a synonym counts as much as the word itself.
 */
export class MeiliSynonyms {
  private known = { version: '', synonyms: new Synonyms([]) };
  /** By index, the synonyms with which its documents were written. */
  private readonly ofIndexes = new Map<string, { state: string; synonyms: Synonyms }>();
  /** The index that holds the synonyms. */
  readonly uid: string;

  constructor(private readonly server: MeiliServer) {
    this.uid = server.indexName('synonyms');
  }

  async set(groups: SynonymGroups): Promise<void> {
    const document: SynonymsDocument = { id: 'all', version: versionOf(groups), groups };
    await this.server.doing((client) =>
      client.index(this.uid).addDocuments([document], { primaryKey: 'id' }),
    );
  }

  /** Whether these groups are set. */
  async are(groups: SynonymGroups): Promise<boolean> {
    return (await this.read(['version']))?.version === versionOf(groups);
  }

  /**
   * The synonyms that are set.
   * @param index an index whose state changes with each change of the synonyms
   */
  async current(index?: IndexState): Promise<Synonyms> {
    if (index?.state === undefined) return this.readCurrent();
    const { uid, state } = index;
    const known = this.ofIndexes.get(uid);
    if (known?.state === state) return known.synonyms;
    const synonyms = await this.readCurrent();
    this.ofIndexes.set(uid, { state, synonyms });
    return synonyms;
  }

  /** The given synonyms, perhaps before they are set. */
  of(groups: SynonymGroups): Synonyms {
    const version = versionOf(groups);
    if (version !== this.known.version) this.known = { version, synonyms: new Synonyms(groups) };
    return this.known.synonyms;
  }

  private async readCurrent(): Promise<Synonyms> {
    const version = (await this.read(['version']))?.version ?? '';
    if (version !== this.known.version) {
      const document = await this.read(['version', 'groups']);
      this.known = { version: document?.version ?? '', synonyms: new Synonyms(document?.groups ?? []) };
    }
    return this.known.synonyms;
  }

  private async read(
    attributesToRetrieve: (keyof SynonymsDocument)[],
  ): Promise<SynonymsDocument | undefined> {
    try {
      const { results } = await this.server.multiSearch<SynonymsDocument>({
        queries: [{ indexUid: this.uid, q: '', limit: 1, attributesToRetrieve }],
      });
      return results[0]?.hits[0];
    } catch (error) {
      if (error instanceof MissingIndex) return undefined;
      throw error;
    }
  }
}

/** A hash of the groups. */
export function versionOf(groups: SynonymGroups): string {
  return createHash('sha256').update(JSON.stringify(groups)).digest('base64url');
}
