import { Person } from '@passerelle/accounts';
import { loaderById } from '@passerelle/graphql';
import { IllegalTransition } from '@passerelle/problems';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  VersionColumn,
} from 'typeorm';
import { sentences } from '../concepts.sentences.js';
import type { ConceptContent } from './concept.input.js';
import {
  type ConceptStatus,
  type ConceptTransition,
  conceptTransitions,
  type Gate,
  gateAfter,
  gateBefore,
  type GateState,
  type GateVerdict,
  nextStatus,
  type Stage,
  stageAfter,
  stageBefore,
} from './concept.transitions.js';

/** Idle time after which a concept is asleep, in milliseconds: sixty days. */
export const ASLEEP_AFTER = 60 * 24 * 3_600_000;
/** Least time between two reminders to its people, in milliseconds: a week. */
const REMINDED_AGAIN_AFTER = 7 * 24 * 3_600_000;

/** The result of a need and an idea together. It moves from stage to stage, through a gate each time. */
@Entity('concept')
@Index(['stage', 'id'])
@Index(['startedById'])
@Index('concept_idle_idx', ['activeAt', 'id'], { where: `status = 'active' AND stage <> 'in_homes'` })
@Index('concept_requested_idx', ['gateAskedAt', 'id'], { where: `gate_state = 'requested'` })
@Index('concept_tag_ids_idx', ['tagIds'], { type: 'gin' })
@Check('concept_stage_check', `stage IN ('idea', 'concept', 'business_model', 'prototype', 'in_homes')`)
@Check('concept_status_check', `status IN ('active', 'paused', 'stopped')`)
@Check('concept_gate_state_check', `gate_state IN ('open', 'requested', 'refused')`)
@Check('concept_reason_check', `(status = 'active') = (status_reason IS NULL)`)
@Check('concept_asked_check', `(gate_state = 'requested') = (gate_asked_at IS NOT NULL)`)
export class Concept {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  title: string;

  /** The promise to households and companies, in a few sentences. */
  @Column('text')
  promise: string;

  @Column('text')
  stage: Stage;

  /** When the concept entered this stage. */
  @Column({ type: 'timestamptz', precision: 3 })
  stageSince: Date;

  @Column('text')
  status: ConceptStatus;

  /** Why the concept is paused or stopped. */
  @Column('text', { nullable: true })
  statusReason: string | null;

  /** State of the gate ahead. */
  @Column('text')
  gateState: GateState;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  gateAskedAt: Date | null;

  /** The carrier, one of the members. null: none yet. */
  @Column('uuid', { nullable: true })
  carrierId: string | null;

  /** The curator who accompanies the concept. null: none yet. */
  @Column('uuid', { nullable: true })
  curatorId: string | null;

  /** The person who started the concept. null: their account is gone. */
  @Column('uuid', { nullable: true })
  startedById: string | null;

  @Column('uuid', { array: true })
  tagIds: string[];

  @Column('text', { array: true })
  territoryCodes: string[];

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  /** Last activity, including its checklists. */
  @Column({ type: 'timestamptz', precision: 3 })
  activeAt: Date;

  /** When its people were last reminded that the concept is asleep. null: never. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  remindedAt: Date | null;

  /** When two people change the same concept at once, the second gets a conflict. Nothing is overwritten. */
  @VersionColumn()
  version: number;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'carrier_id' })
  carrier: Relation<Person> | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'curator_id' })
  curator: Relation<Person> | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'started_by_id' })
  startedBy: Relation<Person> | null;

  static start(
    begun: ConceptContent & Pick<Concept, 'id' | 'startedById' | 'carrierId' | 'curatorId'>,
    now: Date,
  ): Concept {
    return Object.assign(new Concept(), begun, {
      stage: 'idea',
      stageSince: now,
      status: 'active',
      statusReason: null,
      gateState: 'open',
      gateAskedAt: null,
      createdAt: now,
      updatedAt: now,
      activeAt: now,
      remindedAt: null,
    });
  }

  /** The gate ahead. undefined: all are passed. */
  get gate(): Gate | undefined {
    return gateAfter(this.stage);
  }

  /**
   * Whether its checklists may be edited now. They may not while a curator reads them, nor once the concept is
   * stopped.
   */
  get isOpen(): boolean {
    return this.status !== 'stopped' && this.gateState !== 'requested';
  }

  /** @throws {IllegalTransition} once the concept is stopped. */
  edit(change: Partial<ConceptContent>, now: Date): void {
    this.assertNotStopped();
    Object.assign(this, change);
    this.touch(now);
  }

  /** @throws {IllegalTransition} while a curator reads the gate, or once the concept is stopped. */
  assertOpen(): void {
    this.assertNotStopped();
    if (this.gateState === 'requested')
      throw new IllegalTransition(sentences.beingRead(), this.gateState, 'open');
  }

  /** @throws {IllegalTransition} once the concept is stopped. */
  assertNotStopped(): void {
    if (this.status === 'stopped') throw new IllegalTransition(sentences.isStopped(), this.status);
  }

  pause(reason: string, now: Date): void {
    this.move('pause', now);
    this.statusReason = reason;
  }

  stop(reason: string, now: Date): void {
    this.move('stop', now);
    this.statusReason = reason;
  }

  resume(now: Date): void {
    this.move('resume', now);
    this.statusReason = null;
  }

  /** The carrier declares the gate ahead ready. A curator reads it. */
  requestGate(gate: Gate, now: Date): void {
    this.assertAhead(gate);
    if (this.status !== 'active') throw new IllegalTransition(sentences.notActive(), this.status, 'active');
    if (this.gateState === 'requested')
      throw new IllegalTransition(sentences.alreadyRequested(), this.gateState, 'requested');
    if (this.gateState === 'refused')
      throw new IllegalTransition(sentences.gateRefused(), this.gateState, 'requested');
    this.gateState = 'requested';
    this.gateAskedAt = now;
    this.touch(now);
  }

  /** The carrier withdraws the request, to change something. */
  withdrawRequest(now: Date): void {
    this.assertRequested();
    this.openGate(now);
  }

  /**
   * The concept has no carrier any more, stopped or not. A requested gate is open again, since its requester is gone.
   */
  loseCarrier(): void {
    this.carrierId = null;
    if (this.gateState === 'requested') Object.assign(this, { gateState: 'open', gateAskedAt: null });
  }

  /** A curator decides on a gate. The stage follows the decision. */
  decide(gate: Gate, verdict: GateVerdict, now: Date): void {
    if (verdict === 'reopened') {
      this.reopen(gate, now);
      return;
    }
    this.assertAhead(gate);
    this.assertRequested();
    this.openGate(now);
    if (verdict === 'passed') this.enter(stageAfter(gate), now);
    if (verdict === 'refused') this.gateState = 'refused';
  }

  /** The gates that a curator may decide on now, with the possible verdicts. */
  get decidable(): { gate: Gate; verdicts: GateVerdict[] }[] {
    if (this.status === 'stopped') return [];
    const [ahead, passed] = [this.gate, gateBefore(this.stage)];
    const verdictsAhead: Record<GateState, GateVerdict[]> = {
      open: [],
      requested: ['passed', 'changes', 'refused'],
      refused: ['reopened'],
    };
    const all: { gate: Gate | undefined; verdicts: GateVerdict[] }[] = [
      { gate: ahead, verdicts: verdictsAhead[this.gateState] },
      { gate: passed, verdicts: this.gateState === 'open' ? ['reopened'] : [] },
    ];
    return all.flatMap(({ gate, verdicts }) =>
      gate === undefined || verdicts.length === 0 ? [] : [{ gate, verdicts }],
    );
  }

  /**
   * Whether the concept has been idle for sixty days while active, and is not paused, stopped, waiting for a curator,
   * or already in homes.
   */
  isAsleep(now: Date): boolean {
    const isAwaited = this.status === 'active' && this.stage !== 'in_homes' && this.gateState !== 'requested';
    return isAwaited && now.getTime() - this.activeAt.getTime() >= ASLEEP_AFTER;
  }

  /** Whether its people may be reminded, at most once a week. */
  mayBeReminded(now: Date): boolean {
    const { remindedAt } = this;
    const isTime = remindedAt === null || now.getTime() - remindedAt.getTime() >= REMINDED_AGAIN_AFTER;
    return this.isAsleep(now) && isTime;
  }

  /** @throws {IllegalTransition} if the concept is not asleep, or its people were reminded less than a week ago. */
  remind(now: Date): void {
    if (!this.isAsleep(now)) throw new IllegalTransition(sentences.notAsleep(), this.status);
    if (!this.mayBeReminded(now)) throw new IllegalTransition(sentences.remindedLately(), this.status);
    this.remindedAt = now;
  }

  /** Whether the status allows this transition. The policy decides who may do it. */
  allows(transition: ConceptTransition): boolean {
    const from: readonly ConceptStatus[] = conceptTransitions[transition].from;
    return from.includes(this.status);
  }

  /** Records activity. */
  touch(now: Date): void {
    this.updatedAt = now;
    this.activeAt = now;
    this.remindedAt = null;
  }

  /**
   * A refused gate is opened for another try. The last passed gate is opened again, and must be passed once more.
   */
  private reopen(gate: Gate, now: Date): void {
    this.assertNotStopped();
    if (this.gateState === 'refused' && gate === this.gate) {
      this.openGate(now);
      return;
    }
    if (this.gateState === 'open' && gate === gateBefore(this.stage)) {
      this.enter(stageBefore(gate), now);
      return;
    }
    throw new IllegalTransition(sentences.nothingToReopen(), this.gateState, 'open');
  }

  private enter(stage: Stage, now: Date): void {
    this.stage = stage;
    this.stageSince = now;
    this.touch(now);
  }

  private openGate(now: Date): void {
    this.gateState = 'open';
    this.gateAskedAt = null;
    this.touch(now);
  }

  private assertAhead(gate: Gate): void {
    if (gate !== this.gate) throw new IllegalTransition(sentences.otherGate(), this.stage);
  }

  private assertRequested(): void {
    this.assertNotStopped();
    if (this.gateState !== 'requested')
      throw new IllegalTransition(sentences.notRequested(), this.gateState, 'open');
  }

  private move(transition: ConceptTransition, now: Date): void {
    this.status = nextStatus(transition, this.status);
    this.touch(now);
  }
}

/** Finds concepts by id. It checks no permission: the caller asks the policy. */
export class ConceptLoader extends loaderById(Concept) {}
