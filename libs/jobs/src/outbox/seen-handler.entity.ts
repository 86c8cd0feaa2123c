import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * An event handler that workers of some version have. During an upgrade another version may have handlers that this one lacks. The version
 * that dispatches an event writes the deliveries of all handlers.
 */
@Entity('seen_handler')
export class SeenHandler {
  @PrimaryColumn('text')
  eventName: string;

  /** The identifier of the event handler. */
  @PrimaryColumn('text')
  handler: string;

  /** Earlier identifiers of the handler. */
  @Column('text', { array: true, default: '{}' })
  formerly: string[];

  /** When a worker with this handler last reported it. */
  @Column({ type: 'timestamptz', precision: 3 })
  seenAt: Date;
}
