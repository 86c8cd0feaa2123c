import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import styles from '../../../features/needs/needs.module.css';
import { useKinds } from '../../../features/needs/need-facts.js';
import { DismissedMatch, NotForMe } from '../../../features/why/not-for-me.js';
import { useDismissals } from '../../../features/why/use-dismissals.js';
import { WhyDetails, WhyVerdict } from '../../../features/why/why-card.js';
import { WhyOfMatch } from '../../../features/why/why.graphql.js';
import { Skeleton } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { useOpenPages } from '../../../ui/lists/use-open-pages.js';
import { Operator } from '../../../ui/place.js';
import { paths } from '../../../ui/routing/paths.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { Unanswered } from '../../../ui/unanswered.js';
import type { MatchesOfNeedQuery, OneNeedQuery } from './need.graphql.js';
import { answersQuery, matchesQuery } from './queries.js';
import { WishToMeet } from './wish-to-meet.js';

type Need = OneNeedQuery['need'];
type Row = MatchesOfNeedQuery['matchesOfNeed']['nodes'][number];

/**
 * Solvers who could answer a published need, best first, with reasons. The second page is the whole list, since the
 * list is counted and split in two.
 */
export function MatchesForCompany({ need }: { need: Need }): ReactNode {
  const [pages, openPages] = useOpenPages();
  const [{ data, fetching, error }, again] = usePageQuery(matchesQuery);
  const found = data?.matchesOfNeed;
  const { rows, reasonOf, dismiss, takeBack } = useDismissals(found?.nodes ?? []);
  const [answers] = usePageQuery(answersQuery);
  if (!found || answers.fetching)
    return <Unanswered isPart error={error} again={again} lines={[40, 120, 120]} />;
  const answering = new Set(
    answers.data?.interestsOfNeed.nodes.flatMap(({ state, solver }) =>
      state === 'open' && solver ? [solver.id] : [],
    ),
  );
  // Solvers who have answered are shown with the answer, above.
  const others = rows.filter(({ solver }) => !answering.has(solver.id));
  if (others.length === 0 && answering.size > 0 && !found.pageInfo.hasNextPage) return null;
  const near = others.filter(({ strength }) => strength !== 'to_check');
  const further = others.filter(({ strength }) => strength === 'to_check');
  const list = (some: readonly Row[]): ReactNode => (
    <ul className="rows plain-list">
      {some.map((row) => {
        const reason = reasonOf(row.id);
        return (
          <li key={row.id}>
            {reason === undefined ? (
              <MatchRow row={row} need={need} onDismissed={(given) => dismiss(row.id, given)} />
            ) : (
              <DismissedMatch
                matchId={row.id}
                side="company"
                title={row.solver.name}
                reason={reason}
                onRestored={() => takeBack(row.id)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
  if (rows.length === 0 && data.need.matching === 'waiting') {
    return (
      <section className="no-print">
        <h2>
          <Trans>Nous cherchons qui peut répondre</Trans>
        </h2>
        <p className="muted">
          <Trans>Les premiers noms s’affichent ici dans quelques minutes.</Trans>
        </p>
      </section>
    );
  }
  return (
    <section className="no-print">
      <h2>
        {answering.size > 0 ? (
          <Plural
            value={near.length}
            _0="D’autres porteurs de solution"
            one="Un autre porteur de solution proche est prévenu"
            other="# autres porteurs de solution proches sont prévenus"
          />
        ) : (
          <Plural
            value={near.length}
            _0="Personne de proche encore"
            one="Un porteur de solution proche est prévenu"
            other="# porteurs de solution proches sont prévenus"
          />
        )}
      </h2>
      <p className="muted">
        {near.length === 0 ? (
          <Trans>{Operator} cherche pour vous, et vous écrit dès que quelqu’un répond.</Trans>
        ) : (
          <Trans>Dès que quelqu’un répond, nous vous écrivons. {Operator} vous propose les rencontres.</Trans>
        )}
      </p>
      {near.length > 0 && list(near)}
      {further.length > 0 && (
        <details>
          <summary>
            <Plural
              value={further.length}
              one="Une autre piste, plus lointaine"
              other="# autres pistes, plus lointaines"
            />
          </summary>
          {list(further)}
        </details>
      )}
      {found.pageInfo.hasNextPage && pages < 2 && (
        <Button look="plain" isSending={fetching} onClick={() => openPages(2)}>
          <Trans>Voir tous les porteurs de solution</Trans>
        </Button>
      )}
    </section>
  );
}

function MatchRow({
  row,
  need,
  onDismissed,
}: {
  row: Row;
  need: Need;
  onDismissed: Parameters<typeof NotForMe>[0]['onDone'];
}): ReactNode {
  const kinds = useKinds();
  const [isOpen, setOpen] = useState(false);
  const { id, solver, viewerCan } = row;
  return (
    <article className={styles.row}>
      <h3>
        <Link href={paths.solver(solver.id)}>{solver.name}</Link>
      </h3>
      <p className={`muted ${styles.sentence}`}>
        {kinds[solver.kind]}
        {solver.headline && ` · ${solver.headline}`}
      </p>
      <WhyVerdict match={row} />
      {isOpen && <Details matchId={id} needTags={need.tags} />}
      <div className="acts">
        <WishToMeet row={row} needId={need.id} />
        <Button look="text" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? <Trans>Replier</Trans> : <Trans>Voir pourquoi</Trans>}
        </Button>
        {viewerCan.dismiss && <NotForMe matchId={id} side="company" onDone={onDismissed} />}
      </div>
    </article>
  );
}

/** Fetched when it is opened, since the list requests no more than it shows. */
function Details({ matchId, needTags }: { matchId: string; needTags: Need['tags'] }): ReactNode {
  const [{ data }] = useQuery({ query: WhyOfMatch, variables: { id: matchId } });
  if (!data) return <Skeleton lines={[180]} />;
  return <WhyDetails match={data.match} needTags={needTags} side="company" />;
}
