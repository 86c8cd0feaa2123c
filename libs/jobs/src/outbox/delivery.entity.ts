import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One row for each handler of an event. It is deleted when the handler succeeds, and stays, dead-lettered, when it has failed too often. */
@Entity('delivery')
@Index(['state', 'touchedAt'])
@Index(['pendingSince'], { where: "state = 'pending' AND failures = 0" })
export class Delivery {
  @PrimaryColumn('uuid')
  eventId: string;

  /** The identifier of the event handler. */
  @PrimaryColumn('text')
  handler: string;

  @Column('text')
  state: 'pending' | 'dead_lettered';

  @Column('int', { default: 0 })
  failures: number;

  @Column('text', { nullable: true })
  lastError: string | null;

  /** When it was written, or replayed. */
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  pendingSince: Date;

  /** When it was last queued, tried or dead-lettered; the sweep looks at the oldest first. */
  @Column({ type: 'timestamptz', precision: 3 })
  touchedAt: Date;
}
