import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ReportText } from '../../../features/report/report-text.js';
import { useDates } from '../../../ui/dates.js';
import { Operator } from '../../../ui/place.js';
import { paths } from '../../../ui/routing/paths.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { Unanswered } from '../../../ui/unanswered.js';
import type { AnswersToNeedQuery } from './need.graphql.js';
import { answersQuery, matchesQuery } from './queries.js';
import { WishToMeet } from './wish-to-meet.js';

/** Solvers who have answered a need, and those introduced to its company. */
export function Answers({ needId }: { needId: string }): ReactNode {
  const [{ data, error }, again] = usePageQuery(answersQuery);
  if (!data) return <Unanswered isPart error={error} again={again} lines={[32, 72, 32, 120]} />;
  return (
    <>
      <Introductions introductions={data.introductionsOfNeed.nodes} />
      <Interests interests={data.interestsOfNeed.nodes} needId={needId} />
    </>
  );
}

type Introduction = AnswersToNeedQuery['introductionsOfNeed']['nodes'][number];

function Introductions({ introductions }: { introductions: readonly Introduction[] }): ReactNode {
  if (introductions.length === 0) return null;
  return (
    <section className="column">
      <h2>
        <Trans>Vos rencontres</Trans>
      </h2>
      <ul className="rows plain-list">
        {introductions.map((introduction) => (
          <li key={introduction.id}>
            <Link href={paths.introduction(introduction.id)}>
              {introduction.solver?.name ?? <Trans>Un porteur de solution</Trans>}
            </Link>
            <br />
            {introduction.summary}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Interest = AnswersToNeedQuery['interestsOfNeed']['nodes'][number];

function Interests({ interests, needId }: { interests: readonly Interest[]; needId: string }): ReactNode {
  const say = useDates();
  const open = interests.filter(({ state }) => state === 'open');
  // The list of solvers below reads it too, since the answers show whether a meeting can be requested.
  const [{ data }] = usePageQuery(matchesQuery, { pause: open.length === 0 });
  const rowOf = (solverId: string | undefined) =>
    data?.matchesOfNeed.nodes.find(({ solver }) => solver.id === solverId);
  if (open.length === 0) return null;
  return (
    <section className="column">
      <h2>
        <Plural
          value={open.length}
          one="Un porteur de solution a répondu"
          other="# porteurs de solution ont répondu"
        />
      </h2>
      <p className="muted">
        <Trans>{Operator} lit aussi ces réponses, et vous propose les rencontres.</Trans>
      </p>
      <ul className="rows plain-list">
        {open.map(({ id, message, markedAt, solver }) => {
          const day = say(markedAt, 'weekday');
          const row = rowOf(solver?.id);
          return (
            <li key={id}>
              {solver ? (
                <Link href={paths.solver(solver.id)}>{solver.name}</Link>
              ) : (
                <Trans>Un porteur de solution</Trans>
              )}{' '}
              <span className="muted">
                <Trans>le {day}</Trans>
              </span>
              <p className="written">{message}</p>
              {row && <WishToMeet row={row} needId={needId} />}
              <ReportText kind="interest" id={id}>
                <Trans>Signaler ce texte</Trans>
              </ReportText>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
