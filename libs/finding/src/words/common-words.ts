import { Injectable } from '@nestjs/common';
import { servedPlace } from '@passerelle/config/place';
import { Database, pagesById } from '@passerelle/database';
import { ScheduledTask } from '@passerelle/jobs';
import { isIdeaShownSql } from '@passerelle/solvers';
import { Taxonomy, type TaxonomySnapshot } from '@passerelle/taxonomy';
import { acronyms, foldedWordsOf, isStopWordInAnyLanguage, singularOf } from '@passerelle/text';
import { NamedPlaces, type Place } from './named-places.js';
import { type JudgedWord, withoutWhoIsNamed } from './words-without-people.js';

/** A word is common once this many organisations use it. */
const SEVERAL = 3;

/**
 * Communes outside the département count from this size on, since smaller ones share their names with too many
 * families.
 */
const INHABITANTS = 10_000;

/** How many rows are read at once. */
const PAGE = 1_000;

/** A text, with its words that may name a person marked. */
export interface JudgedText {
  /** Without addresses, links, numbers and titled names; see `withoutWhoIsNamed`. */
  text: string;
  words: JudgedWord[];
  /** The codes of the communes that the text names. */
  communes: string[];
}

/** All public texts, with their owners. */
const sources = [
  `SELECT id, organisation_id AS owner, concat_ws(E'\\n', title, description) AS text FROM need WHERE state = 'published'`,
  `SELECT id, coalesce(organisation_id, person_id, id) AS owner,
     concat_ws(E'\\n', headline, description, array_to_string(keywords, E'\\n')) AS text
   FROM solver WHERE complete`,
  `SELECT idea.id, coalesce(organisation_id, person_id, solver.id) AS owner,
     concat_ws(E'\\n', idea.title, idea.description) AS text
   FROM idea JOIN solver ON solver.id = solver_id WHERE complete AND ${isIdeaShownSql}`,
];

/**
 * Distinguishes common words from words that may name a person. Common words are the words of the taxonomy, the names
 * of places, and words that several organisations use in public texts.
 */
@Injectable()
export class CommonWords {
  private readonly taxonomyWords = new WeakMap<TaxonomySnapshot, ReadonlySet<string>>();
  private places: Promise<NamedPlaces> | undefined;

  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
  ) {}

  async judge(typed: string): Promise<JudgedText> {
    const text = withoutWhoIsNamed(typed);
    const words = foldedWordsOf(text);
    const isCommon = await this.commonAmong(words.map(({ folded }) => singularOf(folded)));
    const judged = words.map((word): JudgedWord => ({
      ...word,
      kind: isStopWordInAnyLanguage(word.folded)
        ? 'stop word'
        : isCommon.has(singularOf(word.folded))
          ? 'common'
          : 'possible name',
    }));
    const communes: string[] = [];
    for (const { first, last, commune } of (await this.namedPlaces()).in(words.map(({ folded }) => folded))) {
      // "Martin Blois" may be a person, "à Blois" is not.
      const isBare = first === last && judged[first - 1]?.kind === 'possible name';
      for (const word of judged.slice(first, last + 1)) word.kind = isBare ? 'possible name' : 'common';
      if (commune !== null && !isBare) communes.push(commune);
    }
    judgeCompounds(text, judged);
    return { text, words: judged, communes: [...new Set(communes)] };
  }

  /**
   * Finds again which words several organisations use. Only words in small letters count, since names have a capital.
   */
  async learn(): Promise<void> {
    const places = await this.namedPlaces();
    const owners = new Map<string, string[]>();
    for (const source of sources) {
      for await (const { owner, text } of this.rows(source)) {
        for (const word of smallWords(withoutWhoIsNamed(text), places)) {
          const known = owners.get(word);
          if (known === undefined) owners.set(word, [owner]);
          else if (known.length < SEVERAL && !known.includes(owner)) known.push(owner);
        }
      }
    }
    const words = [...owners].filter(([, { length }]) => length >= SEVERAL).map(([word]) => word);
    await this.database.transaction(async ({ manager }) => {
      await manager.query('DELETE FROM common_word WHERE word <> ALL ($1::text[])', [words]);
      await manager.query(
        'INSERT INTO common_word (word) SELECT unnest($1::text[]) ORDER BY 1 ON CONFLICT DO NOTHING',
        [words],
      );
    });
  }

  private async *rows(source: string): AsyncGenerator<{ owner: string; text: string }> {
    const pages = pagesById(PAGE, (after) =>
      this.database.manager.query<{ id: string; owner: string; text: string }[]>(
        `SELECT * FROM (${source}) AS source WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT ${PAGE}`,
        [after],
      ),
    );
    for await (const page of pages) yield* page;
  }

  /** @param words in the singular */
  private async commonAmong(words: readonly string[]): Promise<ReadonlySet<string>> {
    const ofTaxonomy = await this.wordsOfTaxonomy();
    const rows = await this.database.manager.query<{ word: string }[]>(
      'SELECT word FROM common_word WHERE word = ANY ($1)',
      [words.filter((word) => !ofTaxonomy.has(word))],
    );
    return new Set([...words.filter((word) => ofTaxonomy.has(word)), ...rows.map(({ word }) => word)]);
  }

  private async wordsOfTaxonomy(): Promise<ReadonlySet<string>> {
    const snapshot = await this.taxonomy.snapshot();
    const known = this.taxonomyWords.get(snapshot);
    if (known !== undefined) return known;
    const ofTags = [...snapshot.byId.values()].flatMap((tag) => [
      tag.labelFr,
      tag.labelEn,
      ...tag.synonymsFr,
      ...tag.synonymsEn,
    ]);
    const terms = [...ofTags, ...acronyms.flatMap(({ acronym, meanings }) => [acronym, ...meanings])];
    const words = new Set(
      terms.flatMap((term) => foldedWordsOf(term).map(({ folded }) => singularOf(folded))),
    );
    this.taxonomyWords.set(snapshot, words);
    return words;
  }

  /** Read once, since the territories do not change while the product runs. */
  private namedPlaces(): Promise<NamedPlaces> {
    this.places ??= this.readPlaces().catch((error: unknown) => {
      this.places = undefined;
      throw error;
    });
    return this.places;
  }

  private async readPlaces(): Promise<NamedPlaces> {
    const places = await this.database.manager.query<Place[]>(
      `SELECT code, kind, name, postcodes, $1 = ANY (contained_in) AS "isNear" FROM territory
       WHERE $1 = ANY (contained_in) OR kind IN ('departement', 'region') OR (kind = 'commune' AND population >= $2)
       ORDER BY rank`,
      [servedPlace().departement.code, INHABITANTS],
    );
    return new NamedPlaces(places);
  }
}

/**
 * If one word of a hyphenated compound may be a name, all of them may. The "Pierre" of "Jean-Pierre" is no stone.
 */
function judgeCompounds(text: string, words: readonly JudgedWord[]): void {
  const isJoined = (place: number): boolean =>
    /^[-‐‑]$/u.test(text.slice(words[place - 1]?.end ?? 0, words[place]?.start));
  for (let first = 0; first < words.length;) {
    let end = first + 1;
    while (end < words.length && isJoined(end)) end++;
    const compound = words.slice(first, end);
    if (compound.some(({ kind }) => kind === 'possible name'))
      for (const word of compound) word.kind = 'possible name';
    first = end;
  }
}

/** The words of a text in small letters, in the singular, without names of places and of saints. */
function smallWords(text: string, places: NamedPlaces): Set<string> {
  const words = foldedWordsOf(text);
  const isOfPlace = new Set<number>();
  for (const { first, last } of places.in(words.map(({ folded }) => folded)))
    for (let place = first; place <= last; place++) isOfPlace.add(place);
  const isSaint = (place: number): boolean => /^(saint|st)e?$/.test(words[place - 1]?.folded ?? '');
  return new Set(
    words
      .filter(
        ({ written, folded }, place) =>
          written === written.toLowerCase() &&
          !isStopWordInAnyLanguage(folded) &&
          !isOfPlace.has(place) &&
          !isSaint(place),
      )
      .map(({ folded }) => singularOf(folded)),
  );
}

@ScheduledTask({ cron: '45 3 * * *' })
export class LearnCommonWords implements ScheduledTask {
  constructor(private readonly words: CommonWords) {}

  run(): Promise<void> {
    return this.words.learn();
  }
}
