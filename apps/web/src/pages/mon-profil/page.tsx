import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLive } from '../../ui/live/use-live.js';
import { Tabs } from '../../ui/tabs.js';
import { Unanswered } from '../../ui/unanswered.js';
import { PageTitle } from '../../ui/routing/head.js';
import { paths } from '../../ui/routing/paths.js';
import { useSearchParams } from '../../ui/routing/filters.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { BeginProfile } from './begin-profile.js';
import { MyProfiles, type ProfileFragment } from './profile.graphql.js';
import { OneProfile } from './one-profile.js';
import { tagsQuery } from './part-in-address.js';

const profilesQuery = pageQuery(MyProfiles);

export const queries = [profilesQuery, tagsQuery];

/**
 * Profile of the reader, in the view of others, and its forms. A reader with several profiles chooses one, and the
 * address contains the choice.
 */
export default function ProfilePage(): ReactNode {
  const { t } = useLingui();
  const [{ data, error }, again] = usePageQuery(profilesQuery);
  // The supervisor may sign or return an idea while its author is on this page.
  useLive(['supervision'], undefined, again);
  const [params] = useSearchParams();
  const wanted = params.get('profil');
  const profiles = data?.mySolvers ?? [];
  const profile = profiles.find(({ id }) => id === wanted) ?? profiles[0];
  if (data && (profile === undefined || wanted === 'nouveau')) return <BeginProfile />;
  return (
    <>
      <PageTitle tab={t`Mon profil`}>
        <Trans>Mon profil</Trans>
      </PageTitle>
      {profile === undefined ? (
        <Unanswered
          isPart
          error={error}
          again={() => again({ requestPolicy: 'network-only' })}
          lines={[48, 120, 240, 160, 160]}
        />
      ) : (
        <>
          {profiles.length > 1 && <ProfileChoice profiles={profiles} chosen={profile} />}
          <OneProfile key={profile.id} profile={profile} />
        </>
      )}
    </>
  );
}

function ProfileChoice({
  profiles,
  chosen,
}: {
  profiles: readonly ProfileFragment[];
  chosen: ProfileFragment;
}): ReactNode {
  const { t } = useLingui();
  const tabs = profiles.map(({ id, name }) => ({
    href: `${paths.profile}?profil=${id}`,
    label: name,
    isCurrent: id === chosen.id,
  }));
  return <Tabs label={t`Vos profils`} tabs={tabs} />;
}
