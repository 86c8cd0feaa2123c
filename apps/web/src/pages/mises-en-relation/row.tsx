import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useStateForCurator } from '../../features/introductions/for-curator.js';
import styles from '../../features/introductions/introductions.module.css';
import { type Next, nextIn } from '../../features/introductions/next.js';
import type { IntroductionInShortFragment } from '../../features/introductions/parts.graphql.js';
import { useWho } from '../../features/introductions/who.js';
import { useNow } from '../../ui/clock/now.js';
import { When } from '../../ui/dates.js';
import { operator } from '../../ui/place.js';
import { paths } from '../../ui/routing/paths.js';

/** Rows of introductions. */
export function Rows({
  introductions,
}: {
  introductions: readonly IntroductionInShortFragment[];
}): ReactNode {
  const now = useNow();
  return (
    <ul className="plain-list rows">
      {introductions.map((introduction) => (
        <li key={introduction.id}>
          <IntroductionRow introduction={introduction} next={nextIn(introduction, now)} />
        </li>
      ))}
    </ul>
  );
}

/** One introduction in a list: the other party, the need, the next step, and who must take it by when. */
function IntroductionRow({
  introduction,
  next,
}: {
  introduction: IntroductionInShortFragment;
  next: Next;
}): ReactNode {
  const who = useWho();
  const { name, kind } = who.other(introduction);
  const unread = introduction.conversations.reduce((sum, conversation) => sum + conversation.unread, 0);
  return (
    <article className={styles.row}>
      <h2>
        <Link href={paths.introduction(introduction.id)}>{name}</Link>
      </h2>
      <p className={`muted ${styles.sentence}`}>
        {kind && `${kind} · `}
        {introduction.need.title}
      </p>
      <p>
        {introduction.viewerSide === null && next.what !== 'bothAnswers' ? (
          <StatusForCurator introduction={introduction} />
        ) : (
          <Awaits introduction={introduction} next={next} />
        )}
      </p>
      {unread > 0 && (
        <p className="state">
          <Plural value={unread} one="# message non lu" other="# messages non lus" />
        </p>
      )}
    </article>
  );
}

/** State of other people's introduction and its next or last day, for a curator. */
function StatusForCurator({ introduction }: { introduction: IntroductionInShortFragment }): ReactNode {
  const { metOn, meeting, settledAt } = introduction;
  const stands = useStateForCurator(introduction);
  const day = metOn ?? meeting?.at ?? settledAt;
  return (
    <>
      {metOn === null ? stands : introduction.summary}
      {day !== null && (
        <span className="muted">
          {' · '}
          <When at={day} shape="shortDay" />
        </span>
      )}
    </>
  );
}

function Awaits({
  introduction,
  next,
}: {
  introduction: IntroductionInShortFragment;
  next: Next;
}): ReactNode {
  const who = useWho();
  const { name } = who.other(introduction);
  switch (next.what) {
    case 'myAnswer':
      return (
        <strong>
          {next.by === null ? (
            <Trans>Acceptez ou déclinez</Trans>
          ) : (
            <Trans>
              Répondez d’ici au <When at={next.by} shape="weekday" />
            </Trans>
          )}
        </strong>
      );
    case 'theirAnswer':
      return next.by === null ? (
        <Trans>Vous avez accepté. {name} n’a pas encore répondu.</Trans>
      ) : (
        <Trans>
          Vous avez accepté. {name} a jusqu’au <When at={next.by} shape="weekday" />.
        </Trans>
      );
    case 'bothAnswers':
      return next.by === null ? (
        <Trans>Des réponses sont attendues</Trans>
      ) : (
        <Trans>
          Des réponses sont attendues d’ici au <When at={next.by} shape="weekday" />
        </Trans>
      );
    case 'myChoice':
      return (
        <strong>
          <Trans>Choisissez l’un des moments proposés</Trans>
        </strong>
      );
    case 'theirChoice':
      return <Trans>{name} choisit l’un de vos moments</Trans>;
    case 'anyTime':
      return (
        <strong>
          <Trans>Il reste à fixer un rendez-vous</Trans>
        </strong>
      );
    case 'myWord':
      return <strong>{introduction.summary}</strong>;
    case 'meeting':
    case 'news':
      return introduction.summary;
    case 'saidMet':
      return (
        <strong>
          <Trans>
            Vous êtes-vous rencontrés le <When at={next.at} shape="weekday" /> ?
          </Trans>
        </strong>
      );
    case 'myNews':
      return (
        <strong>
          <Trans>Dites en un geste ce qu’a donné la rencontre</Trans>
        </strong>
      );
    case 'nothing':
      return <Ended introduction={introduction} />;
  }
}

function Ended({
  introduction: { state, settledAt, summary },
}: {
  introduction: IntroductionInShortFragment;
}): ReactNode {
  const day = settledAt === null ? null : <When at={settledAt} shape="shortDay" />;
  switch (state) {
    case 'succeeded':
    case 'fruitless':
      return summary;
    case 'declined':
      return <Trans>Cette rencontre n’aura pas lieu ({day})</Trans>;
    case 'lapsed':
      return <Trans>Restée sans réponse ({day})</Trans>;
    default:
      return (
        <Trans>
          Retirée par {operator} ({day})
        </Trans>
      );
  }
}
