import { Injectable } from '@nestjs/common';
import { ListLoader, type RequestContext } from '@passerelle/graphql';
import type { Need } from '@passerelle/needs';
import { Taxonomy } from '@passerelle/taxonomy';
import { TerritoriesService } from '@passerelle/territories';
import { DeskLists } from './desk-lists.js';

/** The most needs that are read for a page. */
const MOST_NEEDS = 2_000;

/** A need without a credible solver, with the key of its demand. */
interface NeedOfDemand {
  key: string;
  need: Need;
}

/** Finds the needs without a credible solver that are about the tag and the place of a demand, by the demand's key. */
@Injectable()
export class NeedsOfDemandLoader extends ListLoader<string, NeedOfDemand> {
  constructor(
    private readonly lists: DeskLists,
    private readonly taxonomy: Taxonomy,
    private readonly territories: TerritoriesService,
  ) {
    super();
  }

  async needsOf(context: RequestContext, key: string): Promise<Need[]> {
    return (await this.load(context, key)).map(({ need }) => need);
  }

  protected async find(keys: readonly string[]): Promise<NeedOfDemand[]> {
    const snapshot = await this.taxonomy.snapshot();
    const asked = keys.flatMap((key) => {
      const [first = '', second] = key.split(' ');
      const tag = snapshot.current(first);
      // Without a tag, the subject of the demand is unknown.
      return tag === undefined ? [] : { key, tagIds: snapshot.idsWithin(tag.id), place: second };
    });
    if (asked.length === 0) return [];
    const needs = await this.lists
      .withoutCredibleSolver()
      .andWhere('need.tagIds && :tagIds', { tagIds: [...new Set(asked.flatMap(({ tagIds }) => tagIds))] })
      .orderBy('need.publishedAt')
      .addOrderBy('need.id')
      .limit(MOST_NEEDS)
      .getMany();
    const places = asked.flatMap(({ place }) => place ?? []);
    const chains = await this.territories.chains([
      ...places,
      ...needs.flatMap(({ territoryCodes }) => territoryCodes),
    ]);
    const chainOf = (code: string): readonly string[] => chains.get(code) ?? [code];
    // A need for a région concerns its communes, and a need for a commune concerns its région.
    const concerns = (need: Need, place: string): boolean =>
      need.territoryCodes.some((code) => chainOf(code).includes(place) || chainOf(place).includes(code));
    return asked.flatMap(({ key, tagIds, place }) =>
      needs
        .filter((need) => need.tagIds.some((id) => tagIds.includes(id)))
        .filter((need) => place === undefined || concerns(need, place))
        .map((need) => ({ key, need })),
    );
  }

  protected keyOf({ key }: NeedOfDemand): string {
    return key;
  }
}
