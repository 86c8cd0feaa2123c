import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { HistoryOf } from '../../../features/history/history-of.js';
import { useLive } from '../../../ui/live/use-live.js';
import { Track } from '../../../ui/boxes.js';
import { Unanswered } from '../../../ui/unanswered.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { paths } from '../../../ui/routing/paths.js';
import { useParam } from '../../../ui/routing/place.js';
import { pageQuery } from '../../../ui/routing/page-query.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { ConversationsPart } from './conversations-part.js';
import { useNow } from '../../../ui/clock/now.js';
import styles from '../../../features/introductions/introductions.module.css';
import { useHeadingFocus } from '../../../ui/focus/opened.js';
import type { IntroductionInFullFragment } from '../../../features/introductions/parts.graphql.js';
import type { IntroductionState } from '../../../ui/api/schema-types.js';
import { isCurator, useReader } from '../../../ui/api/session.js';
import { nextIn } from '../../../features/introductions/next.js';
import { useWho } from '../../../features/introductions/who.js';
import { AnswerBar } from './answer-bar.js';
import { OneIntroduction } from '../../../features/introductions/introductions.graphql.js';
import { Contacts, OtherParty } from './other-party.js';
import { StateCard } from './state-card.js';

const introductionQuery = pageQuery(OneIntroduction, ({ params: { id = '' } }) => ({ id }));

export const queries = [introductionQuery];

export default function IntroductionPage(): ReactNode {
  const id = useParam('id');
  const [{ data, error }, again] = usePageQuery(introductionQuery);
  useLive(['introduction', 'conversation'], id, again);
  if (!data) {
    return (
      <Unanswered
        error={error}
        again={() => again({ requestPolicy: 'network-only' })}
        lines={[28, 64, 220, 320]}
      />
    );
  }
  return <Introduced introduction={data.introduction} />;
}

function Introduced({ introduction }: { introduction: IntroductionInFullFragment }): ReactNode {
  const { t } = useLingui();
  const who = useWho();
  const now = useNow();
  const reader = useReader();
  const { viewerSide, need, conversations } = introduction;
  const { name, kind } = who.other(introduction);
  const next = nextIn(introduction, now);
  // The next step depends on the time, which is known only once the page has its script.
  const box = useHeadingFocus(now && `${introduction.state} ${next.what} ${introduction.meeting?.at ?? ''}`);
  // Once both parties know each other, their messages come before the texts that they have already read.
  const isOpened = openedStates.includes(introduction.state);
  return (
    <>
      <Link href={paths.introductions} className={`button text ${styles.back}`}>
        <Trans>‹ Rencontres</Trans>
      </Link>
      <PageTitle tab={t`Rencontre : ${name}`}>{name}</PageTitle>
      <p className={`muted ${styles.sentence}`}>
        {kind && `${kind} · `}
        {viewerSide === 'company' ? (
          <Trans>
            pour votre besoin <Link href={paths.need(need.id)}>{need.title}</Link>
          </Trans>
        ) : (
          <Trans>
            pour le besoin <Link href={paths.need(need.id)}>{need.title}</Link>
          </Trans>
        )}
      </p>
      <Progress introduction={introduction} />
      <div className={isOpened ? `${styles.halves} ${styles.opened}` : styles.halves}>
        <div className={styles.now} ref={box}>
          <StateCard introduction={introduction} next={next} now={now} />
          <Contacts introduction={introduction} />
        </div>
        <div className={styles.other}>
          <OtherParty introduction={introduction} />
        </div>
        <div className={styles.talk}>
          {conversations.length > 0 && <ConversationsPart introduction={introduction} />}
          {viewerSide === null && isCurator(reader) && (
            <HistoryOf subject="introduction" id={introduction.id} />
          )}
        </div>
      </div>
      {introduction.viewerCan.accept && <AnswerBar introduction={introduction} />}
    </>
  );
}

const openedStates: readonly IntroductionState[] = ['accepted', 'met', 'succeeded', 'fruitless'];

/** Number of completed steps in each state. undefined: the introduction ended before its first step. */
const stepsDone: Record<IntroductionState, number | undefined> = {
  proposed: 0,
  accepted: 1,
  met: 3,
  succeeded: 4,
  fruitless: 4,
  declined: undefined,
  lapsed: undefined,
  withdrawn: undefined,
};

/** Progress of an introduction in steps. */
function Progress({
  introduction: { state, meeting },
}: {
  introduction: IntroductionInFullFragment;
}): ReactNode {
  const { t } = useLingui();
  const done = state === 'accepted' && meeting !== null ? 2 : stepsDone[state];
  if (done === undefined) return null;
  const steps = [t`Accord`, t`Date`, t`Rencontre`, t`Suites`];
  return <Track label={t`Avancement`} steps={steps} current={done} />;
}
