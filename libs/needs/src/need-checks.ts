import { Injectable } from '@nestjs/common';
import { Clock, dayInFrance } from '@passerelle/config';
import { type FoundProblem, InvalidInput, readChange, readInput } from '@passerelle/problems';
import { resolveTags, Taxonomy, type TaxonomySnapshot } from '@passerelle/taxonomy';
import { type ResolveTerritories, TerritoriesService } from '@passerelle/territories';
import type { z } from 'zod';
import type { Need } from './need/need.entity.js';
import type { NeedContent } from './need/need-fields.js';
import type { NeedChangeInput, NeedInput } from './need/need.graphql.js';
import { needDraft, needToSubmit } from './need/need.input.js';

/** The tags, and the places that some inputs name. */
export interface Known {
  tags: TaxonomySnapshot;
  places: ResolveTerritories;
}

/** How an input is checked. */
interface CheckOptions {
  complete?: boolean;
  orLabels?: boolean;
  /** Tags and places looked up for many inputs at once. */
  known?: Known;
}

/** Checks the content of a need: as a draft, as a change, and before others may read it. */
@Injectable()
export class NeedChecks {
  constructor(
    private readonly taxonomy: Taxonomy,
    private readonly territories: TerritoriesService,
    private readonly clock: Clock,
  ) {}

  /**
   * Checks an input by the rules of a draft: lengths, kinds, tags and territories that exist. With `complete`, also for parts that are
   * missing before others may read the need; with `orLabels`, a tag may be named by its label.
   * @throws {InvalidInput} naming all problems.
   */
  async check(
    input: NeedInput,
    { complete = false, orLabels = false, known }: CheckOptions = {},
  ): Promise<NeedContent> {
    const checked = readInput(needDraft, input);
    const looked = known ?? (await this.lookUp([input.territories]));
    const tags = resolveTags(looked.tags, input.tags, { orLabels });
    const territories = looked.places(input.territories);
    const problems = [...checked.problems, ...tags.problems, ...territories.problems];
    const named = new Set(problems.map(({ field }) => field));
    const missing = complete ? this.missing(input).filter(({ field }) => !named.has(field)) : [];
    if (checked.read === undefined || problems.length + missing.length > 0)
      throw new InvalidInput([...problems, ...missing]);
    const { tags: _tags, territories: _territories, ...content } = checked.read;
    return { ...content, tagIds: tags.tagIds, territoryCodes: territories.codes };
  }

  /**
   * Checks the fields that a change names. A draft may be incomplete; the whole of a need that others read may not.
   * @throws {InvalidInput} naming all problems.
   */
  async checkChange(need: Need, input: NeedChangeInput): Promise<Partial<NeedContent>> {
    const { read, problems: broken } = readChange(needDraft, input);
    const { tags: tagsNamed, territories: placesNamed, ...content } = read;
    const tags = tagsNamed && resolveTags(await this.taxonomy.snapshot(), tagsNamed);
    const territories = placesNamed && (await this.territories.resolve(placesNamed));
    const problems = [...broken, ...(tags?.problems ?? []), ...(territories?.problems ?? [])];
    const named = new Set(problems.map(({ field }) => field));
    const { tagIds, territoryCodes } = need;
    const whole = { ...need, tags: tagIds, territories: territoryCodes, ...read };
    const missing = isShownToOthers(need) ? this.missing(whole).filter(({ field }) => !named.has(field)) : [];
    if (problems.length + missing.length > 0) throw new InvalidInput([...problems, ...missing]);
    return {
      ...content,
      ...(tags && { tagIds: tags.tagIds }),
      ...(territories && { territoryCodes: territories.codes }),
    };
  }

  /**
   * Looks up the tags and places for checks of many inputs at once.
   * @param places the territories of each input
   */
  async lookUp(places: readonly (readonly string[])[]): Promise<Known> {
    return {
      tags: await this.taxonomy.snapshot(),
      places: await this.territories.resolverOf(places),
    };
  }

  /** The problems that `check` would throw. */
  async problemsIn(...asked: Parameters<NeedChecks['check']>): Promise<readonly FoundProblem[]> {
    try {
      await this.check(...asked);
      return [];
    } catch (error) {
      if (error instanceof InvalidInput) return error.found;
      throw error;
    }
  }

  /** @throws {InvalidInput} naming the parts that are missing before others may read the need. */
  assertSubmittable(content: NeedContent): void {
    const problems = this.missingIn(content);
    if (problems.length > 0) throw new InvalidInput(problems);
  }

  /** The parts that a stored need lacks before others may read it, by field. */
  missingIn({ tagIds, territoryCodes, ...content }: NeedContent): FoundProblem[] {
    return this.missing({ ...content, tags: tagIds, territories: territoryCodes });
  }

  /** The parts that are missing before others may read the need, by field. */
  missing(input: z.input<ReturnType<typeof needToSubmit>>): FoundProblem[] {
    return readInput(needToSubmit(dayInFrance(this.clock.now())), input).problems;
  }
}

/** Curators or all readers see a need in this state. */
export const isShownToOthers = ({ state }: Need): boolean =>
  state !== 'draft' && state !== 'changes_requested';
