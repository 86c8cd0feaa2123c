import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One row for each handler of an event. The row is deleted when the handler succeeds. It stays, dead-lettered, when the handler has failed
 * too often.
 */
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

  /**
   * How often the delivery was begun since it last ended, with success or not. A process that is killed never records
   * an end.
   */
  @Column('int', { default: 0 })
  begun: number;

  @Column('text', { nullable: true })
  lastError: string | null;

  /** When the delivery was written, or replayed. */
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  pendingSince: Date;

  /** When the delivery was last queued, tried or dead-lettered. The sweep reads the oldest first. */
  @Column({ type: 'timestamptz', precision: 3 })
  touchedAt: Date;
}
