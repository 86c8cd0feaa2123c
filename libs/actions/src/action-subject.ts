import type { Actor } from '@passerelle/accounts';
import type { EntityManager } from 'typeorm';

/**
 * Kinds of subjects that may have actions. The libs downstream know their subjects and actions, but this lib does
 * not.
 */
export const actionSubjectKinds = ['group', 'concept', 'objective'] as const;
export type ActionSubjectKind = (typeof actionSubjectKinds)[number];

/**
 * Kinds whose readers also see the actions tied to them. A plan is not among them, since every signed-in person reads
 * it, and the notes of a group are not for everybody.
 */
export const kindsThatShow: readonly ActionSubjectKind[] = ['group', 'concept'];

/** The subject of an action. */
export interface SubjectKey {
  subjectKind: ActionSubjectKind;
  subjectId: string;
}

/** A subject of actions, and the actor's permissions on it. */
export interface FoundSubject {
  id: string;
  title: string;
  /** Path of its page. */
  path: string;
  maySee: boolean;
  /** Whether the actor adds actions, and changes its present actions. */
  mayChange: boolean;
  /** Whether the actor ties actions of other subjects to it. */
  mayTie: boolean;
}

/**
 * A kind of subject that has actions. The lib that owns the kind decides who may do what, and registers the kind with
 * `ActionSubjects`.
 */
export abstract class ActionSubject {
  abstract readonly kind: ActionSubjectKind;

  /**
   * A query for the ids of the subjects that an actor sees: same rule as `maySee` of `find`. Its parameters are
   * `parametersOf` the actor.
   */
  abstract readonly seenSql: string;

  /** The existing subjects among these ids. The number of statements does not grow with the number of ids. */
  abstract find(actor: Actor, ids: readonly string[], manager: EntityManager): Promise<FoundSubject[]>;

  /** The people who may be given an action of the subject, at most a hundred. */
  abstract ownersOf(id: string, manager: EntityManager): Promise<string[]>;

  /**
   * Subjects of this kind to which an action of `of` may be tied, in the order of the offer. It checks no permission
   * on them.
   */
  abstract offeredTo(of: SubjectKey, actor: Actor, manager: EntityManager): Promise<SubjectKey[]>;
}
