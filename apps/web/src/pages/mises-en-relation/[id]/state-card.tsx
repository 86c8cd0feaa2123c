import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useDeclineReason } from '../../../features/introductions/decline-reason.js';
import { ForCurator } from '../../../features/introductions/for-curator.js';
import type { Next } from '../../../features/introductions/next.js';
import type { IntroductionInFullFragment } from '../../../features/introductions/parts.graphql.js';
import { isPast, replyOf } from '../../../features/introductions/replies.js';
import { useWho } from '../../../features/introductions/who.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Card } from '../../../ui/boxes.js';
import { Button, LinkButton } from '../../../ui/button.js';
import { When } from '../../../ui/dates.js';
import { ErrorSummary } from '../../../ui/form.js';
import { Operator } from '../../../ui/place.js';
import { paths } from '../../../ui/routing/paths.js';
import { FollowUps } from './follow-ups.js';
import { Meetings } from './meetings.js';
import { TakeAcceptanceBack, type TakeAcceptanceBackMutation } from './replies.graphql.js';

interface Shown {
  introduction: IntroductionInFullFragment;
}

/** State of an introduction: who must answer, by when, and what the reader can do. */
export function StateCard({
  introduction,
  next,
  now,
}: Shown & { next: Next; now: Date | undefined }): ReactNode {
  const { state, viewerSide } = introduction;
  if (viewerSide === null) return <ForCurator introduction={introduction} now={now} />;
  switch (state) {
    case 'proposed':
      return introduction.viewerCan.accept ? (
        <MyAnswer introduction={introduction} now={now} />
      ) : (
        <TheirAnswer introduction={introduction} now={now} />
      );
    case 'accepted':
      return <Meetings introduction={introduction} next={next} now={now} />;
    case 'met':
    case 'succeeded':
    case 'fruitless':
      return <FollowUps introduction={introduction} />;
    default:
      return <Ended introduction={introduction} />;
  }
}

function MyAnswer({ introduction, now }: Shown & { now: Date | undefined }): ReactNode {
  return (
    <Card>
      <h2>
        <Trans>{Operator} vous propose de vous rencontrer</Trans>
      </h2>
      <p>
        <strong>
          <AnswerBy introduction={introduction} now={now} />
        </strong>{' '}
        <Lapse introduction={introduction} />
      </p>
      <p>
        <Trans>
          Rien n’est transmis tant que vous n’avez pas accepté tous les deux. Ensuite, vous voyez vos noms et
          vos coordonnées, et vous fixez un rendez-vous.
        </Trans>
      </p>
    </Card>
  );
}

/** Deadline in words. Only the browser, which knows the present day, shows whether it is over. */
function AnswerBy({ introduction: { replyDueOn }, now }: Shown & { now: Date | undefined }): ReactNode {
  if (replyDueOn === null) return <Trans>Acceptez ou déclinez, quand vous pourrez.</Trans>;
  const day = <When at={replyDueOn} shape="weekday" />;
  return isPast(replyDueOn, now) ? (
    <Trans>Votre réponse était attendue le {day} ; elle compte toujours.</Trans>
  ) : (
    <Trans>Répondez d’ici au {day}.</Trans>
  );
}

const Lapse = ({ introduction: { lapsesOn } }: Shown): ReactNode =>
  lapsesOn === null ? null : (
    <Trans>
      Sans réponse, la proposition prend fin le <When at={lapsesOn} shape="weekday" />.
    </Trans>
  );

const withdrawn = (data: TakeAcceptanceBackMutation) => data.takeAcceptanceBack;

function TheirAnswer({ introduction, now }: Shown & { now: Date | undefined }): ReactNode {
  const who = useWho();
  const takeBack = useAct(TakeAcceptanceBack, withdrawn);
  const { id, replyDueOn, viewerCan } = introduction;
  const { name } = who.other(introduction);
  return (
    <Card>
      <h2>
        <Trans>Votre accord est noté</Trans>
      </h2>
      <p>
        {replyDueOn === null || isPast(replyDueOn, now) ? (
          <Trans>{name} n’a pas encore répondu.</Trans>
        ) : (
          <Trans>
            {name} a jusqu’au <When at={replyDueOn} shape="weekday" /> pour répondre.
          </Trans>
        )}{' '}
        <Lapse introduction={introduction} />
      </p>
      <p>
        <Trans>
          Nous vous écrirons dès que la réponse sera là. Vos coordonnées ne sont pas encore transmises.
        </Trans>
      </p>
      {takeBack.problem && <ErrorSummary problem={takeBack.problem} />}
      {viewerCan.takeBack && (
        <Button look="text" isSending={takeBack.isSending} onClick={() => void takeBack.act({ id })}>
          <Trans>Revenir sur mon accord</Trans>
        </Button>
      )}
    </Card>
  );
}

function Ended({ introduction }: Shown): ReactNode {
  return (
    <Card>
      <h2>
        <EndedHow introduction={introduction} />
      </h2>
      <p>
        <EndedWhy introduction={introduction} />
      </p>
      <p>
        {introduction.viewerSide === 'company' ? (
          <Trans>
            {Operator} cherche quelqu’un d’autre pour votre besoin, et vous écrira. Vous n’avez rien à faire.
          </Trans>
        ) : (
          <Trans>{Operator} vous écrira quand un autre besoin vous ira. Vous n’avez rien à faire.</Trans>
        )}
      </p>
      <div className="acts">
        <LinkButton look="plain" href={`${paths.introductions}?onglet=terminees`}>
          <Trans>Revenir aux rencontres</Trans>
        </LinkButton>
      </div>
    </Card>
  );
}

function EndedHow({ introduction }: Shown): ReactNode {
  const { state, viewerSide } = introduction;
  if (state === 'declined') {
    return replyOf(introduction, viewerSide)?.answer === 'declined' ? (
      <Trans>Vous avez décliné</Trans>
    ) : (
      <Trans>Cette rencontre n’aura pas lieu</Trans>
    );
  }
  return state === 'lapsed' ? (
    <Trans>Le délai de réponse est passé</Trans>
  ) : (
    <Trans>{Operator} a retiré cette rencontre</Trans>
  );
}

function EndedWhy({ introduction }: Shown): ReactNode {
  const reason = useDeclineReason();
  const { state, viewerSide, withdrawalReason } = introduction;
  switch (state) {
    case 'declined': {
      const own = replyOf(introduction, viewerSide);
      if (own?.answer !== 'declined')
        return <Trans>L’autre partie ne souhaite pas donner suite pour le moment.</Trans>;
      const why = own.declineNote ?? (own.declineReason && reason(own.declineReason));
      return <Trans>Votre raison, que l’autre partie ne lit pas : « {why} ».</Trans>;
    }
    case 'lapsed':
      return <Trans>Les deux réponses ne sont pas arrivées à temps. Rien n’a été transmis.</Trans>;
    default:
      return {
        need_closed: <Trans>Le besoin est clos.</Trans>,
        party_unavailable: <Trans>L’une des parties n’est plus disponible.</Trans>,
        mistake: <Trans>Elle avait été proposée par erreur.</Trans>,
        other: <Trans>Écrivez-lui ci-dessous si vous avez une question.</Trans>,
      }[withdrawalReason ?? 'other'];
  }
}
