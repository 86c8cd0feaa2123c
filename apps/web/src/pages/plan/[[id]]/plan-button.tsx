import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useRequestKey } from '../../../ui/api/request-key.js';
import type { PlanInput } from '../../../ui/api/schema-types.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Button, type ButtonLook } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { usePersistedFields } from '../../../ui/drafts/use-persisted-fields.js';
import { Checks, LongTextField, TextField } from '../../../ui/fields.js';
import { Form } from '../../../ui/form.js';
import {
  EditPlan,
  type EditPlanMutation,
  type PlanInFullFragment,
  StartPlan,
  type StartPlanMutation,
} from './plan.graphql.js';
import styles from './plan.module.css';

const started = ({ startPlan }: StartPlanMutation) => startPlan;
const edited = ({ editPlan }: EditPlanMutation) => editPlan;
/** Limit of the server. */
const MOST_AXES = 8;

/** Opens the form of a plan, new or existing. */
export function PlanButton({
  plan,
  look = 'plain',
  onDone,
  children,
}: {
  plan?: PlanInFullFragment;
  look?: ButtonLook;
  onDone?: (confirmation: string) => void;
  children: ReactNode;
}): ReactNode {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const done = (): void => {
    setOpen(false);
    onDone?.(t`Le plan est enregistré.`);
  };
  return (
    <>
      <Button look={look} onClick={() => setOpen(true)}>
        {children}
      </Button>
      <Dialog
        title={plan ? t`Modifier le plan` : t`Écrire le plan`}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <PlanForm plan={plan} onDone={done} />
      </Dialog>
    </>
  );
}

function PlanForm({ plan, onDone }: { plan: PlanInFullFragment | undefined; onDone: () => void }): ReactNode {
  const { t } = useLingui();
  const { around, clear } = usePersistedFields(`plan ${plan?.id ?? 'new'}`);
  const starting = useAct(StartPlan, started);
  const editing = useAct(EditPlan, edited);
  const { keyOf, forgetKey } = useRequestKey();
  const axes = plan?.axes ?? [];
  const blank = Math.min(plan ? 1 : 3, MOST_AXES - axes.length);
  const send = async (typed: FormData): Promise<void> => {
    const text = (name: string): string => String(typed.get(name) ?? '');
    const input: PlanInput = {
      title: text('title'),
      purpose: text('purpose'),
      fromYear: Number(text('fromYear')) || 0,
      years: Number(text('years')) || 0,
      shared: typed.has('shared'),
      axes: Array.from({ length: axes.length + blank }, (_, i) => ({
        id: axes[i]?.id ?? null,
        title: text(`axis-${i}`).trim(),
      })).filter(({ title }) => title !== ''),
    };
    const made = plan
      ? await editing.act({ id: plan.id, version: plan.version, input })
      : await starting.act({ input, key: keyOf(input) });
    if (made === undefined) return;
    forgetKey();
    clear();
    onDone();
  };
  return (
    <div ref={around}>
      <Form problem={editing.problem ?? starting.problem} onSend={(typed) => void send(typed)}>
        <TextField name="title" label={t`Titre`} defaultValue={plan?.title} maxLength={120} />
        <LongTextField
          name="purpose"
          label={t`Ce qu’il veut changer`}
          optional
          rows={3}
          defaultValue={plan?.purpose}
          maxLength={1000}
        />
        <div className={styles.row}>
          <TextField
            name="fromYear"
            label={t`Première année`}
            inputMode="numeric"
            defaultValue={plan?.fromYear}
            maxLength={4}
          />
          <TextField
            name="years"
            label={t`Nombre d’années`}
            inputMode="numeric"
            defaultValue={plan?.years ?? 3}
            maxLength={1}
          />
        </div>
        {Array.from({ length: axes.length + blank }, (_, i) => (
          <TextField
            key={axes[i]?.id ?? `new ${i}`}
            name={`axis-${i}`}
            errorsOf={i === 0 ? 'axes' : `axis-${i}`}
            label={axes[i] ? t`Axe ${i + 1}` : t`Nouvel axe`}
            hint={axes[i] ? t`Vide, il est retiré, s’il n’a plus d’objectif.` : undefined}
            optional={!axes[i]}
            defaultValue={axes[i]?.title}
            maxLength={120}
          />
        ))}
        <Checks
          name="shared"
          label={t`Qui le voit ?`}
          defaultValue={plan?.shared ? 'yes' : []}
          options={[
            {
              value: 'yes',
              label: t`Le montrer à toutes les personnes connectées`,
              hint: t`Sinon, les animateurs seuls le voient.`,
            },
          ]}
        />
        <Button type="submit" isSending={editing.isSending || starting.isSending}>
          <Trans>Enregistrer le plan</Trans>
        </Button>
      </Form>
    </div>
  );
}
