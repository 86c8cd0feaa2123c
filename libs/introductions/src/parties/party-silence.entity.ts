import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PartySide } from './parties.js';

/** A party that has let introductions lapse since it last answered one. */
@Entity('party_silence')
@Index(['since', 'partyId'])
@Check('party_silence_side_check', `side IN ('company', 'solver')`)
export class PartySilence {
  /** The id of the company's organisation, or of the solver. */
  @PrimaryColumn('uuid')
  partyId: string;

  @Column('text')
  side: PartySide;

  /** How many introductions have lapsed in a row because it did not answer. */
  @Column('int')
  unanswered: number;

  /** When the first of them lapsed. */
  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;
}
