import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useAct } from '../../ui/api/use-act.js';
import { useRequestKey } from '../../ui/api/request-key.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form.js';
import { paths } from '../../ui/routing/paths.js';
import { CopyNeed as CopyNeedDocument, type CopyNeedMutation } from './acts.graphql.js';

const copied = ({ copyNeed }: CopyNeedMutation) => copyNeed;

/** Copies a need into a draft, for its company to edit and send. */
export function CopyNeed({ id }: { id: string }): ReactNode {
  const [, navigate] = useLocation();
  const { act, isSending, problem } = useAct(CopyNeedDocument, copied);
  const { keyOf } = useRequestKey();
  const copy = async (): Promise<void> => {
    const draft = await act({ id, key: keyOf({ id }) });
    if (draft) navigate(paths.needStep(draft.id, 'relire'));
  };
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <Button look="text" isSending={isSending} onClick={() => void copy()}>
        <Trans>Copier</Trans>
      </Button>
    </>
  );
}
