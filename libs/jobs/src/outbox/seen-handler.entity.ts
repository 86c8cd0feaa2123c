import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * An event handler that workers of some version have: during an upgrade another version may have handlers that this one lacks, and
 * whichever dispatches an event writes the deliveries of all.
 */
@Entity('seen_handler')
export class SeenHandler {
  @PrimaryColumn('text')
  eventName: string;

  /** The identifier of the event handler. */
  @PrimaryColumn('text')
  handler: string;

  /** The identifiers that it had before. */
  @Column('text', { array: true, default: '{}' })
  formerly: string[];

  /** When a worker that has it last said so. */
  @Column({ type: 'timestamptz', precision: 3 })
  seenAt: Date;
}
