import { Person } from '@passerelle/accounts';
import { loaderById } from '@passerelle/graphql';
import type { SolverKind } from '@passerelle/solvers';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { NeedSearchFilter } from '../searching/search.graphql.js';

/** Filters of a search of needs that a saved search leaves out, since new needs are all published. */
type LeftOut = 'states';

type SavedFilter = Exclude<keyof NeedSearchFilter, LeftOut>;

/**
 * Words as typed, and filters as in the address of the search. A filter that is neither stored nor left out does not
 * compile.
 */
export type SearchedFor = { text: string } & {
  [Filter in SavedFilter]-?: NonNullable<NeedSearchFilter[Filter]>;
};

/** A search of needs that a person saves, to be notified of new needs. */
@Entity('saved_search')
@Index(['personId', 'id'])
@Index('saved_search_watching_idx', ['id'], { where: 'paused_at IS NULL' })
export class SavedSearch implements SearchedFor {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  personId: string;

  @Column('text')
  name: string;

  /** Empty: all needs that pass the filters. */
  @Column('text')
  text: string;

  /** References, such as "theme:silver-economie". A merged tag leads to the remaining one. */
  @Column('text', { array: true })
  tags: string[];

  @Column('text', { array: true })
  territories: string[];

  @Column('text', { array: true })
  kinds: SolverKind[];

  @Column({ type: 'timestamptz', precision: 3 })
  savedAt: Date;

  /** Needs before this time cause no notice. Later than `savedAt` if the search was paused and resumed. */
  @Column({ type: 'timestamptz', precision: 3 })
  watchesSince: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  pausedAt: Date | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;

  static save(input: Pick<SavedSearch, 'id' | 'personId' | 'name'> & SearchedFor, now: Date): SavedSearch {
    return Object.assign(new SavedSearch(), input, { savedAt: now, watchesSince: now, pausedAt: null });
  }

  get isPaused(): boolean {
    return this.pausedAt !== null;
  }

  pause(now: Date): void {
    this.pausedAt ??= now;
  }

  /** Needs published during the pause cause no notice. */
  resume(now: Date): void {
    if (!this.isPaused) return;
    this.pausedAt = null;
    this.watchesSince = now;
  }
}

/** Finds saved searches by id. It checks no permission: the caller asks the policy. */
export class SavedSearchLoader extends loaderById(SavedSearch) {}
