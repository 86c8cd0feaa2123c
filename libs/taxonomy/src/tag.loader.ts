import { Injectable } from '@nestjs/common';
import { ListLoader, type RequestContext } from '@passerelle/graphql';
import type { TaxonomySnapshot } from './snapshot/taxonomy-snapshot.js';
import { Taxonomy } from './snapshot/taxonomy.js';
import type { Tag } from './tag/tag.entity.js';

/** Finds tags by id, including retired and merged ones. All tags of a request are found in one snapshot. */
@Injectable()
export class TagLoader {
  private readonly snapshots = new WeakMap<RequestContext, Promise<TaxonomySnapshot>>();

  constructor(private readonly taxonomy: Taxonomy) {}

  async load(context: RequestContext, id: string): Promise<Tag | null> {
    const { byId } = await this.snapshotFor(context);
    return byId.get(id) ?? null;
  }

  /** The tags in the order of their ids. Unknown ones are left out. */
  async loadAll(context: RequestContext, ids: readonly string[]): Promise<Tag[]> {
    const { byId } = await this.snapshotFor(context);
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** The snapshot of a request, read once for the whole request. */
  snapshotFor(context: RequestContext): Promise<TaxonomySnapshot> {
    let snapshot = this.snapshots.get(context);
    if (snapshot === undefined) {
      snapshot = this.taxonomy.snapshot();
      this.snapshots.set(context, snapshot);
    }
    return snapshot;
  }
}

/** Finds the tags directly below other tags, by the ids of the latter. */
@Injectable()
export class NarrowerTagsLoader extends ListLoader<string, Tag> {
  constructor(private readonly taxonomy: Taxonomy) {
    super();
  }

  protected async find(broaderIds: readonly string[]): Promise<Tag[]> {
    const snapshot = await this.taxonomy.snapshot();
    return broaderIds.flatMap((id) => snapshot.narrowerThan(id));
  }

  protected keyOf(tag: Tag): string {
    return tag.broaderId ?? '';
  }
}
