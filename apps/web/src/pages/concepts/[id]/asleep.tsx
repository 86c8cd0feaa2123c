import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAct } from '../../../ui/api/use-act.js';
import { Notice } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { When } from '../../../ui/dates.js';
import { useConfirmation } from '../../../ui/focus/confirmation.js';
import { ErrorSummary } from '../../../ui/form.js';
import { type ConceptInFullFragment, RemindConcept, type RemindConceptMutation } from './concept.graphql.js';

const reminded = (data: RemindConceptMutation) => data.remindConcept;

/**
 * Notice that nothing has happened for sixty days. Participants continue, pause or stop the concept, and a curator
 * reminds them.
 */
export function Asleep({
  concept: { id, isAsleep, activeAt, remindedAt, viewerCan },
}: {
  concept: ConceptInFullFragment;
}): ReactNode {
  const { t } = useLingui();
  const { confirm, confirmation } = useConfirmation('asleep');
  const { act, isSending, problem } = useAct(RemindConcept, reminded);
  if (!isAsleep) return null;
  const remind = async (): Promise<void> => {
    if (await act({ id })) confirm(t`Les participants sont relancés.`);
  };
  return (
    <Notice tone="warn">
      <p>
        <strong>
          <Trans>
            Rien n’a changé ici depuis le <When at={activeAt} />.
          </Trans>
        </strong>{' '}
        <Trans>
          Notez où vous en êtes, même en une phrase ; ou mettez le concept en pause, ou arrêtez-le.
        </Trans>
      </p>
      {remindedAt !== null && (
        <p className="small">
          <Trans>
            Les participants ont été relancés le <When at={remindedAt} />.
          </Trans>
        </p>
      )}
      {problem && <ErrorSummary problem={problem} />}
      {viewerCan.remind && (
        <Button look="plain" isSending={isSending} onClick={() => void remind()}>
          <Trans>Relancer les participants</Trans>
        </Button>
      )}
      {confirmation}
    </Notice>
  );
}
