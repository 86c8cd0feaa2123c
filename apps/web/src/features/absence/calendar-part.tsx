import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useRequestKey } from '../../ui/api/request-key.js';
import type { CalendarKind, PeriodInput } from '../../ui/api/schema-types.js';
import { useAct } from '../../ui/api/use-act.js';
import { Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { Confirmation } from '../../ui/focus/confirmation.js';
import { ErrorSummary } from '../../ui/form.js';
import {
  AddPeriod,
  type AddPeriodMutation,
  type CalendarOfSolverFragment,
  RemovePeriods,
  type RemovePeriodsMutation,
} from './calendar.graphql.js';
import { PeriodForm } from './period-form.js';
import { PeriodList } from './period-list.js';

const added = ({ addPeriod }: AddPeriodMutation) => addPeriod;
const removed = ({ removePeriods }: RemovePeriodsMutation) => removePeriods;

interface Done {
  count: number;
  times: number;
  kind: CalendarKind;
}

type Shown = Pick<CalendarOfSolverFragment, 'id' | 'calendar'>;

/** Calendar of a person who learns: its periods, and the form that adds some. */
export function CalendarPart({ solver: { id: solverId, calendar } }: { solver: Shown }): ReactNode {
  const { t } = useLingui();
  const [confirmation, confirm] = useState('');
  const adding = useAct(AddPeriod, added);
  const removing = useAct(RemovePeriods, removed);
  const { keyOf, forgetKey } = useRequestKey();
  const [isOpen, setOpen] = useState(calendar.length === 0);
  /** How many periods the last action added, and how many actions have added some. */
  const [done, setDone] = useState<Done>({ count: 0, times: 0, kind: 'company' });
  const countOf = (one: CalendarKind): number => calendar.filter(({ kind }) => kind === one).length;
  const add = async (period: PeriodInput): Promise<void> => {
    const changed = await adding.act({ solverId, period, key: keyOf(period) });
    if (changed === undefined || !('calendar' in changed)) return;
    forgetKey();
    confirm('');
    const count = changed.calendar.filter(({ kind }) => kind === period.kind).length - countOf(period.kind);
    setDone(({ times }) => ({ count, times: times + 1, kind: period.kind }));
  };
  const remove = async (ids: readonly string[]): Promise<void> => {
    setDone({ ...done, count: 0 });
    confirm('');
    if (await removing.act({ solverId, ids: [...ids] })) confirm(t`C’est retiré de votre calendrier.`);
  };
  return (
    <>
      {done.count > 0 && (
        <Notice tone="ok" hasJustHappened key={done.times}>
          <Plural value={done.count} one="C’est ajouté." other="C’est ajouté : # périodes." />
        </Notice>
      )}
      {removing.problem && <ErrorSummary problem={removing.problem} />}
      <Confirmation what={confirmation} />
      <PeriodList periods={calendar} isSending={removing.isSending} onRemove={(ids) => void remove(ids)} />
      {isOpen ? (
        <PeriodForm
          key={`form ${done.times}`}
          isFirst={done.times === 0}
          lastKind={done.kind}
          problem={adding.problem}
          isSending={adding.isSending}
          onSave={(period) => void add(period)}
          onCancel={() => {
            adding.forget();
            setOpen(false);
          }}
        />
      ) : (
        <Button look="plain" onClick={() => setOpen(true)}>
          <Trans>Ajouter une période</Trans>
        </Button>
      )}
    </>
  );
}
