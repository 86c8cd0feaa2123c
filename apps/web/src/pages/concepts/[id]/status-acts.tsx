import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { ActWithReason } from '../../../features/deciding/act-with-reason.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { useConfirmation } from '../../../ui/focus/confirmation.js';
import { ErrorSummary } from '../../../ui/form.js';
import { paths } from '../../../ui/routing/paths.js';
import type { ConceptInFullFragment } from './concept.graphql.js';
import {
  LeaveConcept,
  type LeaveConceptMutation,
  PauseConcept,
  type PauseConceptMutation,
  ResumeConcept,
  type ResumeConceptMutation,
  StopConcept,
  type StopConceptMutation,
} from './status.graphql.js';

const paused = (data: PauseConceptMutation) => data.pauseConcept;
const stopped = (data: StopConceptMutation) => data.stopConcept;
const resumed = (data: ResumeConceptMutation) => data.resumeConcept;
const left = (data: LeaveConceptMutation) => data.leaveConcept;

/** Buttons that pause, stop or resume the concept, or leave it. */
export function StatusActs({ concept: { id, viewerCan } }: { concept: ConceptInFullFragment }): ReactNode {
  const { t } = useLingui();
  const { confirm, confirmation } = useConfirmation('status');
  const pausing = useAct(PauseConcept, paused);
  const stopping = useAct(StopConcept, stopped);
  const resuming = useAct(ResumeConcept, resumed);
  const { pause, stop, resume, leave } = viewerCan;
  const goOn = async (): Promise<void> => {
    if (await resuming.act({ id })) confirm(t`Le concept reprend.`);
  };
  if (!pause && !stop && !resume && !leave) return confirmation;
  return (
    <section className="no-print">
      <h2>
        <Trans>Continuer, ou pas</Trans>
      </h2>
      {resume && (
        <>
          {resuming.problem && <ErrorSummary problem={resuming.problem} />}
          <p>
            <Button isSending={resuming.isSending} onClick={() => void goOn()}>
              <Trans>Reprendre le concept</Trans>
            </Button>
          </p>
        </>
      )}
      {pause && (
        <ActWithReason
          draft={`pause-concept ${id}`}
          look="plain"
          open={<Trans>Mettre en pause</Trans>}
          send={<Trans>Mettre en pause</Trans>}
          label={t`Pourquoi, et jusqu’à quand ?`}
          hint={t`Tous les participants le lisent.`}
          isSending={pausing.isSending}
          problem={pausing.problem}
          onSend={async (reason) => {
            if (!(await pausing.act({ id, reason }))) return false;
            confirm(t`Le concept est en pause.`);
            return true;
          }}
        />
      )}
      {stop && (
        <ActWithReason
          draft={`stop-concept ${id}`}
          look="text"
          open={<Trans>Arrêter ce concept</Trans>}
          send={<Trans>Arrêter</Trans>}
          label={t`Pourquoi l’arrêter ?`}
          hint={t`Tous les participants le lisent. Il pourra être repris.`}
          isSending={stopping.isSending}
          problem={stopping.problem}
          onSend={async (reason) => {
            if (!(await stopping.act({ id, reason }))) return false;
            confirm(t`Le concept est arrêté.`);
            return true;
          }}
        />
      )}
      {confirmation}
      {leave && <Leaving id={id} />}
    </section>
  );
}

/** Leaving needs a second press, since a member who has left no longer sees the concept. */
function Leaving({ id }: { id: string }): ReactNode {
  const [, navigate] = useLocation();
  const [isSure, ask] = useState(false);
  const { act, isSending, problem } = useAct(LeaveConcept, left);
  const leave = async (): Promise<void> => {
    if (await act({ id })) navigate(paths.concepts, { replace: true });
  };
  if (!isSure)
    return (
      <Button look="text" onClick={() => ask(true)}>
        <Trans>Ne plus participer</Trans>
      </Button>
    );
  return (
    <>
      <p>
        <Trans>Vous ne verrez plus ce concept. Il faudra vous inviter de nouveau pour y revenir.</Trans>
      </p>
      {problem && <ErrorSummary problem={problem} />}
      <div className="acts">
        <Button look="danger" isSending={isSending} onClick={() => void leave()}>
          <Trans>Quitter ce concept</Trans>
        </Button>
        <Button look="text" onClick={() => ask(false)}>
          <Trans>Rester</Trans>
        </Button>
      </div>
    </>
  );
}
