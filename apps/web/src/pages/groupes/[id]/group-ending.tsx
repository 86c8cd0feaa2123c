import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useReader } from '../../../ui/api/session.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ErrorSummary } from '../../../ui/form.js';
import {
  CloseGroup,
  type CloseGroupMutation,
  type GroupInFullFragment,
  LeaveGroup,
  type LeaveGroupMutation,
} from './group.graphql.js';

const left = ({ leaveGroup }: LeaveGroupMutation) => leaveGroup;
const closed = ({ closeGroup }: CloseGroupMutation) => closeGroup;

/** Leaves the group, or ends it. */
export function GroupEnding({
  group: { id, title, lead, viewerCan },
  onDone,
}: {
  group: GroupInFullFragment;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const reader = useReader();
  const leaving = useAct(LeaveGroup, left);
  const closing = useAct(CloseGroup, closed);
  const [asking, ask] = useState<'leave' | 'close'>();
  const stop = (): void => ask(undefined);
  const leave = async (): Promise<void> => {
    const done = await leaving.act({ id });
    stop();
    if (done !== undefined) onDone(t`Vous ne faites plus partie du groupe « ${title} ».`);
  };
  const close = async (): Promise<void> => {
    const done = await closing.act({ id });
    stop();
    if (done !== undefined) onDone(t`Le groupe « ${title} » est terminé.`);
  };
  const problem = leaving.problem ?? closing.problem;
  const mayLeave = viewerCan.leave && lead?.id !== reader.id;
  if (!mayLeave && !viewerCan.close) return null;
  return (
    <div>
      {problem && <ErrorSummary problem={problem} />}
      <div className="acts">
        {mayLeave && (
          <Button look="text" onClick={() => ask('leave')}>
            <Trans>Quitter ce groupe</Trans>
          </Button>
        )}
        {viewerCan.close && (
          <Button look="text" onClick={() => ask('close')}>
            <Trans>Terminer ce groupe</Trans>
          </Button>
        )}
      </div>
      <Dialog title={t`Quitter « ${title} » ?`} isOpen={asking === 'leave'} onClose={stop}>
        <p>
          <Trans>
            Vous ne lirez plus ses séances ni ses comptes rendus. Les actions qui vous sont confiées vous
            restent.
          </Trans>
        </p>
        <Button look="danger" isSending={leaving.isSending} onClick={() => void leave()}>
          <Trans>Quitter</Trans>
        </Button>
      </Dialog>
      <Dialog title={t`Terminer « ${title} » ?`} isOpen={asking === 'close'} onClose={stop}>
        <p>
          <Trans>
            Le groupe restera lisible par ses membres, et plus rien n’y changera. C’est définitif.
          </Trans>
        </p>
        <Button look="danger" isSending={closing.isSending} onClick={() => void close()}>
          <Trans>Terminer le groupe</Trans>
        </Button>
      </Dialog>
    </div>
  );
}
