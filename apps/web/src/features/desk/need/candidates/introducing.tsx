import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Unanswered } from '../../../../ui/unanswered.js';
import type { Undo } from '../../gestures/gestures.js';
import type { AskedBy } from '../asked-by.js';
import { CandidatesForNeed, type NeedOnDeskFragment } from '../need.graphql.js';
import { candidatesOf } from './candidates-of.js';
import { IntroduceForm } from './introduce-form.js';

/** Introduces one solver who wants to answer, or whom the company wants to meet. */
export function Introducing({
  need,
  solver,
  asked,
  onClose,
  onDone,
}: {
  need: NeedOnDeskFragment;
  solver: { id: string; name: string };
  asked: ReadonlyMap<string, AskedBy>;
  onClose: () => void;
  onDone: (undo: Undo) => void;
}): ReactNode {
  const [{ data, error }, again] = useQuery({
    query: CandidatesForNeed,
    variables: candidatesOf(need.id),
  });
  if (!data) return <Unanswered isPart error={error} again={again} lines={[96, 96]} />;
  const match = data.matchesOfNeed.nodes.find((candidate) => candidate.solver.id === solver.id);
  // There may be no match, since a solver may mark an interest even though their text has little in common with the
  // need.
  const party = match ?? { solver, sharedTags: [], sharedWords: [] };
  return <IntroduceForm need={need} parties={[party]} asked={asked} onClose={onClose} onDone={onDone} />;
}
