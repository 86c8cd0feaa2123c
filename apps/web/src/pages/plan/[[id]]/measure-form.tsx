import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type Problem, wrongField } from '../../../ui/api/problem.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { dayInParis } from '../../../ui/days.js';
import { usePersistedFields } from '../../../ui/drafts/use-persisted-fields.js';
import { TextField } from '../../../ui/fields.js';
import { Form } from '../../../ui/form.js';
import {
  MeasureObjective,
  type MeasureObjectiveMutation,
  type ObjectiveInPlanFragment,
} from './plan.graphql.js';
import styles from './plan.module.css';
import { numberIn } from './words.js';

const measured = ({ measureObjective }: MeasureObjectiveMutation) => measureObjective;

/** Form of a measure: number, day and source. */
export function MeasureForm({
  objective: { id, figure },
  onDone,
}: {
  objective: ObjectiveInPlanFragment;
  onDone: (confirmation: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { around, clear } = usePersistedFields(`measure ${id}`);
  const { act, isSending, problem } = useAct(MeasureObjective, measured);
  const [wrong, setWrong] = useState<Problem>();
  const [today] = useState(() => dayInParis(new Date()));
  const send = async (typed: FormData): Promise<void> => {
    const value = numberIn(typed.get('value'));
    setWrong(value === undefined ? wrongField('value', t`Écrivez un nombre, comme 12 ou 12,5.`) : undefined);
    if (value === undefined) return;
    const [measuredOn, note] = [String(typed.get('measuredOn') ?? ''), String(typed.get('note') ?? '')];
    if ((await act({ id, input: { value, measuredOn, note } })) === undefined) return;
    clear();
    onDone(t`Le relevé est enregistré.`);
  };
  return (
    <div ref={around}>
      <Form problem={wrong ?? problem} onSend={(typed) => void send(typed)}>
        <div className={styles.row}>
          <TextField name="value" label={figure} inputMode="decimal" maxLength={15} />
          <TextField name="measuredOn" type="date" label={t`Jour du relevé`} defaultValue={today} />
        </div>
        <TextField
          name="note"
          label={t`D’où vient ce chiffre ?`}
          hint={t`Le comité le lira à côté du chiffre.`}
          optional
          maxLength={300}
        />
        <Button type="submit" isSending={isSending}>
          <Trans>Enregistrer le relevé</Trans>
        </Button>
      </Form>
    </div>
  );
}
