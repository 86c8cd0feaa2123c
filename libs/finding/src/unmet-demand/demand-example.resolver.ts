import { Resolver } from '@nestjs/graphql';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { type Tag, TagLoader } from '@passerelle/taxonomy';
import { UnmetDemandExampleType } from './unmet-demand.graphql.js';
import type { DemandExample } from './unmet-demand.js';

/** A search is noted with the tags of its day: this field adds tags that were created since. */
@Resolver(() => UnmetDemandExampleType)
export class DemandExampleResolver {
  constructor(private readonly tags: TagLoader) {}

  @FieldOf('UnmetDemandExample')
  async tag({ words }: DemandExample, context: RequestContext): Promise<Tag | null> {
    return (await this.tags.snapshotFor(context)).findByLabel(words) ?? null;
  }
}
