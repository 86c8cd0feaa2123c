/** What a curator remarks of a need. */
export interface Remark {
  reason: string;
  wrong: string;
  remedy: string;
}

/** The pages on which somebody corrects what OVLT remarks, in their order. */
const corrected = ['situation', 'sujets', 'lieu'] as const;
export type CorrectedStep = (typeof corrected)[number];

/** Where a remark is answered: what is wrong with the text is corrected where it is told. */
export function stepOf({ reason }: Pick<Remark, 'reason'>): CorrectedStep {
  if (reason === 'wrong_tags') return 'sujets';
  return reason === 'wrong_territory' ? 'lieu' : 'situation';
}

interface Remarked {
  state: string;
  moderationRemarks: readonly Remark[];
  moderationNote: string | null;
}

interface Told {
  remarks: readonly Remark[];
  /** In the curator’s own words. */
  note: string | null;
}

/** What OVLT asks to correct on a page; undefined: nothing. The note is said once, on the first of the pages. */
export function remarksOn(step: string, need: Remarked | undefined): Told | undefined {
  if (need?.state !== 'changes_requested') return undefined;
  const { moderationRemarks, moderationNote: note } = need;
  const remarks = moderationRemarks.filter((remark) => stepOf(remark) === step);
  const concerned = new Set(moderationRemarks.map(stepOf));
  const first = corrected.find((each) => concerned.has(each)) ?? 'situation';
  const noted = step === first ? note : null;
  return remarks.length > 0 || noted !== null ? { remarks, note: noted } : undefined;
}
