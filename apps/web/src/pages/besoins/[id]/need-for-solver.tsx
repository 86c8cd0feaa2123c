import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { DismissalReason } from '../../../ui/api/schema-types.js';
import { useOnDemand } from '../../../ui/api/use-on-demand.js';
import { Button } from '../../../ui/button.js';
import { Card, Notice, Skeleton } from '../../../ui/boxes.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { useSearchParams } from '../../../ui/routing/filters.js';
import { NotForMe, DismissedMatch } from '../../../features/why/not-for-me.js';
import type { WhyCardFragment } from '../../../features/why/why.graphql.js';
import { WhyDetails, WhyVerdict } from '../../../features/why/why-card.js';
import { ReportText } from '../../../features/report/report-text.js';
import styles from '../../../features/needs/needs.module.css';
import { useAnsweringSolvers } from './answering-solvers.js';
import { CameOf } from './came-of.js';
import { Introduced } from './introduced.js';
import { MyInterests } from './my-interests.js';
import { WhoseNeed } from './need-for-reader.js';
import { NeedText } from './need-text.js';
import type { OneNeedQuery } from './need.graphql.js';

type Need = OneNeedQuery['need'];

/** A need for a solver: why it may suit the solver, the text, and one action. */
export function NeedForSolver({ need }: { need: Need }): ReactNode {
  const answering = useAnsweringSolvers(need);
  const [search, change] = useSearchParams();
  const isAnswering = search.has('repondre');
  const [dismissed, setDismissed] = useState<WhyCardFragment>();
  // After a dismissal is undone, the server needs time to compute the match again. Until then the former match is
  // shown.
  const best = need.myMatches[0] ?? dismissed;
  const open = need.myInterests.filter(({ state }) => state === 'open' || state === 'introduced');
  const mayAnswer = need.state === 'published' && answering.length > 0;
  // The number of answers when one was sent, until the page has the new one. Meanwhile there is nothing left to
  // answer.
  const [answersBefore, setAnswersBefore] = useState<number>();
  const isSent = answersBefore !== undefined;
  const hasMainAct = mayAnswer && !isAnswering && !isSent;
  const answers = useRef<HTMLDivElement>(null);
  // The form is gone, so the focus moves to the answer that replaced it.
  useEffect(() => {
    if (answersBefore !== undefined && open.length > answersBefore) {
      answers.current?.querySelector('h2')?.focus();
      setAnswersBefore(undefined);
    }
  }, [answersBefore, open.length]);
  const closeForm = (): void => change((next) => next.delete('repondre'));
  return (
    <article>
      <PageTitle tab={need.title}>{need.title}</PageTitle>
      <WhoseNeed need={need} />
      {best && !best.dismissed && <WhyVerdict match={best} />}
      <div ref={answers}>
        <MyInterests interests={need.myInterests} introductions={need.myIntroductions} />
        <Introduced need={need} />
      </div>
      {isSent && (
        <Notice tone="ok" hasJustHappened>
          <Trans>Votre réponse est envoyée.</Trans>
        </Notice>
      )}
      {hasMainAct && (
        <div className={styles.mainAct}>
          <Button onClick={() => change((next) => next.set('repondre', '1'))}>
            <Trans>Je veux répondre</Trans>
          </Button>
        </div>
      )}
      {isAnswering && mayAnswer && (
        <AnswerLater
          need={need}
          onSent={() => {
            setAnswersBefore(open.length);
            closeForm();
          }}
          onLater={closeForm}
        />
      )}
      <div className={best && styles.two}>
        <NeedText need={need} marked={best?.needHighlights?.description} />
        {best && <Why need={need} match={best} onDismissed={() => setDismissed(best)} />}
      </div>
      <CameOf need={need} />
      <ReportText kind="need" id={need.id}>
        <Trans>Signaler ce texte</Trans>
      </ReportText>
    </article>
  );
}

interface Answering {
  need: Need;
  onSent: () => void;
  onLater: () => void;
}

/** The answer form, fetched once the reader wants to answer. */
function AnswerLater(answering: Answering): ReactNode {
  const { fetched, whyNot, fetch } = useOnDemand(async () => import('./answer-form.js'));
  useEffect(() => {
    void fetch();
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the answer is begun
  }, []);
  if (fetched) return <fetched.AnswerForm {...answering} />;
  if (whyNot === undefined) return <Skeleton lines={[640]} />;
  return (
    <>
      <Notice tone="bad" hasJustHappened>
        {whyNot}
      </Notice>
      <Button onClick={() => void fetch()}>
        <Trans>Je veux répondre</Trans>
      </Button>
    </>
  );
}

/** Reasons why the need may suit the reader. After a dismissal, the button that undoes it. */
function Why({
  need,
  match,
  onDismissed,
}: {
  need: Need;
  match: WhyCardFragment;
  onDismissed: () => void;
}): ReactNode {
  const [reason, setReason] = useState<DismissalReason>();
  const isDismissed = match.dismissed || reason !== undefined;
  return (
    <Card>
      {isDismissed ? (
        <DismissedMatch
          matchId={match.id}
          side="solver"
          title={need.title}
          reason={reason}
          onRestored={() => setReason(undefined)}
        />
      ) : (
        <>
          <h2>
            <Trans>Pourquoi vous</Trans>
          </h2>
          <WhyDetails match={match} needTags={need.tags} side="solver" />
          {match.viewerCan.dismiss && (
            <NotForMe
              matchId={match.id}
              side="solver"
              onDone={(given) => {
                onDismissed();
                setReason(given);
              }}
            />
          )}
        </>
      )}
    </Card>
  );
}
