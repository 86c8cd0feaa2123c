import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Unanswered, useDates } from '../../looks/index.js';
import { paths } from '../../routing/index.js';
import { ReportText } from '../../report/index.js';
import { AnswersToNeed, type AnswersToNeedQuery } from './need.graphql.js';

/** Solvers who want to answer a need, and those introduced to its company. */
export function Answers({ needId }: { needId: string }): ReactNode {
  const [{ data, error }, again] = useQuery({ query: AnswersToNeed, variables: { id: needId } });
  if (!data) return <Unanswered isPart error={error} again={again} lines={[32, 72, 32, 120]} />;
  return (
    <>
      <Introductions introductions={data.introductionsOfNeed.nodes} />
      <Interests interests={data.interestsOfNeed.nodes} />
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

function Interests({ interests }: { interests: readonly Interest[] }): ReactNode {
  const say = useDates();
  const open = interests.filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  return (
    <section className="column">
      <h2>
        <Plural
          value={open.length}
          one="Un porteur de solution veut répondre"
          other="# porteurs de solution veulent répondre"
        />
      </h2>
      <p className="muted">
        <Trans>OVLT prépare les rencontres. Vous n’avez rien à faire.</Trans>
      </p>
      <ul className="rows plain-list">
        {open.map(({ id, message, markedAt, solver }) => {
          const day = say(markedAt, 'weekday');
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
