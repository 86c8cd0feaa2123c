import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAct } from '../../../ui/api/use-act.js';
import {
  EditPlan,
  type EditPlanMutation,
  MoveObjective as MoveObjectiveDocument,
  type MoveObjectiveMutation,
  type ObjectiveInPlanFragment,
  type PlanInFullFragment,
} from './plan.graphql.js';
import { MoveButtons } from './move-buttons.js';

const moved = ({ moveObjective }: MoveObjectiveMutation) => moveObjective;
const edited = ({ editPlan }: EditPlanMutation) => editPlan;

/** Moves an objective within its axis. A curator whose page shows an older order gets a conflict, and nothing moves. */
export function MoveObjective({
  objective: { id, axisId, title },
  plan,
  onDone,
}: {
  objective: ObjectiveInPlanFragment;
  plan: PlanInFullFragment;
  onDone: (confirmation: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(MoveObjectiveDocument, moved);
  const all = plan.axes.find((axis) => axis.id === axisId)?.objectives ?? [];
  const place = all.findIndex((each) => each.id === id);
  const { length } = all;
  const move = async (down: boolean): Promise<boolean> => {
    if ((await act({ id, version: plan.version, down })) === undefined) return false;
    const now = down ? place + 2 : place;
    onDone(t`« ${title} » est à la place ${now} sur ${length}.`);
    return true;
  };
  return (
    <MoveButtons
      title={title}
      place={place}
      count={length}
      isSending={isSending}
      problem={problem}
      onMove={move}
    />
  );
}

/** Moves an axis within its plan, with its objectives. */
export function MoveAxis({
  axisId,
  plan,
  onDone,
}: {
  axisId: string;
  plan: PlanInFullFragment;
  onDone: (confirmation: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(EditPlan, edited);
  const { id, version, title, purpose, fromYear, years, shared } = plan;
  const axes = plan.axes.map((axis) => ({ id: axis.id, title: axis.title }));
  const place = axes.findIndex((axis) => axis.id === axisId);
  const name = axes[place]?.title ?? '';
  const { length } = axes;
  const move = async (isDown: boolean): Promise<boolean> => {
    const to = isDown ? place + 1 : place - 1;
    const others = axes.filter((axis) => axis.id !== axisId);
    const ordered = others.toSpliced(to, 0, { id: axisId, title: name });
    const input = { title, purpose, fromYear, years, shared, axes: ordered };
    if ((await act({ id, version, input })) === undefined) return false;
    const now = to + 1;
    onDone(t`« ${name} » est à la place ${now} sur ${length}.`);
    return true;
  };
  return (
    <MoveButtons
      title={name}
      place={place}
      count={length}
      isSending={isSending}
      problem={problem}
      onMove={move}
    />
  );
}
