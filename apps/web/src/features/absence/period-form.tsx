import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Problem, wrongFields } from '../../ui/api/problem.js';
import type { CalendarKind, PeriodInput } from '../../ui/api/schema-types.js';
import { Button } from '../../ui/button.js';
import { Choices, SelectField, TextField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';
import { kinds } from './kinds.js';
import { periodWords } from './period-words.js';

/** Kinds of periods in which most people do not answer. */
const usuallyAway: Record<CalendarKind, boolean> = {
  exams: true,
  holidays: true,
  company: true,
  school: false,
};
/** Choices for repeated periods: every two, three or four weeks. */
const rhythms = [2, 3, 4];

/** Form of one period of the calendar, or of a period that repeats every few weeks. */
export function PeriodForm({
  isFirst,
  lastKind,
  problem,
  isSending,
  onSave,
  onCancel,
}: {
  isFirst: boolean;
  /** Kind of the last added period, since people who enter a year add its holidays one after the other. */
  lastKind: CalendarKind;
  problem: Problem | undefined;
  isSending: boolean;
  onSave: (period: PeriodInput) => void;
  onCancel: () => void;
}): ReactNode {
  const { t, i18n } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  const [kind, setKind] = useState<CalendarKind>(lastKind);
  const [isAway, setAway] = useState(usuallyAway[lastKind]);
  const [everyWeeks, setEveryWeeks] = useState('');
  const [missing, setMissing] = useState<Problem>();
  useEffect(() => {
    box.current?.querySelector<HTMLElement>(isFirst ? 'select' : 'input[type=date]')?.focus();
  }, [isFirst]);
  const choose = (chosen: CalendarKind): void => {
    setKind(chosen);
    setAway(usuallyAway[chosen]);
  };
  const save = (typed: FormData): void => {
    const [from, until, repeatUntil] = ['from', 'until', 'repeatUntil'].map((name) =>
      String(typed.get(name) ?? ''),
    ) as [string, string, string];
    const found = wrongFields([
      ...(from === '' ? [{ field: 'from', message: t`Indiquez le premier jour.` }] : []),
      ...(until === '' ? [{ field: 'until', message: t`Indiquez le dernier jour.` }] : []),
      ...(everyWeeks !== '' && repeatUntil === ''
        ? [{ field: 'repeatUntil', message: t`Indiquez jusqu’à quand cela revient.` }]
        : []),
    ]);
    setMissing(found);
    if (found) return;
    const again = everyWeeks === '' ? {} : { everyWeeks: Number(everyWeeks), repeatUntil };
    onSave({ kind, from, until, away: isAway, ...again });
  };
  return (
    <div ref={box}>
      <Form problem={missing ?? problem} onSend={save}>
        <SelectField
          name="kind"
          id="period-kind"
          label={t`Quels jours ?`}
          value={kind}
          onChange={({ currentTarget }) => choose(currentTarget.value as CalendarKind)}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {i18n._(periodWords[each])}
            </option>
          ))}
        </SelectField>
        <TextField className="short" name="from" id="period-from" type="date" label={t`Premier jour`} />
        <TextField className="short" name="until" id="period-until" type="date" label={t`Dernier jour`} />
        <SelectField
          name="everyWeeks"
          id="period-every-weeks"
          label={t`Cela revient ?`}
          value={everyWeeks}
          onChange={({ currentTarget }) => setEveryWeeks(currentTarget.value)}
        >
          <option value="">{t`Non, une seule fois`}</option>
          {rhythms.map((weeks) => (
            <option key={weeks} value={weeks}>
              {t`Toutes les ${weeks} semaines`}
            </option>
          ))}
        </SelectField>
        {everyWeeks !== '' && (
          <TextField
            className="short"
            name="repeatUntil"
            id="period-repeat-until"
            type="date"
            label={t`Jusqu’à quand ?`}
            hint={t`Par exemple, le dernier jour de l’année scolaire.`}
          />
        )}
        <Choices
          name="away"
          id="period-away"
          label={t`Pendant ces jours`}
          value={isAway ? 'away' : 'there'}
          onChange={({ currentTarget }) => setAway(currentTarget.value === 'away')}
          options={[
            {
              value: 'away',
              label: t`Je ne réponds pas`,
              hint: t`Aucune rencontre ne vous est proposée, et les délais de réponse s’arrêtent.`,
            },
            { value: 'there', label: t`Je réponds comme d’habitude` },
          ]}
        />
        <div className="acts">
          <Button type="submit" isSending={isSending}>
            <Trans>Ajouter au calendrier</Trans>
          </Button>
          <Button look="text" onClick={onCancel}>
            <Trans>Fermer</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}
