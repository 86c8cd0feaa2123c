import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, RateLimits } from '@passerelle/accounts';
import { Clock, dayInFrance, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { ScheduledTask } from '@passerelle/jobs';
import { TagDetector } from '@passerelle/matching-engine';
import { isUuid } from '@passerelle/problems';
import { matchTaxonomy, Taxonomy, type TaxonomySnapshot } from '@passerelle/taxonomy';
import { foldedWordsOf, isStopWordInAnyLanguage } from '@passerelle/text';
import type { SearchedCollection } from '../documents/searched-collections.js';
import { keyedHashes } from '../keyed-hash.js';
import { CommonWords } from '../words/common-words.js';
import { SearchedPhrases } from '../words/searched-phrases.js';
import { possibleNames, withoutWhoIsNamed, wordsWithoutPeople } from '../words/words-without-people.js';

/** A completed search. */
export interface DoneSearch {
  collection: SearchedCollection;
  text: string;
  filters: Record<string, string[]>;
  /** Tags chosen as filters. */
  tagIds: readonly string[];
  territoryCodes: readonly string[];
  /** Whether it had a result. */
  found: boolean;
}

/** How many searches of one person are recorded in a day, so that nobody can fill the table or fake a demand. */
const ofOnePerson = { window: 24 * 3_600, max: 100 };
/** How many different searches are recorded a day. */
const MOST_A_DAY = 5_000;
/** How long notes are stored, in days. */
const KEPT = 90;

/** Records searches, so that curators see what people do not find. */
@Injectable()
export class SearchNotes {
  private readonly detectors = new WeakMap<TaxonomySnapshot, TagDetector>();

  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
    private readonly commonWords: CommonWords,
    private readonly phrases: SearchedPhrases,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** @returns the id for a call of `opened`. null: the search was not recorded, or found nothing to open */
  async note(actor: Actor, search: DoneSearch): Promise<string | null> {
    // Curators’ searches are no demand.
    if (actor.personId === null || actor.isCurator) return null;
    const { collection, filters, found } = search;
    const asksForWords = foldedWordsOf(withoutWhoIsNamed(search.text)).some(
      ({ folded }) => !isStopWordInAnyLanguage(folded),
    );
    if (!asksForWords && Object.keys(filters).length === 0) return null;
    if (!(await this.limits.consume(`search-note:${actor.personId}`, ofOnePerson)).allowed) return null;
    const judged = await this.commonWords.judge(search.text);
    const phrases = possibleNames(judged.words).map(({ words }) => words);
    const words = wordsWithoutPeople(judged.text, judged.words, await this.phrases.count(actor, phrases));
    const tagIds = [...new Set([...search.tagIds, ...(await this.tagsSeenIn(judged.text))])];
    const territoryCodes = search.territoryCodes.length > 0 ? search.territoryCodes : judged.communes;
    const key = createHash('sha256')
      .update(JSON.stringify([collection, words, filters, tagIds, territoryCodes, found]))
      .digest('base64url');
    const [noted] = await this.database.manager.query<{ id: string }[]>(
      `INSERT INTO search_note
         (id, day, key, collection, words, filters, tag_ids, territory_codes, found, searches, opened)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, 1, '{}'
       WHERE (SELECT count(*) FROM search_note WHERE day = $2) < $10
         OR EXISTS (SELECT FROM search_note WHERE day = $2 AND key = $3)
       ON CONFLICT (day, key) DO UPDATE SET searches = search_note.searches + 1
       RETURNING id`,
      [
        randomUUID(),
        dayInFrance(this.clock.now()),
        key,
        collection,
        words,
        JSON.stringify(filters),
        tagIds,
        territoryCodes,
        found,
        MOST_A_DAY,
      ],
    );
    if (noted === undefined || !found) return null;
    return this.searchIdsOf(noted.id, randomBytes(6).toString('base64url'))[0];
  }

  /**
   * Records that a result was opened. Each search counts once.
   * @returns false if the search is not known (any more)
   */
  async opened(searchId: string): Promise<boolean> {
    const [id = '', word = ''] = searchId.split('.');
    if (!isUuid(id) || !this.searchIdsOf(id, word).includes(searchId)) return false;
    const [, known] = await this.database.manager.query<[unknown[], number]>(
      `UPDATE search_note
       SET opened = CASE WHEN $2 = ANY (opened) OR cardinality(opened) >= searches THEN opened
                         ELSE array_append(opened, $2) END
       WHERE id = $1`,
      [id, word],
    );
    return known === 1;
  }

  /**
   * The id of one search of a note, then its ids under previous secrets. An id is signed, so that nobody can mark
   * more searches as opened than they made.
   */
  private searchIdsOf(noteId: string, word: string): string[] {
    const signatures = keyedHashes(this.settings, `search note|${noteId}|${word}`);
    return signatures.map((signature) => [noteId, word, signature].join('.'));
  }

  /** Deletes old notes, and notes of past days whose every search had an opened result. */
  async forget(): Promise<void> {
    await this.database.manager.query(
      `DELETE FROM search_note
       WHERE day < $1::date - $2::int OR (day < $1::date AND cardinality(opened) >= searches)`,
      [dayInFrance(this.clock.now()), KEPT],
    );
    await this.phrases.forget(KEPT);
  }

  private async tagsSeenIn(words: string): Promise<string[]> {
    const snapshot = await this.taxonomy.snapshot();
    let detector = this.detectors.get(snapshot);
    if (detector === undefined) {
      detector = new TagDetector(matchTaxonomy(snapshot).tags, 'fr');
      this.detectors.set(snapshot, detector);
    }
    return detector.seenIn(words);
  }
}

@ScheduledTask({ cron: '15 4 * * *' })
export class ForgetSearches implements ScheduledTask {
  constructor(private readonly notes: SearchNotes) {}

  run(): Promise<void> {
    return this.notes.forget();
  }
}
