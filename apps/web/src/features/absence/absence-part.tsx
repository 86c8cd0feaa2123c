import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { Problem } from '../../ui/api/problem.js';
import { Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { ErrorSummary } from '../../ui/form.js';
import { type Absence, AbsenceForm } from './absence-form.js';

interface AbsencePartProps {
  awayFrom: string | null;
  awayUntil: string | null;
  problem: Problem | undefined;
  isSending: boolean;
  /** @param absence null: ends the absence @returns whether the server saved it */
  onSet: (absence: Absence | null) => Promise<boolean>;
}

/** Shows when a party is away, and lets the reader change the days. */
export function AbsencePart({ awayFrom, awayUntil, problem, isSending, onSet }: AbsencePartProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const absence = awayFrom !== null && awayUntil !== null ? { from: awayFrom, until: awayUntil } : null;
  const set = async (wanted: Absence | null): Promise<void> => {
    if (!(await onSet(wanted))) return;
    setOpen(false);
    setSaved(true);
  };
  if (isOpen) {
    return (
      <AbsenceForm
        absence={absence}
        problem={problem}
        isSending={isSending}
        onSave={(wanted) => void set(wanted)}
        onCancel={() => setOpen(false)}
      />
    );
  }
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      {isSaved && (
        <Notice tone="ok" hasJustHappened>
          <Trans>C’est enregistré.</Trans>
        </Notice>
      )}
      {absence === null ? (
        <p>
          <Trans>Vous partez en congé ? Les délais de réponse s’arrêtent pendant vos jours d’absence.</Trans>
        </p>
      ) : (
        <p>
          <Trans>
            Absence du <When at={absence.from} shape="weekday" /> au{' '}
            <When at={absence.until} shape="weekday" />. Les délais de réponse s’arrêtent ces jours-là.
          </Trans>
        </p>
      )}
      <div className="acts">
        <Button
          look="plain"
          onClick={() => {
            setSaved(false);
            setOpen(true);
          }}
        >
          {absence === null ? <Trans>Indiquer une absence</Trans> : <Trans>Changer les dates</Trans>}
        </Button>
        {absence !== null && (
          <Button look="text" isSending={isSending} onClick={() => void set(null)}>
            <Trans>Retirer cette absence</Trans>
          </Button>
        )}
      </div>
    </>
  );
}
