import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/** Beside the name of somebody to whom a curator would write in vain. */
export function MailsMark({
  arrive,
}: {
  /** What the server tells curators, and nobody else: null. */
  arrive: boolean | null | undefined;
}): ReactNode {
  if (arrive !== false) return null;
  return (
    <>
      {' · '}
      <span className="state warn">
        <Trans>Les mails ne lui parviennent pas</Trans>
      </span>
    </>
  );
}
