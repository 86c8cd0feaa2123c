import { Injectable } from '@nestjs/common';
import { ListLoader, Loader } from '@passerelle/graphql';
import type { Tag } from './tag.entity.js';
import { Taxonomy } from './taxonomy.js';

/** Finds tags by id, retired and merged ones too, as they are. */
@Injectable()
export class TagLoader extends Loader<string, Tag> {
  constructor(private readonly taxonomy: Taxonomy) {
    super();
  }

  protected async find(ids: readonly string[]): Promise<Tag[]> {
    const { byId } = await this.taxonomy.snapshot();
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  protected keyOf(tag: Tag): string {
    return tag.id;
  }
}

/** Finds the tags right below others, by the id of these. */
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
