import { TracksChanges } from '@passerelle/database';
import { IllegalTransition } from '@passerelle/problems';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sentences } from '../solvers.sentences.js';
import { Solver } from './solver.entity.js';

/** What a supervisor says of an idea that their school wants to be read first. */
export const signatures = ['waiting', 'signed', 'returned'] as const;
export type Signature = (typeof signatures)[number];

/** What its author says. An attribution that is not given stays as it is. */
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

  /** Whose it is, in the author's words, such as “Promotion 2026”; null: the profile's. */
  @Column('text', { nullable: true })
  attribution: string | null;

  /** When a curator hid it from all but those who hold the profile. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  hiddenAt: Date | null;

  /** Why, in the curator’s words; null: it is not hidden. */
  @Column('text', { nullable: true })
  hiddenReason: string | null;

  /** Null: no school asks for it. */
  @Column('text', { nullable: true })
  signature: Signature | null;

  /** Since when it waits, or when it was signed or sent back. New words wait anew: whoever signs says which they have read. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  signatureAt: Date | null;

  /** Why it was sent back, in the supervisor’s words. */
  @Column('text', { nullable: true })
  returnedReason: string | null;

  /** How many times it was said that it waits; the last time to the owners of the school. */
  @Column('int', { default: 0 })
  signatureReminders: number;

  @ManyToOne(() => Solver, (solver) => solver.ideas, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'solver_id' })
  solver: Relation<Solver>;

  /**
   * Whether others than those who hold the profile and those who look after it are told of it: no curator hides it, and where a school
   * wants its words read first, they are signed.
   */
  get isTold(): boolean {
    return this.hiddenAt === null && (this.signature === null || this.signature === 'signed');
  }

  /**
   * Changes its words, and whose it is said to be. New words are read anew, and so are those that were sent back.
   * @param isAsked whether the school of whoever has the idea wants them read first
   */
  say(words: IdeaContent, isAsked: boolean, now: Date): void {
    const isSame = words.title === this.title && words.description === this.description;
    Object.assign(this, words);
    if (isAsked && this.signature === 'signed' && isSame) return;
    this.askSignature(isAsked, now);
  }

  /** Waits for the supervisor to read it; or, where nobody asks for that, no longer. */
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

  /** @param reason in the supervisor's words; whoever has the idea reads it */
  sendBack(reason: string, now: Date): void {
    this.assertWaits('returned');
    Object.assign(this, { signature: 'returned', signatureAt: now, returnedReason: reason });
  }

  /** Says once more that it waits. @param step how many times that was said by then */
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
