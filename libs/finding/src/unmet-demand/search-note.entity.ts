import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { SearchedCollection } from '../documents/index.js';

/**
 * A search of one day, however many people made it: its words and filters, and nothing of who. Its identifier is random: those
 * of other tables tell the time.
 */
@Entity('search_note')
@Unique(['day', 'key'])
export class SearchNote {
  @PrimaryColumn('uuid')
  id: string;

  /** In France. */
  @Column('date')
  day: string;

  /** A hash of the search: the same search has one row a day. */
  @Column('text')
  key: string;

  @Column('text')
  collection: SearchedCollection;

  /** Without words that may name somebody; may be empty. */
  @Column('text')
  words: string;

  /** By facet, as the index has them. */
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

  /** One random token for each search of which a result was opened. */
  @Column('text', { array: true })
  opened: string[];
}
