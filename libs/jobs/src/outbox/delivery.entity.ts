import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A reaction that is owed an event. The row is there as long as the debt is: it goes when the reaction has run,
 * and stays, set aside, when it has failed too often.
 */
@Entity('delivery')
@Index(['state', 'touchedAt'])
export class Delivery {
  @PrimaryColumn('uuid')
  eventId: string;

  @PrimaryColumn('text')
  reaction: string;

  @Column('text')
  state: 'pending' | 'set_aside';

  @Column('int', { default: 0 })
  failures: number;

  @Column('text', { nullable: true })
  lastError: string | null;

  /** When it was last queued, tried or set aside; the sweep looks at the oldest first. */
  @Column({ type: 'timestamptz', precision: 3 })
  touchedAt: Date;
}
