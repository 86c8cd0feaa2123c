import { Person } from '@passerelle/accounts';
import { listLoaderBy } from '@passerelle/graphql';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Concept } from '../concept/concept.entity.js';
import type { ModelFigures } from './reckoning.js';

/** Who pays for the service. */
export const payers = ['household', 'company', 'pension_fund', 'departement', 'insurer', 'other'] as const;
export type Payer = (typeof payers)[number];

/** The unit in which a service is sold. */
export const saleUnits = ['hour', 'month', 'piece', 'home', 'subscription'] as const;
export type SaleUnit = (typeof saleUnits)[number];

/** A saved version of a business model on one page. Each save adds a row. Money is in cents, all taxes included. */
@Entity('concept_business_model')
@Check('concept_business_model_unit_check', `unit IN ('hour', 'month', 'piece', 'home', 'subscription')`)
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

  /** The unit of the price, the aid, the direct cost and the number sold. */
  @Column('text', { default: 'hour' })
  unit: SaleUnit;

  /**
   * Price of a unit. These columns, also the aid and the direct cost below, have the names of the first unit, the
   * hour.
   */
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

  /** The basis of the figures. May be empty. */
  @Column('text')
  note: string;

  /** The person who saved it. null: their account is gone. */
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

/** Finds the business models of a concept, by its id, latest first. */
export class BusinessModelsLoader extends listLoaderBy(BusinessModel, 'conceptId', {
  order: { number: 'DESC' },
}) {}
