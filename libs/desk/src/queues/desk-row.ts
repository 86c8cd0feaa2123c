import type { Concept } from '@passerelle/concepts';
import type { Demand } from '@passerelle/finding';
import type { Interest, Introduction, IntroductionRequest, PartySide } from '@passerelle/introductions';
import type { MatchDismissal } from '@passerelle/matching';
import type { Need } from '@passerelle/needs';
import type { Sentence } from '@passerelle/problems';
import type { Solver } from '@passerelle/solvers';

/** What waits for curators, in the order in which the desk shows it. */
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

/** What a row is about, as the audit log and the marks of curators name it. */
export interface DeskSubject {
  kind: string;
  /** The id of an object; of a demand, its key. */
  key: string;
}

/** One row of a queue: what waits, since when, why, and by when something is due. */
export interface DeskRow {
  queue: DeskQueueName;
  /** Names the row within its queue. */
  key: string;
  subject: DeskSubject;
  since: Date | null;
  /** A day in France; null: nothing is promised, and nothing happens by itself. */
  dueOn: string | null;
  why: Sentence;
  needId?: string;
  solverId?: string;
  /** Of a silent party that is a company. */
  organisationId?: string;
  side?: PartySide;
  /** The row of an address that mails do not reach. */
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

/** The id of a row, by which curators put it off or give it to somebody. */
export const rowIdOf = ({ queue, key }: Pick<DeskRow, 'queue' | 'key'>): string => `${queue}:${key}`;
