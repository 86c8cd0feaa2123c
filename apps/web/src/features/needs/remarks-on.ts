/** A curator's remark about a need. */
export interface Remark {
  reason: string;
  wrong: string;
  remedy: string;
}

/** Pages on which a company corrects its need, in order. */
const corrected = ['situation', 'sujets', 'lieu'] as const;
export type CorrectedStep = (typeof corrected)[number];

/** The page on which a remark is corrected. A mistake in the text belongs to the page of the situation. */
export function stepOf({ reason }: Pick<Remark, 'reason'>): CorrectedStep {
  if (reason === 'wrong_tags') return 'sujets';
  return reason === 'wrong_territory' ? 'lieu' : 'situation';
}

interface Remarked {
  state: string;
  moderationRemarks: readonly Remark[];
  moderationNote: string | null;
}

interface Remarks {
  remarks: readonly Remark[];
  /** The curator's note. */
  note: string | null;
}

/** The operator's requested corrections on a page. undefined: none. The first of the pages shows the note too. */
export function remarksOn(step: string, need: Remarked | undefined): Remarks | undefined {
  if (need?.state !== 'changes_requested') return undefined;
  const { moderationRemarks, moderationNote: note } = need;
  const remarks = moderationRemarks.filter((remark) => stepOf(remark) === step);
  const concerned = new Set(moderationRemarks.map(stepOf));
  const first = corrected.find((each) => concerned.has(each)) ?? 'situation';
  const noted = step === first ? note : null;
  return remarks.length > 0 || noted !== null ? { remarks, note: noted } : undefined;
}
