import { Person } from '@passerelle/accounts';
import type { SolverKind } from '@passerelle/solvers';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** What is looked for: words as they were typed, and filters as the address of the search has them. */
export interface SearchedFor {
  text: string;
  tags: string[];
  territories: string[];
  kinds: SolverKind[];
}

/** A search of needs that somebody keeps, to be told of new ones that it finds. */
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

  /** Empty: whatever passes the filters. */
  @Column('text')
  text: string;

  /** References, such as "theme:silver-economie": merged tags are found by the one that is left. */
  @Column('text', { array: true })
  tags: string[];

  @Column('text', { array: true })
  territories: string[];

  @Column('text', { array: true })
  kinds: SolverKind[];

  @Column({ type: 'timestamptz', precision: 3 })
  savedAt: Date;

  /** Needs that were published before are not told. Later than `savedAt` once it was paused and taken up again. */
  @Column({ type: 'timestamptz', precision: 3 })
  watchesSince: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  pausedAt: Date | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;

  static save(said: Pick<SavedSearch, 'id' | 'personId' | 'name'> & SearchedFor, now: Date): SavedSearch {
    return Object.assign(new SavedSearch(), said, { savedAt: now, watchesSince: now, pausedAt: null });
  }

  get isPaused(): boolean {
    return this.pausedAt !== null;
  }

  pause(now: Date): void {
    this.pausedAt ??= now;
  }

  /** What was published meanwhile is not told afterwards. */
  resume(now: Date): void {
    if (!this.isPaused) return;
    this.pausedAt = null;
    this.watchesSince = now;
  }
}
