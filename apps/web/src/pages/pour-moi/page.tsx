import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type Reader, useReader } from '../../ui/api/session.js';
import { Empty, Notice } from '../../ui/boxes.js';
import { LinkButton } from '../../ui/button.js';
import { useDates } from '../../ui/dates.js';
import { NextPages } from '../../ui/lists/next-pages.js';
import { editedAddress, useSearchParams } from '../../ui/routing/filters.js';
import { PageTitle } from '../../ui/routing/head.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { paths } from '../../ui/routing/paths.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { Tabs } from '../../ui/tabs.js';
import { NotRefreshed, Unanswered } from '../../ui/unanswered.js';
import { NeedsForMe, type NeedsForMeQuery } from './for-me.graphql.js';
import { NeedRows } from './need-rows.js';

const NEEDS_A_PAGE = 20;

/** The profile in the address or, without one, the first profile. */
const profileIn = (search: URLSearchParams, { solvers }: Reader): Reader['solvers'][number] | undefined =>
  solvers.find(({ id }) => id === search.get('profil')) ?? solvers[0];

const isOfDismissed = (search: URLSearchParams): boolean => search.get('vue') === 'ecartes';

const needsQuery = pageQuery(NeedsForMe, ({ search, reader }) => {
  const profile = reader && profileIn(search, reader);
  if (!profile) return null;
  return { solverId: profile.id, first: NEEDS_A_PAGE, after: null, dismissed: isOfDismissed(search) };
});

export const queries = [needsQuery];

/** Needs that match a solver's profile. */
export default function ForMePage(): ReactNode {
  const { t } = useLingui();
  const reader = useReader();
  const [search] = useSearchParams();
  const profile = profileIn(search, reader);
  const isDismissed = isOfDismissed(search);
  return (
    <>
      <PageTitle tab={t`Besoins pour vous`}>
        <Trans>Besoins pour vous</Trans>
      </PageTitle>
      {reader.solvers.length > 1 && <Profiles chosen={profile?.id} />}
      {profile ? (
        <>
          <Views isDismissed={isDismissed} />
          <Needs key={`${profile.id} ${isDismissed}`} solverId={profile.id} isDismissed={isDismissed} />
        </>
      ) : (
        <NoProfile />
      )}
    </>
  );
}

/** Tabs for a reader who holds several profiles. */
function Profiles({ chosen }: { chosen: string | undefined }): ReactNode {
  const { t } = useLingui();
  const tabs = useReader().solvers.map(({ id, name }) => ({
    href: `${paths.forMe}?profil=${id}`,
    label: name,
    isCurrent: id === chosen,
  }));
  return <Tabs label={t`Vos profils`} tabs={tabs} />;
}

function Views({ isDismissed }: { isDismissed: boolean }): ReactNode {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const addressOf = (dismissed: boolean): string =>
    editedAddress(paths.forMe, search, (next) => {
      next.delete('pages');
      if (dismissed) next.set('vue', 'ecartes');
      else next.delete('vue');
    });
  const tabs = [
    { href: addressOf(false), label: t`Pour moi`, isCurrent: !isDismissed },
    { href: addressOf(true), label: t`Besoins écartés`, isCurrent: isDismissed },
  ];
  return <Tabs label={t`Besoins affichés`} tabs={tabs} />;
}

function Needs({ solverId, isDismissed }: { solverId: string; isDismissed: boolean }): ReactNode {
  const [{ data, error }, again] = usePageQuery(needsQuery);
  if (!data) {
    return <Unanswered isPart error={error} again={again} lines={[28, 150, 150, 150]} />;
  }
  const { totalCount, nodes, pageInfo } = data.matchesOfSolver;
  return (
    <>
      <NotRefreshed error={error} />
      {!isDismissed && <OwnState solver={data.solver} />}
      {totalCount > 0 && !isDismissed && (
        <p className="muted">
          <Plural
            value={totalCount}
            one="Un besoin. À vous d’en juger."
            other="# besoins, les plus proches d’abord."
          />
        </p>
      )}
      <NeedRows rows={nodes} solverId={solverId} isDismissed={isDismissed} />
      {totalCount === 0 && (isDismissed ? <NothingDismissed /> : <NothingYet solver={data.solver} />)}
      <NextPages
        pageInfo={pageInfo}
        query={needsQuery}
        pick={({ matchesOfSolver }) => matchesOfSolver}
        renderRows={(rows) => <NeedRows rows={rows} solverId={solverId} isDismissed={isDismissed} />}
        label={<Trans>Voir la suite</Trans>}
      />
    </>
  );
}

type OwnProfile = NeedsForMeQuery['solver'];

/** Why the profile gets no needs: it is incomplete, away, paused or hidden. */
function OwnState({ solver }: { solver: OwnProfile }): ReactNode {
  const say = useDates();
  if (!solver.complete) {
    const sentences = solver.hints.filter(({ required }) => required);
    return (
      <Notice tone="warn">
        <p>
          <strong>
            <Trans>Votre profil n’est pas encore visible : aucun besoin ne vous est proposé.</Trans>
          </strong>
        </p>
        <ul>
          {sentences.map(({ about, sentence }) => (
            <li key={about}>{sentence}</li>
          ))}
        </ul>
        <ToProfile />
      </Notice>
    );
  }
  if (solver.paused) {
    return (
      <Notice tone="warn">
        <p>
          <Trans>Votre profil est en pause : aucun nouveau besoin ne vous est proposé.</Trans>
        </p>
        <LinkButton look="plain" href={paths.profile}>
          <Trans>Reprendre mon profil</Trans>
        </LinkButton>
      </Notice>
    );
  }
  if (solver.away && solver.awayUntil) {
    const day = say(solver.awayUntil, 'weekday');
    return (
      <Notice>
        <Trans>Votre absence est notée jusqu’au {day} : rien ne vous est proposé d’ici là.</Trans>
      </Notice>
    );
  }
  return null;
}

const ToProfile = (): ReactNode => (
  <LinkButton look="plain" href={paths.profile}>
    <Trans>Compléter mon profil</Trans>
  </LinkButton>
);

function NothingYet({ solver }: { solver: OwnProfile }): ReactNode {
  const hints = solver.hints.filter(({ required }) => !required);
  return (
    <Empty title={<Trans>Aucun besoin proche pour l’instant</Trans>}>
      <p className="column">
        <Trans>Dès qu’un besoin vous concerne, il paraît ici, et nous vous écrivons.</Trans>
      </p>
      {solver.complete && hints.length > 0 && (
        <>
          <p>
            <Trans>Pour en recevoir davantage :</Trans>
          </p>
          <ul className="column">
            {hints.map(({ about, sentence }) => (
              <li key={about}>{sentence}</li>
            ))}
          </ul>
          <ToProfile />
        </>
      )}
      <p>
        <Link href={paths.needs}>
          <Trans>Parcourir tous les besoins</Trans>
        </Link>
      </p>
    </Empty>
  );
}

const NothingDismissed = (): ReactNode => (
  <Empty title={<Trans>Vous n’avez rien écarté</Trans>}>
    <p>
      <Trans>Ce que vous écartez se retrouve ici, et se reprend d’un geste.</Trans>
    </p>
  </Empty>
);

const NoProfile = (): ReactNode => (
  <Empty title={<Trans>Les besoins qui vous concernent paraîtront ici</Trans>}>
    <p className="column">
      <Trans>Dites d’abord en quelques lignes ce que vous proposez, et où.</Trans>
    </p>
    <LinkButton href={paths.profile}>
      <Trans>Créer mon profil</Trans>
    </LinkButton>
  </Empty>
);
