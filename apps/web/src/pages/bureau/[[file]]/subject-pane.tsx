import type { ComponentProps, ReactNode } from 'react';
import { useOnceShown } from '../../../ui/api/use-on-demand.js';
import { Notice, Skeleton } from '../../../ui/boxes.js';
import type { Decided } from '../../../features/desk/need/on-done.js';
import { NeedOnDesk } from '../../../features/desk/need/need-on-desk.js';
import type { Subject } from '../../../features/desk/subject.js';

type OtherPaneProps = ComponentProps<typeof import('./other-panes.js').OtherPane>;

/** The chosen row's object, with the actions on it. */
export function SubjectPane({
  title,
  subject,
  onDone,
  onGone,
}: {
  title: string;
  subject: Subject;
  onDone: (what: string, decided?: Decided) => void;
  /** Continues after a need that no longer waits for a decision; undefined outside the queue of decisions. */
  onGone?: ((what: string) => void) | undefined;
}): ReactNode {
  if (subject.kind === 'need') return <NeedOnDesk subject={subject} onDone={onDone} onGone={onGone} />;
  return <FetchedPane title={title} subject={subject} onDone={onDone} />;
}

/** Most rows are needs. Script and words of the others are fetched when the first of them is shown. */
function FetchedPane(props: OtherPaneProps): ReactNode {
  const { fetched, whyNot } = useOnceShown(async () => import('./other-panes.js'));
  if (fetched) return <fetched.OtherPane {...props} />;
  if (whyNot === undefined) return <Skeleton lines={[40, 160, 120]} />;
  return (
    <Notice tone="bad" hasJustHappened>
      {whyNot}
    </Notice>
  );
}
