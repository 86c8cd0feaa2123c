import { EventSet } from '@passerelle/database';

export const importPlanEvents = new EventSet();

interface OfImport {
  importId: string;
}

/** A curator has sent a file, which will be read. */
export const ImportSent = importPlanEvents.define<OfImport>('ImportSent', { invalidates: 'nothing' });
/** A curator has assigned the columns. */
export const ImportPlanAsked = importPlanEvents.define<OfImport>('ImportPlanAsked', {
  invalidates: 'nothing',
});
export const ImportApplyAsked = importPlanEvents.define<OfImport>('ImportApplyAsked', {
  invalidates: 'nothing',
});
export const ImportUndoAsked = importPlanEvents.define<OfImport>('ImportUndoAsked', {
  invalidates: 'nothing',
});
/** The import was discarded, or nobody applied it in time. */
export const ImportDropped = importPlanEvents.define<OfImport>('ImportDropped', {
  invalidates: 'nothing',
  forTheRecord: true,
});
/** The valid rows of the import are applied. */
export const ImportApplied = importPlanEvents.define<OfImport>('ImportApplied', {
  invalidates: 'nothing',
  forTheRecord: true,
});
export const ImportUndone = importPlanEvents.define<OfImport>('ImportUndone', {
  invalidates: 'nothing',
  forTheRecord: true,
});
