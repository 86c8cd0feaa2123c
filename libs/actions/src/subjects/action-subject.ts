import type { Actor } from '@passerelle/accounts';
import type { EntityManager } from 'typeorm';

/** What may have actions. Who has which, this lib does not know. */
export const actionSubjectKinds = ['group', 'concept', 'objective'] as const;
export type ActionSubjectKind = (typeof actionSubjectKinds)[number];

/**
 * Those whose readers also read the actions that are tied to them. A plan is not one: everybody who is signed in reads it, and what a
 * group notes for itself is not for everybody.
 */
export const kindsThatShow: readonly ActionSubjectKind[] = ['group', 'concept'];

/** What an action is for. */
export interface SubjectKey {
  subjectKind: ActionSubjectKind;
  subjectId: string;
}

/** Something that has actions, and what somebody may do there. */
export interface FoundSubject {
  id: string;
  title: string;
  /** Of its page. */
  path: string;
  maySee: boolean;
  /** Whether they add actions, and change those that are there. */
  mayChange: boolean;
  /** Whether they tie actions of something else to it. */
  mayTie: boolean;
}

/** A kind of thing that has actions: the lib that has it says who may do what. It adds itself to `ActionSubjects`. */
export abstract class ActionSubject {
  abstract readonly kind: ActionSubjectKind;

  /** A query for the ids of those that somebody sees: as `maySee` of `find`. It takes `parametersOf` the actor. */
  abstract readonly seenSql: string;

  /** Those of these ids that there are, in as few statements as the number of ids allows: one more id is no more statements. */
  abstract find(actor: Actor, ids: readonly string[], manager: EntityManager): Promise<FoundSubject[]>;

  /** The persons who may be given an action of it, at most a hundred. */
  abstract ownersOf(id: string, manager: EntityManager): Promise<string[]>;

  /** What this kind knows that an action of `of` may be tied to, in the order in which it is offered. It checks no permission on it. */
  abstract offeredTo(of: SubjectKey, actor: Actor, manager: EntityManager): Promise<SubjectKey[]>;
}
