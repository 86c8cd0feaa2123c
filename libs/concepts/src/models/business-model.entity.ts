import { Person } from '@passerelle/accounts';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Concept } from '../concept/index.js';
import type { ModelFigures } from './reckoning.js';

/** Who pays for the service. */
export const payers = ['household', 'company', 'pension_fund', 'departement', 'insurer', 'other'] as const;
export type Payer = (typeof payers)[number];

/** A saved version of a business model on one page: each save adds a row. Money in cents, all taxes included. */
@Entity('concept_business_model')
@Check(
  'concept_business_model_payer_check',
  `payer IN ('household', 'company', 'pension_fund', 'departement', 'insurer', 'other')`,
)
export class BusinessModel implements ModelFigures {
  @PrimaryColumn('uuid')
  conceptId: string;

  /** From 1 on. */
  @PrimaryColumn('int')
  number: number;

  @Column('text')
  payer: Payer;

  @Column('int')
  hourlyPrice: number;

  @Column('int')
  aidPerHour: number;

  @Column('int')
  hoursPerMonth: number;

  @Column('int')
  directCostPerHour: number;

  @Column('int')
  fixedCostsPerMonth: number;

  @Column('boolean')
  hasTaxCredit: boolean;

  /** What the figures are based on; may be empty. */
  @Column('text')
  note: string;

  /** The person who saved it; null: their account is gone. */
  @Column('uuid', { nullable: true })
  savedById: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  savedAt: Date;

  @ManyToOne(() => Concept, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'concept_id' })
  concept: Relation<Concept>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'saved_by_id' })
  savedBy: Relation<Person> | null;
}
