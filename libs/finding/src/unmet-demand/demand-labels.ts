import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@passerelle/graphql';
import { sentenceIn } from '@passerelle/problems';
import { TagLoader } from '@passerelle/taxonomy';
import { TerritoryLoader } from '@passerelle/territories';
import { sentences } from '../finding.sentences.js';
import type { Demand } from './unmet-demand.js';

/** Labels of a demand: its tag and its place. */
@Injectable()
export class DemandLabels {
  constructor(
    private readonly tags: TagLoader,
    private readonly territories: TerritoryLoader,
  ) {}

  async of({ tagId, territoryCode }: Demand, context: RequestContext): Promise<string> {
    const [tag, territory] = await Promise.all([
      tagId === null ? null : this.tags.load(context, tagId),
      territoryCode === null ? null : this.territories.load(context, territoryCode),
    ]);
    const about = [tag?.labelIn(context.language), territory?.name].filter((each) => each !== undefined);
    return about.length === 0 ? sentenceIn(sentences.aboutNothing(), context.language) : about.join(' · ');
  }
}
