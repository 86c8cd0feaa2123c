import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * That somebody has searched for words which nobody else is known to use. Neither the words nor who are told: both are hashes
 * with the product's secret, that of who another one for each phrase.
 */
@Entity('searched_phrase')
export class SearchedPhrase {
  @PrimaryColumn('text')
  phrase: string;

  @PrimaryColumn('text')
  searcher: string;

  /** In France; of the last time. */
  @Index()
  @Column('date')
  day: string;
}
