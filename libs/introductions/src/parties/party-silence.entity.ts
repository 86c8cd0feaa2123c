import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type PartySide } from './parties.js';

/** Silence of a party: the introductions it has let lapse since its last answer. */
@Entity('party_silence')
@Index(['since', 'partyId'])
@Check('party_silence_side_check', `side IN ('company', 'solver')`)
export class PartySilence {
  /** The id of the company's organisation, or of the solver. */
  @PrimaryColumn('uuid')
  partyId: string;

  @Column('text')
  side: PartySide;

  /** How many introductions have lapsed in a row because this party did not answer. */
  @Column('int')
  unanswered: number;

  /** When the first of these introductions lapsed. */
  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;
}
