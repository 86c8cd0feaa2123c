import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SearchedCollection } from '../documents/index.js';

/** What was found the last time that a collection was compared with PostgreSQL. */
@Entity('search_drift')
export class SearchDrift {
  @PrimaryColumn('text')
  collection: SearchedCollection;

  @Column({ type: 'timestamptz', precision: 3 })
  measuredAt: Date;

  /** How many documents there should have been. */
  @Column('int')
  expected: number;

  /** How many were not there. */
  @Column('int')
  missing: number;

  /** How many said something else than they should. */
  @Column('int')
  stale: number;

  /** How many should not have been there. */
  @Column('int')
  leftOver: number;

  get differing(): number {
    return this.missing + this.stale + this.leftOver;
  }

  /** More than what is on its way at any moment: something does not index what it should. */
  get isAlarming(): boolean {
    return this.differing > Math.max(MOST_UNDER_WAY, this.expected * ALARMING_SHARE);
  }
}

const MOST_UNDER_WAY = 10;
const ALARMING_SHARE = 0.01;
