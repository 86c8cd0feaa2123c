import type { ReactNode } from 'react';
import type { Decided } from './on-done.js';
import { useLater } from './use-later.js';

interface SameProps {
  decided: Decided;
  /** @param needIds those of which the same was decided */
  onDone: (needIds: readonly string[], what: string) => void;
  onClose: () => void;
}

/** What was decided of one need is offered for the others of its company. It is no loss where its script could not be fetched. */
export function SameLater(props: SameProps): ReactNode {
  const { later } = useLater();
  return later && <later.SameForOthers {...props} />;
}
