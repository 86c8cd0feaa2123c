import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A search for words that may be a name. Both columns are hashes with the product's secret. The searcher's hash
 * depends on the phrase too, so that the rows of one person cannot be linked.
 */
@Entity('searched_phrase')
export class SearchedPhrase {
  @PrimaryColumn('text')
  phrase: string;

  @PrimaryColumn('text')
  searcher: string;

  /** The last time, in France. */
  @Index()
  @Column('date')
  day: string;
}
