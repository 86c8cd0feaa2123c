import { Person } from '@passerelle/accounts';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Concept } from '../concept/concept.entity.js';
import type { Gate, GateVerdict } from '../concept/concept.transitions.js';

/** A curator's signed decision on a gate. PostgreSQL refuses to change it. */
@Entity('concept_gate_decision')
@Index(['conceptId', 'id'])
@Check('concept_gate_decision_gate_check', `gate IN ('problem', 'payer', 'trial', 'holds')`)
@Check('concept_gate_decision_verdict_check', `verdict IN ('passed', 'changes', 'refused', 'reopened')`)
export class GateDecision {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  conceptId: string;

  @Column('text')
  gate: Gate;

  @Column('text')
  verdict: GateVerdict;

  /** May be empty if the gate is passed. */
  @Column('text')
  reason: string;

  /** The curator who signed. null: their account is gone. */
  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  @ManyToOne(() => Concept, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'concept_id' })
  concept: Relation<Concept>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person> | null;
}
