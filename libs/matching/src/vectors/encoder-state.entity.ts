import { Column, Entity, PrimaryColumn } from 'typeorm';

/** State of a model, as a worker that uses it last reported. The API loads no model, and reports this state. */
@Entity('encoder_state')
export class EncoderState {
  @PrimaryColumn('text')
  model: string;

  @Column({ type: 'timestamptz', precision: 3 })
  seenAt: Date;

  /** Why no text could be encoded, for the admin who runs the product. null: the encoder works. */
  @Column('text', { nullable: true })
  problem: string | null;

  /** How many needs that are or were published had no vector of this model. */
  @Column('int')
  needsLacking: number;

  @Column('int')
  solversLacking: number;
}
