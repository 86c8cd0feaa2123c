import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { SearchedCollection } from '../documents/searched-collections.js';

/**
 * A search of one day, made by any number of people: its words and filters, without any searcher. Its identifier is
 * random, since the usual identifiers reveal the time.
 */
@Entity('search_note')
@Unique(['day', 'key'])
export class SearchNote {
  @PrimaryColumn('uuid')
  id: string;

  /** Day in France. */
  @Column('date')
  day: string;

  /** A hash of the search. Equal searches share one row a day. */
  @Column('text')
  key: string;

  @Column('text')
  collection: SearchedCollection;

  /** Without words that may name a person. May be empty. */
  @Column('text')
  words: string;

  /** By facet, with the values of the index. */
  @Column('jsonb')
  filters: Record<string, string[]>;

  /** Chosen as filters or found in the words. */
  @Column('uuid', { array: true })
  tagIds: string[];

  @Column('text', { array: true })
  territoryCodes: string[];

  /** Whether the search had a result. */
  @Column('boolean')
  found: boolean;

  @Column('int')
  searches: number;

  /** One random token for each search with an opened result. */
  @Column('text', { array: true })
  opened: string[];
}
