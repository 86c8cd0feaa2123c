import { Person } from '@passerelle/accounts';
import { IllegalTransition, type Sentence } from '@passerelle/problems';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Concept } from '../concept/index.js';
import { sentences } from '../concepts.sentences.js';
import type { ItemKey } from './checklist.js';

export const itemStates = ['open', 'ready', 'waived'] as const;
export type ItemState = (typeof itemStates)[number];

/** One item of a gate’s checklist, as far as it has been answered: an item without a row is open. */
@Entity('concept_gate_item')
@Check('concept_gate_item_state_check', `state IN ('open', 'ready', 'waived')`)
@Check('concept_gate_item_waived_check', `(state = 'waived') = (waiver_reason IS NOT NULL)`)
export class GateItem {
  @PrimaryColumn('uuid')
  conceptId: string;

  @PrimaryColumn('text')
  key: ItemKey;

  @Column('text')
  state: ItemState;

  /** May be empty: the evidence says it. */
  @Column('text')
  answer: string;

  /** Why the gate can do without it, in the words of the curator who waived it. */
  @Column('text', { nullable: true })
  waiverReason: string | null;

  /** Who waived it; null: nobody, or their account is gone. */
  @Column('uuid', { nullable: true })
  waivedById: string | null;

  /**
   * What the product knew of it when its gate was last asked for, where that alone makes it ready: what a curator has read stays. Null:
   * people say it. Until the gate is asked for, what is known now decides: see `standing.ts`.
   */
  @Column('jsonb', { nullable: true })
  known: Sentence[] | null;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  @ManyToOne(() => Concept, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'concept_id' })
  concept: Relation<Concept>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'waived_by_id' })
  waivedBy: Relation<Person> | null;

  static open(conceptId: string, key: ItemKey, now: Date): GateItem {
    return Object.assign(new GateItem(), {
      conceptId,
      key,
      state: 'open',
      answer: '',
      waiverReason: null,
      waivedById: null,
      known: null,
      updatedAt: now,
    });
  }

  /** @param isReady whether those who take part hold it for done */
  write(answer: string, isReady: boolean, now: Date): void {
    if (this.state === 'waived') throw new IllegalTransition(sentences.isWaived(), this.state, 'open');
    Object.assign(this, { answer, state: isReady ? 'ready' : 'open', known: null, updatedAt: now });
  }

  /** Its gate is asked for, and what the product knows of it says enough. */
  know(known: Sentence[], now: Date): void {
    Object.assign(this, { state: 'ready', known, updatedAt: now });
  }

  waive(reason: string, curatorId: string | null, now: Date): void {
    if (this.state === 'waived') throw new IllegalTransition(sentences.isWaived(), this.state, 'waived');
    const waiver = { waiverReason: reason, waivedById: curatorId };
    Object.assign(this, { ...waiver, state: 'waived', known: null, updatedAt: now });
  }

  /** It is asked for again. */
  askAgain(now: Date): void {
    if (this.state !== 'waived') throw new IllegalTransition(sentences.isNotWaived(), this.state, 'open');
    Object.assign(this, { state: 'open', waiverReason: null, waivedById: null, updatedAt: now });
  }
}
