import { createHash } from 'node:crypto';
import { type MeiliServer, MissingIndex } from './meili-server.js';
import { Synonyms } from './synonyms.js';

interface SynonymsDocument {
  id: 'all';
  version: string;
  groups: SynonymGroups;
}

/** Synonyms as they are given to an index. */
export type SynonymGroups = readonly (readonly string[])[];

/**
 * The synonyms of an installation, kept beside its indexes. They are not among Meilisearch's settings: there a phrase has three
 * words at most, and a synonym counts as much as the word itself.
 */
export class MeiliSynonyms {
  private known = { version: '', synonyms: new Synonyms([]) };
  private readonly uid: string;

  constructor(private readonly server: MeiliServer) {
    this.uid = server.indexName('synonyms');
  }

  async set(groups: SynonymGroups): Promise<void> {
    const document: SynonymsDocument = { id: 'all', version: versionOf(groups), groups };
    await this.server.doing((client) =>
      client.index(this.uid).addDocuments([document], { primaryKey: 'id' }),
    );
  }

  /** Whether these are the ones that are set. */
  async are(groups: SynonymGroups): Promise<boolean> {
    return (await this.read(['version']))?.version === versionOf(groups);
  }

  /** As they are now; whoever set them. */
  async current(): Promise<Synonyms> {
    const version = (await this.read(['version']))?.version ?? '';
    if (version !== this.known.version) {
      const document = await this.read(['version', 'groups']);
      this.known = { version: document?.version ?? '', synonyms: new Synonyms(document?.groups ?? []) };
    }
    return this.known.synonyms;
  }

  /** Some that may not be set yet. */
  of(groups: SynonymGroups): Synonyms {
    const version = versionOf(groups);
    if (version !== this.known.version) this.known = { version, synonyms: new Synonyms(groups) };
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

/** Changes whenever they do. */
export function versionOf(groups: SynonymGroups): string {
  return createHash('sha256').update(JSON.stringify(groups)).digest('base64url');
}
