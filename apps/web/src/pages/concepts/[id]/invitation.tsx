import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { Card } from '../../../ui/boxes.js';
import { ErrorSummary } from '../../../ui/form.js';
import { paths } from '../../../ui/routing/paths.js';
import {
  AnswerConceptInvitation,
  type AnswerConceptInvitationMutation,
  type ConceptInFullFragment,
} from './concept.graphql.js';
import { toOperator } from '../../../ui/place.js';

const answered = (data: AnswerConceptInvitationMutation) => data.answerConceptInvitation;

/** The reader accepts or declines the invitation to take part. */
export function Invitation({
  concept: { id, carrier, curator, members },
  onDone,
}: {
  concept: ConceptInFullFragment;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const { act, isSending, problem } = useAct(AnswerConceptInvitation, answered);
  const wouldCarry = carrier === null && members.some(({ isInvited, isCarrier }) => isInvited && isCarrier);
  const answer = async (accept: boolean): Promise<void> => {
    if ((await act({ id, accept })) === undefined) return;
    if (accept)
      onDone(wouldCarry ? t`C’est noté : vous portez ce concept.` : t`C’est noté : vous participez.`);
    else navigate(paths.concepts, { replace: true });
  };
  return (
    <Card>
      <h2>
        <Trans>On vous invite à participer</Trans>
      </h2>
      <p>
        {wouldCarry ? (
          <Trans>
            On vous propose de porter ce concept : vous réunissez les preuves, et demandez le passage de
            chaque étape.
          </Trans>
        ) : (
          <Trans>Vous aiderez à réunir les preuves, étape après étape.</Trans>
        )}{' '}
        <Trans>Les autres participants verront votre nom et votre structure, pas vos coordonnées.</Trans>
      </p>
      {(carrier ?? curator) !== null && (
        <p>
          {carrier && <Trans>{carrier.name} porte ce concept.</Trans>}{' '}
          {curator && (
            <Trans>
              {curator.name} le suit {toOperator}.
            </Trans>
          )}
        </p>
      )}
      <p className="muted">
        <Trans>
          Vous lisez ici ce qu’est ce concept et où il en est. Vous verrez les preuves, les chiffres, les
          autres besoins et les participants une fois que vous y participez.
        </Trans>
      </p>
      {problem && <ErrorSummary problem={problem} />}
      <div className="acts">
        <Button isSending={isSending} onClick={() => void answer(true)}>
          <Trans>Je participe</Trans>
        </Button>
        <Button look="plain" isSending={isSending} onClick={() => void answer(false)}>
          <Trans>Non merci</Trans>
        </Button>
      </div>
    </Card>
  );
}
