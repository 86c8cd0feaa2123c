import type { Concept } from '@passerelle/concepts';
import type { Demand } from '@passerelle/finding';
import type { Interest, Introduction, IntroductionRequest, PartySide } from '@passerelle/introductions';
import type { MatchDismissal } from '@passerelle/matching';
import type { Need } from '@passerelle/needs';
import type { Sentence } from '@passerelle/problems';
import type { Solver } from '@passerelle/solvers';

/** The queues, in their order on the desk. */
export const deskQueueNames = [
  'to_moderate',
  'to_introduce',
  'wants_to_answer',
  'wants_to_meet',
  'about_to_lapse',
  'gates_to_sign',
  'without_solver',
  'silent',
  'out_of_reach',
  'at_cap',
  'dismissed',
  'sleeping_concepts',
  'sought_in_vain',
] as const;
export type DeskQueueName = (typeof deskQueueNames)[number];

/** Subject of a row, by the names of the audit log and the curators' marks. */
export interface DeskSubject {
  kind: string;
  /** The id of an object, or the key of a demand. */
  key: string;
}

/** A row of a queue: the waiting object, since when, why, and the due day. */
export interface DeskRow {
  queue: DeskQueueName;
  /** Identifies the row within its queue. */
  key: string;
  subject: DeskSubject;
  since: Date | null;
  /** A day in France. null: nothing is promised, and nothing happens automatically. */
  dueOn: string | null;
  why: Sentence;
  needId?: string;
  solverId?: string;
  /** The company, for a silent party on the company's side. */
  organisationId?: string;
  side?: PartySide;
  /** The mail reach of an address that receives no mails. */
  reachId?: string;
  need?: Need;
  solver?: Solver;
  interest?: Interest;
  request?: IntroductionRequest;
  introduction?: Introduction;
  dismissal?: MatchDismissal;
  concept?: Concept;
  demand?: Demand;
}

/** The id of a row, by which curators snooze or assign it. */
export const rowIdOf = ({ queue, key }: Pick<DeskRow, 'queue' | 'key'>): string => `${queue}:${key}`;
