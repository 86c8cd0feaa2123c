import type { NeedInput } from '../../../ui/api/schema-types.js';
import type { NeedContentFragment } from '../../needs/need-content.graphql.js';
import { aFlag, aList, aText, aTextOrNone, hasTexts, isText, type Readers } from './persisted-values.js';

export type ChosenTag = Pick<NeedContentFragment['tags'][number], 'reference' | 'label' | 'facet'>;
export type ChosenPlace = Pick<NeedContentFragment['territories'][number], 'code' | 'name'>;

type Scalars = Omit<NeedContentFragment, '__typename' | 'tags' | 'territories'>;

/** Content of a draft, with the labels that its pages show. */
export type DraftContent = { readonly [Name in keyof Scalars]: Readonly<Scalars[Name]> } & {
  readonly tags: readonly ChosenTag[];
  readonly places: readonly ChosenPlace[];
};

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

/** How each field is read from the browser's storage. */
export const readersOfContent: Readers<DraftContent> = {
  title: aText,
  description: aText,
  tags: aList(hasTexts('reference', 'label', 'facet')),
  places: aList(hasTexts('code', 'name')),
  wantedKinds: aList(isText),
  acceptsRemote: aFlag,
  confidential: aFlag,
  neededBy: aTextOrNone,
};

export function contentOf(need: NeedContentFragment): DraftContent {
  const { title, description, wantedKinds, acceptsRemote, confidential, neededBy } = need;
  return {
    title,
    description,
    tags: need.tags.map(({ reference, label, facet }) => ({ reference, label, facet })),
    places: need.territories.map(({ code, name }) => ({ code, name })),
    wantedKinds,
    acceptsRemote,
    confidential,
    neededBy,
  };
}

/** Text without characters that come with pasting and cannot be stored: controls, and halves of characters. */
const storable = (text: string): string =>
  text.replaceAll(/[^\P{Cc}\t\n\r]/gu, '').replaceAll(/\p{Cs}/gu, '\uFFFD');

export const inputOf = ({ tags, places, ...fields }: DraftContent): Required<NeedInput> => ({
  ...fields,
  title: storable(fields.title),
  description: storable(fields.description),
  tags: tags.map(({ reference }) => reference),
  territories: places.map(({ code }) => code),
  wantedKinds: [...fields.wantedKinds],
});

/**
 * Text for comparison. The server trims texts and drops invisible characters, which does not count as another text.
 */
const seen = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/(?!\s)[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

const fingerprint = (content: DraftContent): string =>
  JSON.stringify({
    // In the order of the fields, for any order of the content.
    ...inputOf({ ...emptyContent, ...content }),
    title: seen(content.title),
    description: seen(content.description),
    tags: content.tags.map(({ reference }) => reference).toSorted(),
    territories: content.places.map(({ code }) => code).toSorted(),
    wantedKinds: [...content.wantedKinds].toSorted(),
  });

/** Whether two contents are the same. */
export const isSame = (one: DraftContent, other: DraftContent): boolean =>
  fingerprint(one) === fingerprint(other);

export const isEmpty = (content: DraftContent): boolean => isSame(content, emptyContent);

/** Limits of the API, in characters. */
export const longest = { title: 140, description: 10_000 };
/** In characters. Shorter texts find no solver. */
export const shortest = { title: 5, description: 50 };

export const lengthOf = (text: string): number => seen(text).length;

/**
 * A title from the first sentence of the description: at most 100 characters. A longer sentence ends before a list or
 * an aside, or otherwise between two words.
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
