import { TagDetector } from '@passerelle/matching-engine';
import { type Facet, fold, matchTaxonomy, type TaxonomySnapshot } from '@passerelle/taxonomy';
import type { Need } from './need.entity.js';

/** Topics of hints: parts that a need must have to be submitted, then parts that bring better answers, the most useful first. */
export const hintTopics = [
  'title',
  'tags',
  'territories',
  'past_date',
  'situation',
  'audience',
  'quantity',
  'deadline',
] as const;
export type HintTopic = (typeof hintTopics)[number];

export interface NeedHint {
  about: HintTopic;
  /** The need cannot be submitted without this part. */
  required: boolean;
}

type Described = Pick<Need, 'title' | 'description' | 'tagIds' | 'neededBy'>;

/** By field of a problem that prevents submitting, the topic of its hint. */
const topicOf: Readonly<Record<string, HintTopic>> = {
  title: 'title',
  tags: 'tags',
  territories: 'territories',
  neededBy: 'past_date',
};

/** A shorter description, in characters, cannot describe a situation. Two short sentences are longer. */
const shortestSituation = 80;

const numbers =
  /\d|\b(deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|mille|dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier|two|three|four|five|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|dozen|hundred|thousand)s?\b/;

/**
 * Parts that a need lacks, and parts that would bring better answers.
 * @param missing the fields that must be filled in or corrected before the need is submitted
 * @param forWhom whether the need names its audience: see {@link saysForWhom}
 */
export function hintsOf(need: Described, missing: readonly string[], forWhom: boolean): NeedHint[] {
  const required = new Set(missing.map((field) => topicOf[field]));
  const advised = new Set<HintTopic>();
  if (need.description.length < shortestSituation) advised.add('situation');
  if (!forWhom) advised.add('audience');
  if (!numbers.test(fold(`${need.title} ${need.description}`))) advised.add('quantity');
  if (need.neededBy === null) advised.add('deadline');
  return hintTopics
    .filter((about) => required.has(about) || advised.has(about))
    .map((about) => ({ about, required: required.has(about) }));
}

const audience: Facet = 'audience';

/**
 * Whether a need names its audience: by a tag, or by the label or a synonym of an audience in its text, singular or
 * plural.
 */
export function saysForWhom({ title, description, tagIds }: Described, snapshot: TaxonomySnapshot): boolean {
  if (tagIds.some((id) => snapshot.current(id)?.facet === audience)) return true;
  const audiences = audiencesOf(snapshot);
  return [title, description].some((text) => audiences.seenIn(text).length > 0);
}

/** Made once for a snapshot, and shared by all needs that are checked with it. */
const detectors = new WeakMap<TaxonomySnapshot, TagDetector>();

function audiencesOf(snapshot: TaxonomySnapshot): TagDetector {
  let detector = detectors.get(snapshot);
  if (detector === undefined) {
    const tags = matchTaxonomy(snapshot).tags.filter(({ id }) => snapshot.byId.get(id)?.facet === audience);
    detector = new TagDetector(tags, 'fr');
    detectors.set(snapshot, detector);
  }
  return detector;
}
