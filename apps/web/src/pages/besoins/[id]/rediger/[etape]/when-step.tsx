import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { type Deadline, deadlinesFrom } from '../../../../../features/need-form/draft/deadlines.js';
import { Frame } from '../../../../../features/need-form/frame/frame.js';
import type { StepProps } from '../../../../../features/need-form/frame/step-props.js';
import { PreviewCount } from '../../../../../features/need-form/preview-count.js';
import { type Problem, wrongField } from '../../../../../ui/api/problem.js';
import { serverTime } from '../../../../../ui/api/server-time.js';
import { When } from '../../../../../ui/dates.js';
import { dayInParis } from '../../../../../ui/days.js';
import { Choices, TextField } from '../../../../../ui/fields.js';

const NAME = 'neededBy';
const NAMED = 'when';
const NO_DAY = 'none';

export function WhenStep({ open: { draft, state }, open, way }: StepProps): ReactNode {
  const { t } = useLingui();
  const { neededBy } = state.persisted.content;
  const [today, setToday] = useState<string>();
  // A draft without a day may never have had the question. In a correction, the question was shown, so no day is the
  // answer.
  const [picked, setPicked] = useState<string | undefined>(way.isCorrection ? NO_DAY : undefined);
  const [problem, setProblem] = useState<Problem>();
  // The server cannot know the present day, and renders without it. A layout effect sets it before painting, so that
  // nothing moves.
  useLayoutEffect(() => setToday(dayInParis(serverTime())), []);
  const deadlines = today === undefined ? [] : deadlinesFrom(today);
  const labels: Record<Deadline['when'], ReactNode> = {
    soon: <Trans>Au plus vite</Trans>,
    threeMonths: <Trans>Dans les trois mois</Trans>,
    thisYear: <Trans>Cette année</Trans>,
    nextYear: <Trans>D’ici la fin de l’an prochain</Trans>,
  };
  const isOther = neededBy !== null && deadlines.every(({ day }) => day !== neededBy);
  const chosen = picked === NAMED || isOther ? NAMED : (neededBy ?? picked);

  const send = (): void => {
    if (chosen === undefined) setProblem(wrongField(NAMED, t`Choisissez une échéance.`));
    else if (chosen === NAMED && neededBy === null) setProblem(wrongField(NAME, t`Indiquez une date.`));
    else if (today && neededBy && neededBy < today)
      setProblem(wrongField(NAME, t`Choisissez une date à venir.`));
    else void way.goOn();
  };
  return (
    <Frame
      open={open}
      way={way}
      step="quand"
      tab={t`L’échéance`}
      title={<Trans>Pour quand ?</Trans>}
      problem={problem}
      onSend={send}
      aside={<PreviewCount open={open} />}
    >
      <Choices
        name={NAMED}
        label={<Trans>Il vous faut une réponse</Trans>}
        value={chosen ?? ''}
        onChange={({ currentTarget: { value } }) => {
          setPicked(value);
          draft.change({ neededBy: deadlines.some(({ day }) => day === value) ? value : null });
        }}
        options={[
          ...deadlines.map(({ when, day }) => ({
            value: day,
            label: labels[when],
            hint: (
              <Trans>
                avant le <When at={day} />
              </Trans>
            ),
          })),
          { value: NO_DAY, label: <Trans>Quand ce sera possible</Trans> },
          { value: NAMED, label: <Trans>Avant une date précise</Trans> },
        ]}
      />
      {chosen === NAMED && (
        <TextField
          name={NAME}
          label={<Trans>La date</Trans>}
          type="date"
          className="short"
          min={today}
          value={neededBy ?? ''}
          onInput={({ currentTarget: { value } }) => {
            setPicked(NAMED);
            draft.change({ neededBy: value || null });
          }}
        />
      )}
    </Frame>
  );
}
