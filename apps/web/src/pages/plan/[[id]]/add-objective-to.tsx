import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import type { PlanInFullFragment } from './plan.graphql.js';
import { ObjectiveForm } from './objective-form.js';

export function AddObjectiveTo({
  plan,
  axis,
  onDone,
}: {
  plan: PlanInFullFragment;
  axis: PlanInFullFragment['axes'][number];
  onDone: (confirmation: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const { id, title } = axis;
  return (
    <div className="acts no-print">
      <Button look="plain" onClick={() => setOpen(true)} aria-label={t`Ajouter un objectif : ${title}`}>
        <Trans>Ajouter un objectif</Trans>
      </Button>
      <Dialog title={t`Ajouter un objectif`} isOpen={isOpen} onClose={() => setOpen(false)}>
        <ObjectiveForm
          plan={plan}
          axisId={id}
          onDone={(confirmation) => {
            setOpen(false);
            onDone(confirmation);
          }}
        />
      </Dialog>
    </div>
  );
}
