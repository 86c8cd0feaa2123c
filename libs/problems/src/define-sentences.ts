/*
 * How to add a sentence to a lib:
 * 1. In `needs.fr.ts`, add a key: the words, or a function from the values to the words.
 *      tooManyDrafts: ({ count }: { count: number }) => `Votre structure a déjà ${count} brouillons.`,
 *    A number above 999 is written by `numbersIn('fr')`, with the spaces or commas of the language.
 * 2. In `needs.en.ts`, add the same key. Its type, `CatalogueLike<typeof fr>`, does not compile until you have.
 * 3. Throw it: `throw new LimitReached(sentences.tooManyDrafts({ count: 100 }))`.
 *
 * The words for the lib's log entries are there too: `did_publish`, `field_title`, `reason_unclear` (`sentenceOfLog`).
 * A new lib also needs `needs.sentences.ts`: `export const sentences = defineSentences('needs', { fr, en });`.
 */
import type { Language } from '@passerelle/config';
import { isSentence, type Sentence } from './sentence.js';

/**
 * The language of messages in logs and specs. Written here, since importing a value from `@passerelle/config` loads
 * Nest, which some commands do not need.
 */
export const firstLanguage = 'fr' satisfies Language;

/** Words of a lib in one language, by key. */
type Catalogue = Readonly<Record<string, string | ((values: never) => string)>>;

/** The same keys with the same values, in another language. */
export type CatalogueLike<First extends Catalogue> = {
  readonly [Key in keyof First]: First[Key] extends string ? string : First[Key];
};

/** Type of a given value. It may be a sentence too, if the catalogue's function reads a text. */
type Given<Value> = Value extends string
  ? string extends Value
    ? Value | Sentence
    : Value
  : Value extends readonly (infer Element)[]
    ? readonly Given<Element>[]
    : Value;

/** A lib's sentences. Each key is a function from the values to the sentence. */
type Sentences<First extends Catalogue> = {
  readonly [Key in keyof First]: First[Key] extends string | (() => string)
    ? () => Sentence
    : First[Key] extends (values: infer Values) => string
      ? (values: { readonly [Name in keyof Values]: Given<Values[Name]> }) => Sentence
      : never;
};

const defined = new Map<string, Readonly<Record<Language, Catalogue>>>();
/** By the kind of an object in the audit log: the lib whose sentences describe its entries. */
const describers = new Map<string, string>();

/**
 * Makes a lib's sentences from its catalogues, one for each language.
 * @param logged kinds of the objects in the audit log whose entries these sentences describe
 * @throws if the lib has defined its sentences already.
 */
export function defineSentences<First extends Catalogue>(
  lib: string,
  catalogues: { readonly fr: First } & Readonly<
    Record<Exclude<Language, 'fr'>, CatalogueLike<NoInfer<First>>>
  >,
  logged: readonly string[] = [],
): Sentences<First> {
  if (defined.has(lib)) throw new Error(`The sentences of ${lib} are defined twice.`);
  defined.set(lib, catalogues);
  for (const kind of logged) describers.set(kind, lib);
  const makers = Object.keys(catalogues.fr).map((key) => [
    key,
    (values: Sentence['values'] = {}): Sentence => ({ key: `${lib}.${key}`, values }),
  ]);
  return Object.fromEntries(makers) as Sentences<First>;
}

/** The actions that a catalogue describes: `publish`, for the key `did_publish`. */
export type ActionsDescribedIn<First> = keyof {
  [Key in keyof First as Key extends `did_${infer Action}` ? Action : never]: true;
};

/**
 * Words for an entry of the audit log: those of the lib that describes this kind of objects, or else those of the
 * only lib that has the key. The same key may mean something else in two libs, so of two neither is taken.
 * @param key such as `did_publish`
 * @returns undefined: no catalogue has the key, or several foreign ones have it
 */
export function sentenceOfLog(
  kind: string,
  key: string,
  values: Sentence['values'] = {},
): Sentence | undefined {
  const having = [...defined.keys()].filter((lib) => Object.hasOwn(catalogueOf(lib), key));
  const own = describers.get(kind);
  const lib = having.find((each) => each === own) ?? (having.length === 1 ? having[0] : undefined);
  return lib === undefined ? undefined : { key: `${lib}.${key}`, values };
}

const catalogueOf = (lib: string): Catalogue => defined.get(lib)?.[firstLanguage] ?? {};

/**
 * Formats a sentence in words, where it leaves the product.
 * @throws if no catalogue has its key.
 */
export function sentenceIn({ key, values }: Sentence, language: Language): string {
  const dot = key.indexOf('.');
  const catalogue = defined.get(key.slice(0, dot))?.[language] ?? {};
  const name = key.slice(dot + 1);
  const words = Object.hasOwn(catalogue, name) ? catalogue[name] : undefined;
  if (words === undefined) throw new Error(`No catalogue has the sentence ${key} in ${language}.`);
  if (typeof words === 'string') return words;
  const inWords = Object.entries(values).map(([each, value]) => [each, valueIn(value, language)]);
  return words(Object.fromEntries(inWords) as never);
}

function valueIn(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((each) => valueIn(each, language));
  return isSentence(value) ? sentenceIn(value, language) : value;
}

/** Writes numbers in the style of a language: "2 000" in French, "2,000" in English. */
export const numbersIn =
  (language: Language) =>
  (value: number | bigint): string =>
    value.toLocaleString(language);

/** A sentence in each catalogue. undefined: that catalogue lacks it. */
interface ListedSentence {
  key: string;
  in: Readonly<Record<Language, Catalogue[string] | undefined>>;
}

/** Every sentence of every loaded lib, for the test that all are complete. */
export const listSentences = (): ListedSentence[] =>
  [...defined].flatMap(([lib, catalogues]) => {
    const languages = Object.keys(catalogues) as Language[];
    const keys = new Set(languages.flatMap((language) => Object.keys(catalogues[language])));
    return [...keys].map((key) => ({
      key: `${lib}.${key}`,
      in: Object.fromEntries(
        languages.map((language) => [language, catalogues[language][key]]),
      ) as ListedSentence['in'],
    }));
  });
