import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAct } from '../../ui/api/use-act.js';
import { Button, type ButtonLook } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form.js';
import { RenewNeed as RenewNeedDocument, type RenewNeedMutation } from './acts.graphql.js';

const renewed = ({ renewNeed }: RenewNeedMutation) => renewNeed;

/** Publishes an expired need again. */
export function RenewNeed({ id, look = 'main' }: { id: string; look?: ButtonLook }): ReactNode {
  const { act, isSending, problem } = useAct(RenewNeedDocument, renewed);
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <Button look={look} isSending={isSending} onClick={() => void act({ id })}>
        <Trans>Remettre en ligne</Trans>
      </Button>
    </>
  );
}
