import { EventSet } from '@passerelle/database';

export const importPlanEvents = new EventSet();

interface OfImport {
  importId: string;
}

/** A curator has sent a file, which is to be read. */
export const ImportSent = importPlanEvents.define<OfImport>('ImportSent');
/** A curator has said which column is which. */
export const ImportPlanAsked = importPlanEvents.define<OfImport>('ImportPlanAsked');
export const ImportApplyAsked = importPlanEvents.define<OfImport>('ImportApplyAsked');
export const ImportUndoAsked = importPlanEvents.define<OfImport>('ImportUndoAsked');
/** It was put aside, or nobody applied it in time. */
export const ImportDropped = importPlanEvents.define<OfImport>('ImportDropped', { forTheRecord: true });
/** Its rows are those of the product now, as far as they could be. */
export const ImportApplied = importPlanEvents.define<OfImport>('ImportApplied', { forTheRecord: true });
export const ImportUndone = importPlanEvents.define<OfImport>('ImportUndone', { forTheRecord: true });
