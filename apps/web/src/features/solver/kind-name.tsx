import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { SolverKind } from '../../ui/api/schema-types.js';

/** Kind of a solver, in words. */
export function SolverKindName({ kind }: { kind: SolverKind }): ReactNode {
  const { t } = useLingui();
  const names: Record<SolverKind, string> = {
    startup: t`Start-up`,
    entrepreneur: t`Entrepreneur`,
    student: t`Étudiant`,
    project_holder: t`Porteur de projet`,
  };
  return names[kind];
}
