import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Problem } from '../../ui/api/problem.js';
import type { InterestDeclineReason } from '../../ui/api/schema-types.js';
import { usePersistedFields } from '../../ui/drafts/use-persisted-fields.js';
import { Choices, LongTextField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';
import { Panel, PanelActs } from './panel.js';

interface DeclineProps<Reason extends string> {
  /** Identifies the interest or request, and so distinguishes several forms on a page. */
  id: string;
  /** Key under which the note is persisted. Default: the id. */
  draft?: string;
  reasons: Record<Reason, string>;
  declining: { isSending: boolean; problem: Problem | undefined };
  /** @returns whether the server took the answer */
  onSend: (reason: Reason, note: string) => Promise<boolean>;
  onClose: () => void;
}

export function useInterestReasons(): Record<InterestDeclineReason, string> {
  const { t } = useLingui();
  return {
    does_not_fit: t`Cela ne répond pas au besoin`,
    others_in_touch: t`D’autres sont déjà en contact`,
    need_changed: t`Le besoin a changé`,
    not_ready: t`Ce n’est pas encore prêt`,
    too_far: t`C’est trop loin`,
    other: t`Une autre raison…`,
  };
}

/** Form for the reason why a pair is not introduced. The solver or company that asked reads the reason. */
export function DeclineForm<Reason extends string>({
  id,
  draft = id,
  reasons,
  declining: { isSending, problem },
  onSend,
  onClose,
}: DeclineProps<Reason>): ReactNode {
  const { t } = useLingui();
  const [first] = Object.keys(reasons) as Reason[];
  const { around, clear } = usePersistedFields(`decline ${draft}`);
  const send = async (typed: FormData): Promise<void> => {
    const reason = (typed.get(`reason-${id}`) ?? first) as Reason;
    if (await onSend(reason, String(typed.get('note') ?? ''))) clear();
  };
  return (
    <Panel focused="input" onClose={onClose}>
      <div ref={around}>
        <Form problem={problem} onSend={(typed) => void send(typed)}>
          <Choices
            name={`reason-${id}`}
            label={t`Pourquoi ?`}
            defaultValue={first ?? ''}
            options={Object.entries<string>(reasons).map(([value, label]) => ({ value, label }))}
          />
          <LongTextField
            name="note"
            id={`note-${id}`}
            label={t`Un mot, qui sera lu`}
            optional
            rows={2}
            maxLength={1000}
          />
          <PanelActs look="danger" label={<Trans>Décliner</Trans>} isSending={isSending} onClose={onClose} />
        </Form>
      </div>
    </Panel>
  );
}
