import type { ReactNode } from 'react';
import type { Decided } from './on-done.js';
import { useLater } from './use-rest.js';

interface SameProps {
  decided: Decided;
  /** @param needIds the other needs about which the curator decided the same */
  onDone: (needIds: readonly string[], what: string) => void;
  onClose: () => void;
}

/** Offers the decision about one need for its company's other needs. If the script cannot be fetched, the offer is left out. */
export function SameLater(props: SameProps): ReactNode {
  const { later } = useLater();
  return later && <later.SameForOthers {...props} />;
}
