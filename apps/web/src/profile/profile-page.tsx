import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { problemOfError } from '../api/index.js';
import { ErrorSummary, LinkButton, Skeleton } from '../looks/index.js';
import { PageTitle, paths, useSearchParams } from '../routing/index.js';
import { BeginProfile } from './begin/index.js';
import { MyProfiles, type ProfileFragment } from './profile.graphql.js';
import { OneProfile } from './one-profile.js';

/** What others see of one, and how to change it. Whoever holds several profiles chooses; the choice is in the address. */
export default function ProfilePage(): ReactNode {
  const { t } = useLingui();
  const [{ data, error }] = useQuery({ query: MyProfiles, variables: {} });
  const [params] = useSearchParams();
  const wanted = params.get('profil');
  const profiles = data?.mySolvers;
  const profile = profiles?.find(({ id }) => id === wanted) ?? profiles?.[0];
  if (profiles !== undefined && (profile === undefined || wanted === 'nouveau')) return <BeginProfile />;
  return (
    <>
      <PageTitle tab={t`Mon profil`}>
        <Trans>Mon profil</Trans>
      </PageTitle>
      {error && !data && <ErrorSummary problem={problemOfError(error)} />}
      {profile === undefined ? (
        !error && <Skeleton lines={[48, 120, 240, 160, 160]} />
      ) : (
        <>
          {profiles !== undefined && profiles.length > 1 && (
            <ProfileChoice profiles={profiles} chosen={profile} />
          )}
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
  return (
    <nav aria-label={t`Vos profils`} className="acts">
      {profiles.map(({ id, name }) =>
        id === chosen.id ? (
          <strong key={id} aria-current="page">
            {name}
          </strong>
        ) : (
          <LinkButton key={id} look="text" href={`${paths.profile}?profil=${id}`}>
            {name}
          </LinkButton>
        ),
      )}
    </nav>
  );
}
