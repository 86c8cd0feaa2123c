import type { ReactNode } from 'react';
import type { Decided } from '../on-done.js';
import { useNeedParts } from '../use-parts.js';

interface SameProps {
  decided: Decided;
  /** @param needIds the other needs about which the curator decided the same */
  onDone: (needIds: readonly string[], what: string) => void;
  onClose: () => void;
}

/** Offers the decision about one need for its company's other needs. If the script cannot be fetched, the offer is left out. */
export function OfferSame(props: SameProps): ReactNode {
  const { parts } = useNeedParts();
  return parts && <parts.SameForOthers {...props} />;
}
