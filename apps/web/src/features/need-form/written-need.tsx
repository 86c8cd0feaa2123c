import { type ReactNode, useEffect, useState } from 'react';
import { Missing } from '../../ui/missing.js';
import { useParam } from '../../ui/routing/place.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { Unanswered } from '../../ui/unanswered.js';
import { serverDraftOf } from './draft-requests.js';
import { isStep, type Step } from './draft/steps.js';
import { useWay } from './frame/frame.js';
import type { StepProps } from './frame/step-props.js';
import { needToWriteQuery } from './queries.js';
import { draftOfNeed, useDraft } from './use-draft.js';
import type { WrittenNeedFragment } from './writing.graphql.js';

export type StepPages = Partial<Record<Step, (props: StepProps) => ReactNode>>;

/** A page of a need that is on the server. */
export function WrittenNeed({ step, pages }: { step: string; pages: StepPages }): ReactNode {
  const id = useParam('id');
  const [read, setRead] = useState<WrittenNeedFragment>();
  // Queried once, since this tab knows everything that it has saved since.
  const [{ data, stale, error }, again] = usePageQuery(needToWriteQuery, { pause: read !== undefined });
  useEffect(() => {
    if (data && !stale) setRead(data.need);
  }, [data, stale]);
  const need = read ?? data?.need;
  if (!isStep(step)) return <Missing />;
  // A draft that this tab already has is shown at once.
  if (need || draftOfNeed(id)) return <Written id={id} need={need} step={step} pages={pages} />;
  return <Unanswered error={error} again={again} lines={[24, 44, 200, 120, 48, 48]} />;
}

function Written({
  id,
  need,
  step,
  pages,
}: {
  id: string;
  pages: StepPages;
  need: WrittenNeedFragment | undefined;
  step: Step;
}): ReactNode {
  const open = useDraft(need, id);
  const { draft } = open;
  useEffect(() => {
    if (need) draft.seen(serverDraftOf(need));
  }, [draft, need]);
  return <Shown open={open} need={need} step={step} pages={pages} />;
}

function Shown({
  step,
  pages,
  ...props
}: Omit<StepProps, 'way'> & { step: Step; pages: StepPages }): ReactNode {
  const way = useWay(props.open, step);
  const Page = pages[step];
  return Page ? <Page {...props} way={way} /> : <Missing />;
}
