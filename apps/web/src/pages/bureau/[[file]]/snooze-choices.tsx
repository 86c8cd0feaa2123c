import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Opened } from '../../../ui/focus/opened.js';
import { Button } from '../../../ui/button.js';

/** Choices for the day on which a snoozed row comes back. */
export function SnoozeChoices({
  isSending,
  onChoose,
}: {
  isSending: boolean;
  onChoose: (days: number) => void;
}): ReactNode {
  const { t } = useLingui();
  const choices = [
    { days: 1, label: t`Demain` },
    { days: 7, label: t`Dans une semaine` },
    { days: 30, label: t`Dans un mois` },
  ];
  return (
    <Opened>
      <div className="acts">
        {choices.map(({ days, label }) => (
          <Button key={days} look="plain" isSending={isSending} onClick={() => onChoose(days)}>
            {label}
          </Button>
        ))}
      </div>
    </Opened>
  );
}
