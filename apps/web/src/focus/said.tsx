import { type ReactNode, useEffect, useRef } from 'react';
import { Notice } from '../looks/index.js';

/** What was just done; it takes the focus, as what was pressed may be gone. */
export function Said({ what }: { what: string }): ReactNode {
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (what !== '') said.current?.focus();
  }, [what]);
  return (
    <div role="status" ref={said} tabIndex={-1}>
      {what !== '' && <Notice tone="ok">{what}</Notice>}
    </div>
  );
}
