import { type Snapshot, snapshotOf } from '@passerelle/database';
import type { ImportLabel } from './import-label.entity.js';

/** The meaning of a label, for the audit log. */
export const auditOfLabel = (label: ImportLabel): Snapshot =>
  snapshotOf(label, ['label', 'answer', 'tagIds', 'postponedAt']);
