import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SearchedCollection } from '../documents/searched-collections.js';

/** How a collection of the index differed from PostgreSQL when they were last compared. */
@Entity('search_drift')
export class SearchDrift {
  @PrimaryColumn('text')
  collection: SearchedCollection;

  @Column({ type: 'timestamptz', precision: 3 })
  measuredAt: Date;

  /** How many documents the index was expected to have. */
  @Column('int')
  expected: number;

  /** Documents that the index lacked. */
  @Column('int')
  missing: number;

  /** Documents that the index had with other contents. */
  @Column('int')
  stale: number;

  /** Documents that the index should not have had. */
  @Column('int')
  leftOver: number;

  get differing(): number {
    return this.missing + this.stale + this.leftOver;
  }

  /** More differences than changes in transfer can explain. */
  get isAlarming(): boolean {
    return this.differing > Math.max(MOST_UNDER_WAY, this.expected * ALARMING_SHARE);
  }
}

const MOST_UNDER_WAY = 10;
const ALARMING_SHARE = 0.01;
