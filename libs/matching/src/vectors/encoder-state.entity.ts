import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a model fares, as a worker that uses it last wrote it down. The API loads no model, and says of it what stands here. */
@Entity('encoder_state')
export class EncoderState {
  @PrimaryColumn('text')
  model: string;

  @Column({ type: 'timestamptz', precision: 3 })
  seenAt: Date;

  /** Why nothing could be encoded then, for who runs the product; null: it works. */
  @Column('text', { nullable: true })
  problem: string | null;

  /** How many needs, of those that are or were published, had no vector of this model. */
  @Column('int')
  needsLacking: number;

  @Column('int')
  solversLacking: number;
}
