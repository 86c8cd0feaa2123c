import { type Snapshot, snapshotOf } from '@passerelle/database';
import type { ImportLabel } from './import-label.entity.js';

declare module '@passerelle/database' {
  interface LoggedActions {
    importLabel: 'answer' | 'postpone';
  }
}

/** The meaning of a label, for the audit log. */
export const auditOfLabel = (label: ImportLabel): Snapshot =>
  snapshotOf(label, ['label', 'answer', 'tagIds', 'postponedAt']);
