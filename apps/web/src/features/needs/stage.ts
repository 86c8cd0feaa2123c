type NeedState = 'changes_requested' | 'closed' | 'draft' | 'expired' | 'published' | 'submitted';
type NeedProgress = 'being_introduced' | 'in_discussion' | 'met' | 'unmet' | 'waiting';

/** Data that determine the stage of a need. */
export interface NeedStatus {
  state: NeedState;
  progress: NeedProgress | null;
}

const afterPublication: Record<NeedProgress, number> = {
  waiting: 2,
  unmet: 2,
  being_introduced: 3,
  in_discussion: 3,
  met: 4,
};

/** Index of the current step, from 0: written, read, online, introduced, met. */
export function stageOf({ state, progress }: NeedStatus): number {
  switch (state) {
    case 'draft':
    case 'changes_requested':
      return 0;
    case 'submitted':
      return 1;
    case 'published':
    case 'expired':
    case 'closed':
      return afterPublication[progress ?? 'waiting'];
  }
}

/** Parts of the list of a company's needs, in order. */
export const parts = ['yours', 'underWay', 'over'] as const;
export type Part = (typeof parts)[number];

/** Who must act: the company, others, or nobody any more. */
export function partOf({ state }: Pick<NeedStatus, 'state'>): Part {
  switch (state) {
    case 'draft':
    case 'changes_requested':
    case 'expired':
      return 'yours';
    case 'submitted':
    case 'published':
      return 'underWay';
    case 'closed':
      return 'over';
  }
}
