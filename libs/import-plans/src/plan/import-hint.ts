import type { Hint } from '@passerelle/jobs';

/** Browsers ask anew how far the work on an import is. */
export const hintOf = (importId: string): Hint => ({ topic: 'import', id: importId });
