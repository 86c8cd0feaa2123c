import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/** Mark beside the name of a party that receives no mails, for curators. */
export function MailsMark({
  arrive,
}: {
  /** null: the reader is no curator. Only curators get this from the server. */
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
