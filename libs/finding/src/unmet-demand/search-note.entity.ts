import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { SearchedCollection } from '../documents/index.js';

/**
 * What was searched for on a day, by however many people: words and filters, and nothing of who. Its identifier tells no
 * time, as those of other tables do.
 */
@Entity('search_note')
@Unique(['day', 'key'])
export class SearchNote {
  @PrimaryColumn('uuid')
  id: string;

  /** In France. */
  @Column('date')
  day: string;

  /** A hash of what was searched for: the same search of the same day is noted once. */
  @Column('text')
  key: string;

  @Column('text')
  collection: SearchedCollection;

  /** Without what looks like somebody's; may be empty. */
  @Column('text')
  words: string;

  /** By facet, as the index takes them. */
  @Column('jsonb')
  filters: Record<string, string[]>;

  /** Chosen as filters or seen in the words. */
  @Column('uuid', { array: true })
  tagIds: string[];

  @Column('text', { array: true })
  territoryCodes: string[];

  /** Whether there was anything to open. */
  @Column('boolean')
  found: boolean;

  @Column('int')
  searches: number;

  /** One random word for each of these searches of which a result was opened. */
  @Column('text', { array: true })
  opened: string[];
}
