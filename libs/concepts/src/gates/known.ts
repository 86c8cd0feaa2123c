import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@passerelle/graphql';
import { NotFound, type Sentence } from '@passerelle/problems';
import { TagLoader, Taxonomy } from '@passerelle/taxonomy';
import type { EntityManager } from 'typeorm';
import { sentences } from '../concepts.sentences.js';
import { reckon } from '../models/reckoning.js';
import { regimeOf } from '../regimes.js';
import { factsOf, type FactsOfConcept, FactsOfConceptLoader } from './facts-of-concept.js';
import { type ItemKey, itemKeys } from './gate-item.entity.js';

/** The product's own findings about an item, so that nobody has to write them. */
export interface KnownOfItem {
  facts: Sentence[];
  /** The facts suffice. Nobody has to add anything. */
  suffices: boolean;
  /** The product counts this item itself, and its count does not suffice. Words alone do not prove the item. */
  fallsShort: boolean;
}

export type Known = Readonly<Record<ItemKey, KnownOfItem>>;

type Snapshot = Awaited<ReturnType<Taxonomy['snapshot']>>;

/** From two companies on, a need counts as a need of the sector. */
const ENOUGH_COMPANIES = 2;

/** The item of the last gate is named after this number of homes. */
const ENOUGH_HOMES = 5;

const nothing: KnownOfItem = { facts: [], suffices: false, fallsShort: false };
const known = (sentencesKnown: Sentence[], suffices: boolean): KnownOfItem => ({
  facts: sentencesKnown,
  suffices,
  fallsShort: false,
});
const enough = (...sentencesKnown: Sentence[]): KnownOfItem => known(sentencesKnown, true);
const notEnough = (...sentencesKnown: Sentence[]): KnownOfItem => known(sentencesKnown, false);
/** For items that the product counts or computes itself. */
const counted = (sentencesKnown: Sentence[], suffices: boolean): KnownOfItem => ({
  facts: sentencesKnown,
  suffices,
  fallsShort: !suffices,
});

const finders: Partial<Record<ItemKey, (facts: FactsOfConcept, snapshot: Snapshot) => KnownOfItem>> = {
  two_companies: ({ companies: count }) =>
    counted([sentences.companiesKnown({ count })], count >= ENOUGH_COMPANIES),
  carrier: ({ carrier: name }) => (name === null ? nothing : enough(sentences.carrierKnown({ name }))),
  // A person must still explain why the existing solutions do not suffice.
  what_exists: ({ solvers: count }) => (count === 0 ? nothing : notEnough(sentences.solversKnown({ count }))),
  payer: ({ model }) =>
    model === null
      ? nothing
      : // “Somebody else” does not name a person.
        known([sentences.payerKnown({ payer: model.payer })], model.payer !== 'other'),
  price: ({ model }) =>
    model === null ? nothing : enough(sentences.priceKnown({ cents: model.hourlyPrice, unit: model.unit })),
  regime: ({ tagIds }, snapshot) => {
    const sentencesKnown = [...new Set(tagIds)].flatMap((id) => regimeOfTag(id, snapshot));
    return known(sentencesKnown, sentencesKnown.length > 0);
  },
  business_model: ({ model }) => {
    if (model === null) return nothing;
    const { breakEvenHours: count } = reckon(model);
    return count === null
      ? counted([sentences.neverBreaksEven()], false)
      : enough(sentences.breakEvenKnown({ count, unit: model.unit }));
  },
  test_plan: ({ plan }) => {
    if (plan === null) return nothing;
    const { homes, weeks, measures, stopsWhen } = plan;
    const sentencesKnown = [sentences.planKnown({ homes, weeks })];
    return known(sentencesKnown, homes > 0 && weeks > 0 && isWritten(measures) && isWritten(stopsWhen));
  },
  consent: ({ plan }) => writtenIn(plan?.consent),
  insurance: ({ plan }) => writtenIn(plan?.insurance),
  // The planned number of homes is not the number of homes in which the trial has begun.
  homes: ({ plan }) => {
    const { homes, weeks, homesBegun, begunOn } = plan ?? {
      homes: 0,
      weeks: 0,
      homesBegun: null,
      begunOn: null,
    };
    const planned = plan === null ? [] : [sentences.planKnown({ homes, weeks })];
    return homesBegun === null || begunOn === null
      ? counted([...planned, sentences.noHomeBegun()], false)
      : counted(
          [sentences.homesBegunKnown({ homes: homesBegun, planned: homes, day: begunOn })],
          homesBegun >= ENOUGH_HOMES,
        );
  },
  results: ({ plan }) => writtenIn(plan?.results),
  incidents: ({ plan }) => writtenIn(plan?.incidents),
};

/** The proposed plan has blanks, “…”, for people to fill in. */
const isWritten = (text: string): boolean => text !== '' && !/(?:^|\s)…/u.test(text);

/** The text of the test plan, quoted. */
const writtenIn = (written = ''): KnownOfItem =>
  written === '' ? nothing : known([sentences.planSays({ said: written })], isWritten(written));

function regimeOfTag(id: string, snapshot: Snapshot): Sentence[] {
  const tag = snapshot.current(id);
  const regime = tag === undefined ? null : regimeOf(tag);
  if (tag === undefined || regime === null) return [];
  const { labelFr, labelEn, fullOfferRequired } = tag;
  const activity = sentences.labelled({ fr: labelFr, en: labelEn });
  return [sentences[regime]({ activity }), ...(fullOfferRequired ? [sentences.fullOffer({ activity })] : [])];
}

/**
 * Finds the product's own findings about the items of a concept, from needs, companies, matches, regimes, figures and
 * the test plan.
 */
@Injectable()
export class KnownOfItems {
  constructor(
    private readonly facts: FactsOfConceptLoader,
    private readonly tags: TagLoader,
    private readonly taxonomy: Taxonomy,
  ) {}

  async of(conceptId: string, context: RequestContext): Promise<Known> {
    return knownFrom(await this.facts.load(context, conceptId), await this.tags.snapshotFor(context));
  }

  /** Same as `of`, with the data of a transaction. */
  async within(manager: EntityManager, conceptId: string): Promise<Known> {
    const [facts] = await factsOf(manager, [conceptId]);
    return knownFrom(facts ?? null, await this.taxonomy.snapshot(manager));
  }
}

function knownFrom(facts: FactsOfConcept | null, snapshot: Snapshot): Known {
  if (facts === null) throw new NotFound();
  const byKey = itemKeys.map((key) => [key, finders[key]?.(facts, snapshot) ?? nothing] as const);
  return Object.fromEntries(byKey) as Record<ItemKey, KnownOfItem>;
}
