import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card } from '../looks/index.js';
import { HideProfile, type ProfileToHide } from '../deciding/index.js';

/** What somebody shows of themselves, and how to hide it from others. */
export const ProfileCard = ({
  profile,
  isSuspended,
  onDone,
}: {
  profile: ProfileToHide | null;
  isSuspended: boolean;
  onDone: (what: string) => void;
}): ReactNode =>
  profile && (
    <Card>
      <h2>
        <Trans>Son profil de porteur de solution</Trans>
      </h2>
      <HideProfile profile={profile} isHolderSuspended={isSuspended} onDone={onDone} />
    </Card>
  );
