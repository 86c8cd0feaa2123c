import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../ui/api/use-act.js';
import { Opened } from '../../ui/focus/opened.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form.js';
import { Notice } from '../../ui/boxes.js';
import {
  EndSupervision,
  type EndSupervisionMutation,
  type SupervisedFragment,
} from './supervision.graphql.js';

const ended = ({ endSupervision }: EndSupervisionMutation) => endSupervision;

/**
 * Ends a supervision, after a confirmation. The other person is notified at once. @param isOwn true: the reader is
 * the learner
 */
export function EndOfSupervision({
  supervision: { id: solverId, learner, supervisor, minor },
  isOwn,
}: {
  supervision: SupervisedFragment;
  isOwn: boolean;
}): ReactNode {
  const { act, isSending, problem } = useAct(EndSupervision, ended);
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button look="text" onClick={() => setAsking(true)}>
        {isOwn ? (
          <Trans>Mettre fin à cet accompagnement</Trans>
        ) : (
          <Trans>
            Ne plus l’accompagner <span className="visually-hidden">: {learner}</span>
          </Trans>
        )}
      </Button>
    );
  }
  const other = isOwn ? supervisor?.name : learner;
  return (
    <Opened>
      {problem && <ErrorSummary problem={problem} />}
      <Notice tone="warn">
        <Trans>Y mettre fin ? {other} le saura par mail.</Trans>{' '}
        {minor && (
          <Trans>
            Aucune rencontre ne pourra plus être proposée, et les échanges en cours s’arrêtent, jusqu’à ce que
            quelqu’un d’autre accepte.
          </Trans>
        )}
      </Notice>
      <div className="acts">
        <Button look="plain" isSending={isSending} onClick={() => void act({ solverId })}>
          <Trans>Oui, y mettre fin</Trans>
        </Button>
        <Button look="text" onClick={() => setAsking(false)}>
          <Trans>Annuler</Trans>
        </Button>
      </div>
    </Opened>
  );
}
