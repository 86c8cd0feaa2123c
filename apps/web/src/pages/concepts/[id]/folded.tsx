import { type ReactNode, useEffect, useState } from 'react';
import { useOnDemand } from '../../../ui/api/use-on-demand.js';
import { Notice } from '../../../ui/boxes.js';

type Publishing = typeof import('./publishing.js');

/** A part of the page that is fetched when the reader opens it. @param isWanted true: the part opens by itself */
export function Folded({
  id,
  summary,
  isWanted = false,
  children,
}: {
  /** Anchor for links to this part. */
  id?: string;
  summary: ReactNode;
  isWanted?: boolean;
  children: (publishing: Publishing) => ReactNode;
}): ReactNode {
  const { fetched, whyNot, fetch } = useOnDemand(async () => import('./publishing.js'));
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (isWanted) setOpen(true);
  }, [isWanted]);
  useEffect(() => {
    if (isOpen && !fetched) void fetch();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `fetch` is another at each rendering
  }, [isOpen]);
  return (
    <details
      id={id}
      className="no-print"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{summary}</summary>
      {isOpen && fetched && children(fetched)}
      {whyNot !== undefined && (
        <Notice tone="bad" hasJustHappened>
          {whyNot}
        </Notice>
      )}
    </details>
  );
}
