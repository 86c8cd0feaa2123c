import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { Problem } from '../../ui/api/problem.js';
import { useOnceShown } from '../../ui/api/use-on-demand.js';
import { Notice, Skeleton } from '../../ui/boxes.js';
import { Dialog } from '../../ui/dialog.js';

interface OutcomeWithRule {
  code?: string;
  fields?: readonly { rule?: string }[];
}

/** Whether an act waits for a fresh proof of the second factor. */
export function isProofNeeded({ outcome }: Problem): boolean {
  const { code, fields = [] } = (outcome ?? {}) as OutcomeWithRule;
  return code === 'PROOF_NEEDED' || fields.some(({ rule }) => rule === 'proof_needed');
}

/**
 * Asks over the page for a fresh proof of the second factor. Everything typed stays.
 * @returns `prove` resolves to true once the proof is shown, so that the act is repeated; `proof` is the dialog: place it outside of forms
 */
export function useProof(): { prove: (problem: Problem) => Promise<boolean>; proof: ReactNode } {
  const { t } = useLingui();
  const [isAsked, setAsked] = useState(false);
  const answer = useRef<(isProven: boolean) => void>(undefined);
  const prove = useCallback(async (problem: Problem) => {
    if (!isProofNeeded(problem)) return false;
    setAsked(true);
    return new Promise<boolean>((resolve) => {
      answer.current = resolve;
    });
  }, []);
  const end = (isProven: boolean): void => {
    setAsked(false);
    answer.current?.(isProven);
    answer.current = undefined;
  };
  const proof = (
    <Dialog title={t`Confirmez que c’est vous`} isOpen={isAsked} onClose={() => end(false)}>
      <ProofOnDemand onProven={() => end(true)} />
    </Dialog>
  );
  return { prove, proof };
}

function ProofOnDemand({ onProven }: { onProven: () => void }): ReactNode {
  const part = useOnceShown(() => import('./proof.js'));
  if (part.whyNot !== undefined)
    return (
      <Notice tone="bad" hasJustHappened>
        {part.whyNot}
      </Notice>
    );
  return part.fetched ? <part.fetched.Proof onProven={onProven} /> : <Skeleton lines={[52, 48]} />;
}
