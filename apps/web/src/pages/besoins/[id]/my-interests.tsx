import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { useDates } from '../../../ui/dates.js';
import { ErrorSummary } from '../../../ui/form.js';
import { Operator, operator } from '../../../ui/place.js';
import { ToIntroduction } from './introduced.js';
import {
  type MyInterestFragment,
  type OneNeedQuery,
  WithdrawInterest,
  type WithdrawInterestMutation,
} from './need.graphql.js';

const withdrawn = ({ withdrawInterest }: WithdrawInterestMutation) => withdrawInterest;

interface Shown {
  interests: readonly MyInterestFragment[];
  introductions: OneNeedQuery['need']['myIntroductions'];
}

/** The reader's answers to the need, and their outcomes. */
export function MyInterests({ interests, introductions }: Shown): ReactNode {
  const notified = interests.filter(({ state }) => state !== 'withdrawn');
  return notified.map((interest) => (
    <MyInterest key={interest.id} interest={interest} introductions={introductions} />
  ));
}

function MyInterest({
  interest,
  introductions,
}: Pick<Shown, 'introductions'> & { interest: MyInterestFragment }): ReactNode {
  const say = useDates();
  const { act, isSending, problem } = useAct(WithdrawInterest, withdrawn);
  const { id, state, message, markedAt, declineNote, solver, viewerCan } = interest;
  const day = say(markedAt, 'weekday');
  return (
    <section className="card">
      <h2 tabIndex={-1}>
        <Trans>Votre réponse du {day}</Trans>
      </h2>
      {solver && <p className="muted">{solver.name}</p>}
      <p className="written">{message}</p>
      {state === 'open' && (
        <p>
          <Trans>
            {Operator} l’a reçue et l’entreprise peut la lire. Nous vous écrirons dans tous les cas.
          </Trans>
        </p>
      )}
      {state === 'introduced' && (
        <ToIntroduction id={introductions.find((each) => each.solver?.id === solver?.id)?.id} />
      )}
      {state === 'declined' && (
        <>
          <p>
            <strong>
              <Trans>Cette fois, {operator} n’y donne pas suite.</Trans>
            </strong>
          </p>
          <Declined interest={interest} />
          {declineNote && <p className="written">{declineNote}</p>}
        </>
      )}
      {problem && <ErrorSummary problem={problem} />}
      {viewerCan.withdraw && (
        <Button look="text" isSending={isSending} onClick={() => void act({ id })}>
          <Trans>Retirer ma réponse</Trans>
        </Button>
      )}
    </section>
  );
}

function Declined({ interest: { declineReason } }: { interest: MyInterestFragment }): ReactNode {
  switch (declineReason) {
    case 'does_not_fit':
      return (
        <p>
          <Trans>Votre proposition ne répond pas à ce qui est demandé.</Trans>
        </p>
      );
    case 'need_changed':
      return (
        <p>
          <Trans>Le besoin a changé depuis.</Trans>
        </p>
      );
    case 'not_ready':
      return (
        <p>
          <Trans>Votre solution n’est pas encore assez avancée.</Trans>
        </p>
      );
    case 'others_in_touch':
      return (
        <p>
          <Trans>L’entreprise est déjà en contact avec d’autres.</Trans>
        </p>
      );
    case 'too_far':
      return (
        <p>
          <Trans>C’est trop loin.</Trans>
        </p>
      );
    default:
      return null;
  }
}
