import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/** Mark beside the name of a party that mails do not reach, for curators. */
export function MailsMark({
  arrive,
}: {
  /** Null: the reader is no curator. The server tells curators only. */
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
