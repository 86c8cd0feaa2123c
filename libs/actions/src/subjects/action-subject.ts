import type { Actor } from '@passerelle/accounts';
import type { EntityManager } from 'typeorm';

/** What may have actions. Who has which, this lib does not know. */
export const actionSubjectKinds = ['group', 'concept', 'objective'] as const;
export type ActionSubjectKind = (typeof actionSubjectKinds)[number];

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
}

/** A kind of thing that has actions: the lib that has it says who may do what. It adds itself to `ActionSubjects`. */
export abstract class ActionSubject {
  abstract readonly kind: ActionSubjectKind;

  /** Those of these ids that there are, in as few statements as the number of ids allows: one more id is no more statements. */
  abstract find(actor: Actor, ids: readonly string[], manager: EntityManager): Promise<FoundSubject[]>;

  /** The persons who may be given an action of it, at most a hundred. */
  abstract ownersOf(id: string, manager: EntityManager): Promise<string[]>;
}
