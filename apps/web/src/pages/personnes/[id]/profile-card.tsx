import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card } from '../../../ui/boxes.js';
import { HideProfile, type ProfileToHide } from '../../../features/deciding/hide-profile.js';

/** A person's profile, which an admin can hide from others. */
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
