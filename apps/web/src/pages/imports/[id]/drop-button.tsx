import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { ErrorSummary } from '../../../ui/form.js';
import { paths } from '../../../ui/routing/paths.js';
import { DropImport, type ImportInFullFragment } from '../../../features/imports/imports.graphql.js';

/** Discards a file that will not be imported. */
export function DropButton({ of: { id, viewerCan } }: { of: ImportInFullFragment }): ReactNode {
  const [, navigate] = useLocation();
  const { act, isSending, problem } = useAct(DropImport, ({ dropImport }) => dropImport);
  const drop = async (): Promise<void> => {
    if (await act({ id })) navigate(paths.imports, { replace: true });
  };
  if (!viewerCan.drop) return null;
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <Button look="text" isSending={isSending} onClick={() => void drop()}>
        <Trans>Écarter ce fichier</Trans>
      </Button>
    </>
  );
}
