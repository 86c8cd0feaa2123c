import { TracksChanges } from '@passerelle/database';
import { IllegalTransition } from '@passerelle/problems';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sentences } from '../solvers.sentences.js';
import { Solver } from './solver.entity.js';

/** A supervisor's decision on an idea that their school wants read first. */
export const signatures = ['waiting', 'signed', 'returned'] as const;
export type Signature = (typeof signatures)[number];

/** The author's words. An attribution that is left out stays as it is. */
export type IdeaContent = Pick<Idea, 'title' | 'description'> & Partial<Pick<Idea, 'attribution'>>;

/** Something a solver proposes or already sells. */
@Entity('idea')
@TracksChanges()
@Index(['solverId'])
@Index('idea_waiting_idx', ['signatureAt', 'id'], { where: "signature = 'waiting'" })
@Check('idea_hidden_check', '(hidden_at IS NULL) = (hidden_reason IS NULL)')
@Check('idea_signature_check', `signature IN ('waiting', 'signed', 'returned')`)
@Check('idea_signature_at_check', '(signature IS NULL) = (signature_at IS NULL)')
@Check('idea_returned_check', `(returned_reason IS NOT NULL) = (signature IS NOT DISTINCT FROM 'returned')`)
export class Idea {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  solverId: string;

  @Column('text')
  title: string;

  @Column('text')
  description: string;

  /** Whose idea it is, in the author's words, such as “Promotion 2026”; null: the profile's. */
  @Column('text', { nullable: true })
  attribution: string | null;

  /** When a curator hid the idea from all people except the holders of the profile. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  hiddenAt: Date | null;

  /** The curator’s reason for hiding; null: the idea is not hidden. */
  @Column('text', { nullable: true })
  hiddenReason: string | null;

  /** null: no co-signature is asked for. */
  @Column('text', { nullable: true })
  signature: Signature | null;

  /**
   * Since when the idea waits, or when it was signed or sent back. New words wait from their own time: with this time, a supervisor says
   * which words they have read.
   */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  signatureAt: Date | null;

  /** The supervisor’s reason for sending the idea back. */
  @Column('text', { nullable: true })
  returnedReason: string | null;

  /** How many reminders were sent; the last one goes to the owners of the school. */
  @Column('int', { default: 0 })
  signatureReminders: number;

  @ManyToOne(() => Solver, (solver) => solver.ideas, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'solver_id' })
  solver: Relation<Solver>;

  /**
   * Whether people other than the profile's holders, supervisor and curators see the idea. No curator hides it and, if a school wants its
   * words read first, they are signed.
   */
  get isShown(): boolean {
    return this.hiddenAt === null && (this.signature === null || this.signature === 'signed');
  }

  /**
   * Changes the given words and the attribution. New words have to be read again, and so do words that were sent back.
   * @param isAsked whether the author's school wants ideas read first
   */
  say(words: Partial<IdeaContent>, isAsked: boolean, now: Date): void {
    const { title, description } = this;
    Object.assign(this, words);
    const isSame = title === this.title && description === this.description;
    if (isAsked && this.signature === 'signed' && isSame) return;
    this.askSignature(isAsked, now);
  }

  /** Makes the idea wait for the supervisor; or, if nobody asks for a co-signature, wait no longer. */
  askSignature(isAsked: boolean, now: Date): void {
    Object.assign(this, {
      signature: isAsked ? 'waiting' : null,
      signatureAt: isAsked ? now : null,
      returnedReason: null,
      signatureReminders: 0,
    });
  }

  sign(now: Date): void {
    this.assertWaits('signed');
    Object.assign(this, { signature: 'signed', signatureAt: now });
  }

  /** @param reason in the supervisor's words; the idea's author reads it */
  sendBack(reason: string, now: Date): void {
    this.assertWaits('returned');
    Object.assign(this, { signature: 'returned', signatureAt: now, returnedReason: reason });
  }

  /**
   * Records one more reminder of the waiting idea.
   * @param step how many reminders were sent by then
   */
  remind(step: number): void {
    this.signatureReminders = step;
  }

  private assertWaits(wanted: Signature): void {
    if (this.signature !== 'waiting')
      throw new IllegalTransition(sentences.nothingToSign(), this.signature ?? 'free', wanted);
  }

  /** @param reason in the curator's words; the holders of the profile read it */
  hide(reason: string, now: Date): void {
    if (this.hiddenAt !== null) throw new IllegalTransition(sentences.alreadyHidden(), 'hidden', 'hidden');
    Object.assign(this, { hiddenAt: now, hiddenReason: reason });
  }

  unhide(): void {
    if (this.hiddenAt === null) throw new IllegalTransition(sentences.notHidden(), 'shown', 'shown');
    Object.assign(this, { hiddenAt: null, hiddenReason: null });
  }
}
