import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Problem } from '../../ui/api/problem.js';
import { Button } from '../../ui/button.js';
import { usePersistedFields } from '../../ui/drafts/use-persisted-fields.js';
import { LongTextField, TextField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';

export interface GroupContent {
  title: string;
  purpose: string;
}

/** Form for a group's name and purpose. */
export function GroupForm({
  known,
  draft,
  send,
  isSending,
  problem,
  onSend,
  onClose,
}: {
  known?: GroupContent;
  /** Key under which the typed text is persisted. */
  draft: string;
  /** Label of the button. */
  send: ReactNode;
  isSending: boolean;
  problem: Problem | undefined;
  /** @returns whether the server saved it */
  onSend: (content: GroupContent) => Promise<boolean>;
  onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { around, clear } = usePersistedFields(draft);
  const save = async (typed: FormData): Promise<void> => {
    const fields = { title: String(typed.get('title')).trim(), purpose: String(typed.get('purpose')).trim() };
    if (await onSend(fields)) clear();
  };
  const close = (): void => {
    clear();
    onClose();
  };
  return (
    <div ref={around}>
      <Form problem={problem} onSend={(typed) => void save(typed)}>
        <TextField
          name="title"
          label={t`Nom du groupe`}
          hint={t`Par exemple : Prévenir les chutes la nuit.`}
          maxLength={120}
          autoComplete="off"
          defaultValue={known?.title}
        />
        <LongTextField
          name="purpose"
          label={t`Ce que le groupe veut faire`}
          hint={t`Deux ou trois phrases : le problème, ce qui serait réussi, pour quand. Toute personne connectée les lit.`}
          maxLength={4000}
          defaultValue={known?.purpose}
        />
        <div className="acts">
          <Button type="submit" isSending={isSending}>
            {send}
          </Button>
          <Button look="text" onClick={close}>
            <Trans>Annuler</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}
