import { Person } from '@passerelle/accounts';
import { IllegalTransition, type Sentence } from '@passerelle/problems';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Concept } from '../concept/concept.entity.js';
import type { Gate } from '../concept/concept.transitions.js';
import { sentences } from '../concepts.sentences.js';

export const itemStates = ['open', 'ready', 'waived'] as const;
export type ItemState = (typeof itemStates)[number];

/** An answered item of a gate’s checklist. An item without a row is open. */
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

  /** May be empty if evidence replaces the answer. */
  @Column('text')
  answer: string;

  /** Why the gate does not require the item, in the words of the curator who waived it. */
  @Column('text', { nullable: true })
  waiverReason: string | null;

  /** The curator who waived the item. null: not waived, or their account is gone. */
  @Column('uuid', { nullable: true })
  waivedById: string | null;

  /**
   * The facts that made the item ready by themselves when its gate was last requested, stored as the curator read
   * them. null: people have answered the item. Before the gate is requested, present facts decide: see
   * `item-status.ts`.
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

  /** @param isReady whether the members consider the item done */
  write(answer: string, isReady: boolean, now: Date): void {
    if (this.state === 'waived') throw new IllegalTransition(sentences.isWaived(), this.state, 'open');
    Object.assign(this, { answer, state: isReady ? 'ready' : 'open', known: null, updatedAt: now });
  }

  /** The gate is requested, and the product knows enough to make the item ready. */
  know(known: Sentence[], now: Date): void {
    Object.assign(this, { state: 'ready', known, updatedAt: now });
  }

  waive(reason: string, curatorId: string | null, now: Date): void {
    if (this.state === 'waived') throw new IllegalTransition(sentences.isWaived(), this.state, 'waived');
    const waiver = { waiverReason: reason, waivedById: curatorId };
    Object.assign(this, { ...waiver, state: 'waived', known: null, updatedAt: now });
  }

  /** The item is required again. */
  askAgain(now: Date): void {
    if (this.state !== 'waived') throw new IllegalTransition(sentences.isNotWaived(), this.state, 'open');
    Object.assign(this, { state: 'open', waiverReason: null, waivedById: null, updatedAt: now });
  }
}

/** The items of each gate. Never rename a key: stored rows use them. */
export const checklists = {
  problem: ['two_companies', 'carrier', 'what_exists'],
  payer: ['payer', 'price', 'interviews', 'regime'],
  trial: ['business_model', 'test_plan', 'partner', 'consent', 'insurance'],
  holds: ['homes', 'results', 'incidents', 'contract'],
} as const satisfies Record<Gate, readonly string[]>;

export type ItemKey = (typeof checklists)[Gate][number];

export const itemKeys = Object.values(checklists).flat() as ItemKey[];

/** The gate of an item. */
export const gateOf = (key: ItemKey): Gate =>
  (Object.keys(checklists) as Gate[]).find((gate) =>
    (checklists[gate] as readonly string[]).includes(key),
  ) as Gate;
