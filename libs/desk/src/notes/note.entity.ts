import { Organisation, Person } from '@passerelle/accounts';
import { Introduction } from '@passerelle/introductions';
import { Need } from '@passerelle/needs';
import { Solver } from '@passerelle/solvers';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** A curator's note on a subject, for other curators. Nobody else reads it, and it is deleted with its subject. */
@Entity('desk_note')
@Index('desk_note_need_idx', ['needId', 'id'], { where: 'need_id IS NOT NULL' })
@Index('desk_note_solver_idx', ['solverId', 'id'], { where: 'solver_id IS NOT NULL' })
@Index('desk_note_organisation_idx', ['organisationId', 'id'], { where: 'organisation_id IS NOT NULL' })
@Index('desk_note_introduction_idx', ['introductionId', 'id'], { where: 'introduction_id IS NOT NULL' })
@Check('desk_note_subject_check', 'num_nonnulls(need_id, solver_id, organisation_id, introduction_id) = 1')
export class DeskNote {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { nullable: true })
  needId: string | null;

  @Column('uuid', { nullable: true })
  solverId: string | null;

  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('uuid', { nullable: true })
  introductionId: string | null;

  /** The author. null: their account is gone. */
  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Column('text')
  text: string;

  @Column({ type: 'timestamptz', precision: 3 })
  writtenAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  editedAt: Date | null;

  @ManyToOne(() => Need, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'need_id' })
  need: Relation<Need> | null;

  @ManyToOne(() => Solver, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'solver_id' })
  solver: Relation<Solver> | null;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null;

  @ManyToOne(() => Introduction, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'introduction_id' })
  introduction: Relation<Introduction> | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'author_id' })
  author: Relation<Person> | null;
}
