import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { Outcome, WithdrawalReason } from '../../../ui/api/schema-types.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { Choices, LongTextField } from '../../../ui/fields.js';
import { Form } from '../../../ui/form.js';
import { Panel, PanelActs } from '../../../features/desk/panel.js';
import {
  ConcludeIntroduction,
  type IntroductionOnDeskQuery,
  WithdrawIntroduction,
} from './introduction.graphql.js';

interface EndingProps {
  introduction: IntroductionOnDeskQuery['introduction'];
  onDone: (what: string) => void;
}

/** A curator withdraws an introduction, or records its result. Both are final. */
export function Ending({ introduction, onDone }: EndingProps): ReactNode {
  const [open, setOpen] = useState<'withdraw' | 'conclude'>();
  const { withdraw, conclude } = introduction.viewerCan;
  const close = (): void => setOpen(undefined);
  if (open === 'withdraw' && withdraw)
    return <Withdraw id={introduction.id} onDone={onDone} onClose={close} />;
  if (open === 'conclude' && conclude)
    return <Conclude id={introduction.id} onDone={onDone} onClose={close} />;
  if (!withdraw && !conclude) return null;
  return (
    <div className="acts">
      {conclude && (
        <Button look="plain" onClick={() => setOpen('conclude')}>
          <Trans>Dire ce qu’il en est sorti</Trans>
        </Button>
      )}
      {withdraw && (
        <Button look="danger" onClick={() => setOpen('withdraw')}>
          <Trans>Retirer la rencontre</Trans>
        </Button>
      )}
    </div>
  );
}

interface FormProps {
  id: string;
  onDone: (what: string) => void;
  onClose: () => void;
}

function Withdraw({ id, onDone, onClose }: FormProps): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(WithdrawIntroduction, (data) => data.withdrawIntroduction);
  const reasons: Record<WithdrawalReason, string> = {
    party_unavailable: t`L’une des parties n’est plus disponible`,
    need_closed: t`Le besoin est clos`,
    mistake: t`Elle avait été proposée par erreur`,
    other: t`Une autre raison, à dire ci-dessous`,
  };
  const send = async (typed: FormData): Promise<void> => {
    const input = {
      reason: String(typed.get('reason')) as WithdrawalReason,
      note: String(typed.get('note') ?? ''),
    };
    if (await act({ id, input })) onDone(t`Retirée.`);
  };
  return (
    <Panel focused="input" onClose={onClose}>
      <Form problem={problem} onSend={(typed) => void send(typed)}>
        <Choices
          name="reason"
          label={t`Pourquoi ?`}
          defaultValue="party_unavailable"
          options={Object.entries(reasons).map(([value, label]) => ({ value, label }))}
        />
        <LongTextField name="note" label={t`Précision`} optional rows={2} maxLength={1000} />
        <p>
          <Trans>Les deux parties sont prévenues. Cela ne s’annule pas.</Trans>
        </p>
        <PanelActs
          look="danger"
          label={<Trans>Retirer la rencontre</Trans>}
          isSending={isSending}
          onClose={onClose}
        />
      </Form>
    </Panel>
  );
}

function Conclude({ id, onDone, onClose }: FormProps): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(ConcludeIntroduction, (data) => data.concludeIntroduction);
  const outcomes: Record<Outcome, string> = {
    pilot: t`Un essai`,
    contract: t`Un contrat`,
    hired: t`Une embauche`,
    trained: t`Une formation`,
    nothing: t`Rien`,
  };
  const send = async (typed: FormData): Promise<void> => {
    const input = { outcome: String(typed.get('outcome')) as Outcome, note: String(typed.get('note') ?? '') };
    if (await act({ id, input })) onDone(t`C’est noté.`);
  };
  return (
    <Panel focused="input" onClose={onClose}>
      <Form problem={problem} onSend={(typed) => void send(typed)}>
        <Choices
          name="outcome"
          label={t`Il en est sorti`}
          defaultValue="pilot"
          options={Object.entries(outcomes).map(([value, label]) => ({ value, label }))}
        />
        <LongTextField name="note" label={t`Précision`} optional rows={2} maxLength={1000} />
        <PanelActs label={<Trans>Enregistrer</Trans>} isSending={isSending} onClose={onClose} />
      </Form>
    </Panel>
  );
}
