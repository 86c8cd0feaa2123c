import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type Problem, wrongFields } from '../../ui/api/problem.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';

/** The first and the last day, such as "2026-12-03". */
export interface Absence {
  from: string;
  until: string;
}

/** Form that asks for the first and the last day of an absence. */
export function AbsenceForm({
  absence,
  problem,
  isSending,
  onSave,
  onCancel,
}: {
  absence: Absence | null;
  problem: Problem | undefined;
  isSending: boolean;
  onSave: (absence: Absence) => void;
  onCancel: () => void;
}): ReactNode {
  const { t } = useLingui();
  const [missing, setMissing] = useState<Problem>();
  const save = (typed: FormData): void => {
    const [from, until] = [String(typed.get('from')), String(typed.get('until'))];
    const found = wrongFields([
      ...(from === '' ? [{ field: 'from', message: t`Indiquez le premier jour.` }] : []),
      ...(until === '' ? [{ field: 'until', message: t`Indiquez le dernier jour.` }] : []),
    ]);
    setMissing(found);
    if (!found) onSave({ from, until });
  };
  return (
    <Form problem={missing ?? problem} onSend={save}>
      <TextField
        className="short"
        name="from"
        type="date"
        label={t`Premier jour d’absence`}
        defaultValue={absence?.from}
      />
      <TextField
        className="short"
        name="until"
        type="date"
        label={t`Dernier jour`}
        defaultValue={absence?.until}
      />
      <div className="acts">
        <Button type="submit" isSending={isSending}>
          <Trans>Enregistrer l’absence</Trans>
        </Button>
        <Button look="text" onClick={onCancel}>
          <Trans>Annuler</Trans>
        </Button>
      </div>
    </Form>
  );
}
