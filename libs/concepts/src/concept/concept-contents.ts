import { Injectable } from '@nestjs/common';
import { InvalidInput, readChange, readInput } from '@passerelle/problems';
import { resolveTags, Taxonomy } from '@passerelle/taxonomy';
import { TerritoriesService } from '@passerelle/territories';
import type { ConceptChangeInput, ConceptInput } from './concept.graphql.js';
import { type ConceptContent, conceptInput } from './concept.input.js';

/** Checks the text that people write about a concept. */
@Injectable()
export class ConceptContents {
  constructor(
    private readonly taxonomy: Taxonomy,
    private readonly territories: TerritoriesService,
  ) {}

  /** @throws {InvalidInput} naming every invalid field. */
  async check({
    title,
    promise,
    tags: tagsNamed,
    territories: placesNamed,
  }: ConceptInput): Promise<ConceptContent> {
    const checked = readInput(conceptInput, { title, promise, tags: tagsNamed, territories: placesNamed });
    const tags = resolveTags(await this.taxonomy.snapshot(), tagsNamed);
    const territories = await this.territories.resolve(placesNamed);
    const problems = [...checked.problems, ...tags.problems, ...territories.problems];
    if (checked.read === undefined || problems.length > 0) throw new InvalidInput(problems);
    const { tags: _tags, territories: _territories, ...texts } = checked.read;
    return { ...texts, tagIds: tags.tagIds, territoryCodes: territories.codes };
  }

  /** Checks the fields that a change names. @throws {InvalidInput} naming every invalid field. */
  async checkChange(input: ConceptChangeInput): Promise<Partial<ConceptContent>> {
    const { problems: broken, read } = readChange(conceptInput, input);
    const { tags: tagsNamed, territories: placesNamed, ...texts } = read;
    const tags = tagsNamed && resolveTags(await this.taxonomy.snapshot(), tagsNamed);
    const territories = placesNamed && (await this.territories.resolve(placesNamed));
    const problems = [...broken, ...(tags?.problems ?? []), ...(territories?.problems ?? [])];
    if (problems.length > 0) throw new InvalidInput(problems);
    return {
      ...texts,
      ...(tags && { tagIds: tags.tagIds }),
      ...(territories && { territoryCodes: territories.codes }),
    };
  }
}
