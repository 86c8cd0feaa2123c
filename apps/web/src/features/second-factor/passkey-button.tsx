import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useClient } from 'urql';
import type { Problem } from '../../ui/api/problem.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form.js';
import { showPasskey } from './second-factor-calls.js';

/** Shows a passkey of the person. */
export function PasskeyButton({ isMain, onShown }: { isMain: boolean; onShown: () => void }): ReactNode {
  const client = useClient();
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const show = async (): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    const { problem: found } = await showPasskey(client);
    setSending(false);
    setProblem(found);
    if (found === undefined) onShown();
  };
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <p>
        <Button look={isMain ? 'main' : 'plain'} isSending={isSending} onClick={() => void show()}>
          <Trans>Utiliser ma clé d’accès</Trans>
        </Button>
      </p>
    </>
  );
}
