import type { WrittenNeedFragment } from '../writing.graphql.js';
import type { NeedInput } from '../../../ui/api/schema-types.js';

export interface ChosenTag {
  reference: string;
  label: string;
  facet: WrittenNeedFragment['tags'][number]['facet'];
}

export interface ChosenPlace {
  code: string;
  name: string;
}

/** Content of a draft, with the labels that its pages show. */
export interface DraftContent {
  title: string;
  description: string;
  tags: readonly ChosenTag[];
  places: readonly ChosenPlace[];
  wantedKinds: readonly WrittenNeedFragment['wantedKinds'][number][];
  acceptsRemote: boolean;
  confidential: boolean;
  neededBy: string | null;
}

export const emptyContent: DraftContent = {
  title: '',
  description: '',
  tags: [],
  places: [],
  wantedKinds: [],
  acceptsRemote: true,
  confidential: false,
  neededBy: null,
};

export const contentOf = (need: WrittenNeedFragment): DraftContent => ({
  title: need.title,
  description: need.description,
  tags: need.tags.map(({ reference, label, facet }) => ({ reference, label, facet })),
  places: need.territories.map(({ code, name }) => ({ code, name })),
  wantedKinds: need.wantedKinds,
  acceptsRemote: need.acceptsRemote,
  confidential: need.confidential,
  neededBy: need.neededBy,
});

/** Text without characters that come with pasting and cannot be stored: controls, and halves of characters. */
const storable = (text: string): string =>
  text.replaceAll(/[^\P{Cc}\t\n\r]/gu, '').replaceAll(/\p{Cs}/gu, '\uFFFD');

export const inputOf = (content: DraftContent): Required<NeedInput> => ({
  title: storable(content.title),
  description: storable(content.description),
  tags: content.tags.map(({ reference }) => reference),
  territories: content.places.map(({ code }) => code),
  wantedKinds: [...content.wantedKinds],
  acceptsRemote: content.acceptsRemote,
  confidential: content.confidential,
  neededBy: content.neededBy,
});

/** Text for comparison. The server trims texts and drops invisible characters, which makes no other text. */
const seen = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/(?!\s)[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

const fingerprint = (content: DraftContent): string =>
  JSON.stringify({
    ...inputOf(content),
    title: seen(content.title),
    description: seen(content.description),
    tags: content.tags.map(({ reference }) => reference).toSorted(),
    territories: content.places.map(({ code }) => code).toSorted(),
    wantedKinds: [...content.wantedKinds].toSorted(),
  });

/** Whether two contents say the same. */
export const isSame = (one: DraftContent, other: DraftContent): boolean =>
  fingerprint(one) === fingerprint(other);

export const isEmpty = (content: DraftContent): boolean => isSame(content, emptyContent);

/** Limits of the API, in characters. */
export const longest = { title: 140, description: 10_000 };
/** In characters: shorter texts find no solver. */
export const shortest = { title: 5, description: 50 };

export const lengthOf = (text: string): number => seen(text).length;

/**
 * A title from the first sentence of the description: at most 100 characters. A longer sentence ends before a list or an aside, or else
 * between two words.
 */
export function proposedTitle(description: string): string {
  const text = seen(description);
  const sentence = /^.+?[.!?…](?=\s|$)/u.exec(text)?.[0] ?? text;
  const whole = sentence.replace(/(?<![.…\s])[.…\s]+$/u, '');
  if (whole.length <= 100) return whole;
  const cut = whole.slice(0, 100);
  // Text before a colon, a semicolon, a dash or a bracket can stand alone.
  const clause = /^.{40,}?(?=(?<!\s)\s*[:;(]\s|\s\(|\s[–—-]\s)/u.exec(cut)?.[0];
  if (clause !== undefined) return clause;
  const end = cut.lastIndexOf(' ');
  return `${(end > 40 ? cut.slice(0, end) : cut).replace(/(?<![\s,;:–-])[\s,;:–-]+$/u, '')}…`;
}
