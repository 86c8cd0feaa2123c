import type { Language } from '@passerelle/config';
import { capitalised, headed, quoted } from '@passerelle/mail';
import { distanceInWords } from '@passerelle/matching';
import type { MatchReasons } from '@passerelle/matching-engine';
import type { Idea } from '@passerelle/solvers';
import type { Tag } from '@passerelle/taxonomy';

/** The reasons why a need fits a profile, for the holder. Empty parts are left out. */
export interface Fit {
  /** Labels of the tags in common, best first. */
  tags: readonly string[];
  /** Words in common as the profile has them, best first. */
  words: readonly string[];
  /** Title of the idea that brought most of the words in common. */
  idea: string | undefined;
  territory: MatchReasons['territory'];
}

/** The reasons of a match in a language, from its present tags and idea. null: a tag or an idea that was removed. */
export function fitOf(
  { words, territory }: MatchReasons,
  tags: readonly (Tag | null)[],
  idea: Idea | null,
  language: Language,
): Fit {
  const labels = tags
    .filter((tag) => tag !== null)
    .map((tag) => ({ fr: tag.labelFr, en: tag.labelEn })[language]);
  // Two tags may have been merged into one since then.
  return {
    tags: [...new Set(labels)],
    words: words.map(({ solver }) => solver),
    idea: idea?.title,
    territory,
  };
}

const words: Record<Language, { idea(title: string): string; tags: string; words: string }> = {
  fr: {
    idea: (title) => `Votre idée ${quoted(title, 'fr')} en est proche`,
    tags: 'Points communs',
    words: 'Mots que vous employez aussi',
  },
  en: {
    idea: (title) => `Your idea ${quoted(title, 'en')} comes close`,
    tags: 'In common',
    words: 'Words that you use too',
  },
};

const MOST_TAGS = 4;
const MOST_WORDS = 3;

/** The reasons why a need fits a profile, in sentences for its holder, the strongest first. */
export function fitInWords(fit: Fit, language: Language): string[] {
  const say = words[language];
  return [
    fit.tags.length > 0 && headed(say.tags, fit.tags.slice(0, MOST_TAGS).join(' · '), language),
    fit.idea !== undefined && say.idea(fit.idea),
    fit.words.length > 0 && headed(say.words, fit.words.slice(0, MOST_WORDS).join(', '), language),
    fit.territory !== undefined && capitalised(distanceInWords(fit.territory, language)),
  ].filter((sentence) => sentence !== false);
}

/** The same reasons on one line. */
export function fitOnOneLine(fit: Fit, language: Language): string {
  return fitInWords(fit, language)
    .map((sentence) => `${sentence}.`)
    .join(' ');
}
