import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { DraftContent } from './draft/content.js';

/** Kinds of solvers, in words. */
export const solverKindWords: Record<DraftContent['wantedKinds'][number], MessageDescriptor> = {
  startup: msg`Une start-up`,
  entrepreneur: msg`Un entrepreneur`,
  student: msg`Des étudiants`,
  project_holder: msg`Un porteur de projet`,
};
