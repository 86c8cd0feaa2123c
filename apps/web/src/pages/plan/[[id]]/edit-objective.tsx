import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ErrorSummary } from '../../../ui/form.js';
import {
  type ObjectiveInPlanFragment,
  type PlanInFullFragment,
  RemoveObjective,
  type RemoveObjectiveMutation,
} from './plan.graphql.js';
import { MeasureForm } from './measure-form.js';
import { MoveObjective } from './move.js';
import { ObjectiveForm } from './objective-form.js';

const removed = ({ removeObjective }: RemoveObjectiveMutation) => removeObjective;

/** A curator's actions on an objective: record a measure, edit, remove. */
export function EditObjective({
  objective,
  plan,
  onDone,
}: {
  objective: ObjectiveInPlanFragment;
  plan: PlanInFullFragment;
  onDone: (confirmation: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const [open, setOpen] = useState<'measure' | 'edit' | 'remove'>();
  const { title } = objective;
  const done = (confirmation: string): void => {
    setOpen(undefined);
    onDone(confirmation);
  };
  const close = (): void => setOpen(undefined);
  return (
    <div className="acts no-print">
      {objective.observed === null && (
        <Button look="text" onClick={() => setOpen('measure')} aria-label={t`Noter un relevé : ${title}`}>
          <Trans>Noter un relevé</Trans>
        </Button>
      )}
      <Button look="text" onClick={() => setOpen('edit')} aria-label={t`Modifier : ${title}`}>
        <Trans>Modifier</Trans>
      </Button>
      <Button look="text" onClick={() => setOpen('remove')} aria-label={t`Retirer : ${title}`}>
        <Trans>Retirer</Trans>
      </Button>
      <MoveObjective objective={objective} plan={plan} onDone={onDone} />
      <Dialog title={title} isOpen={open === 'measure'} onClose={close}>
        <MeasureForm objective={objective} onDone={done} />
      </Dialog>
      <Dialog title={t`Modifier l’objectif`} isOpen={open === 'edit'} onClose={close}>
        <ObjectiveForm plan={plan} axisId={objective.axisId} objective={objective} onDone={done} />
      </Dialog>
      <Dialog title={t`Retirer cet objectif ?`} isOpen={open === 'remove'} onClose={close}>
        <Remove objective={objective} onDone={done} />
      </Dialog>
    </div>
  );
}

function Remove({
  objective: { id, version, title },
  onDone,
}: {
  objective: ObjectiveInPlanFragment;
  onDone: (confirmation: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(RemoveObjective, removed);
  const send = async (): Promise<void> => {
    if ((await act({ id, version })) !== undefined) onDone(t`L’objectif est retiré.`);
  };
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <p>
        <Trans>« {title} » et ses relevés disparaîtront du plan. Cela ne peut pas être annulé.</Trans>
      </p>
      <Button look="danger" isSending={isSending} onClick={() => void send()}>
        <Trans>Retirer l’objectif</Trans>
      </Button>
    </>
  );
}
