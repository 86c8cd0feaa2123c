import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAct } from '../../../api/index.js';
import { Button, ErrorSummary } from '../../../looks/index.js';
import type { Page } from './publishing.js';
import {
  AgreeToConceptPage,
  type AgreeToConceptPageMutation,
  TakeConceptPageBack,
  type TakeConceptPageBackMutation,
  WithdrawFromConceptPage,
  type WithdrawFromConceptPageMutation,
} from './publishing.graphql.js';

const agreed = (data: AgreeToConceptPageMutation) => data.agreeToConceptPage;
const withdrawn = (data: WithdrawFromConceptPageMutation) => data.withdrawFromConceptPage;
const takenBack = (data: TakeConceptPageBackMutation) => data.takeConceptPageBack;

/** One’s own consent, and its way back; the carrier and curators take the page back for all. */
export function PageActs({
  id,
  page: { number, state, viewerCan },
  onDone,
}: {
  id: string;
  page: Page;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const agreeing = useAct(AgreeToConceptPage, agreed);
  const withdrawing = useAct(WithdrawFromConceptPage, withdrawn);
  const takingBack = useAct(TakeConceptPageBack, takenBack);
  const agree = async (): Promise<void> => {
    const done = await agreeing.act({ id, number });
    if (done) onDone(done.page?.state === 'public' ? t`C’est noté : la page est en ligne.` : t`C’est noté.`);
  };
  const withdraw = async (): Promise<void> => {
    if (await withdrawing.act({ id })) onDone(t`Votre accord est retiré. La page n’est visible de personne.`);
  };
  const takeBack = async (): Promise<void> => {
    if (await takingBack.act({ id })) onDone(t`La page publique est retirée.`);
  };
  const problem = agreeing.problem ?? withdrawing.problem ?? takingBack.problem;
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      {viewerCan.agree && (
        <p>
          <Trans>
            Êtes-vous d’accord pour que chacun puisse lire cela, avec le nom de votre structure si vous
            participez en son nom, et le vôtre si vous portez le concept ?
          </Trans>
        </p>
      )}
      <div className="acts">
        {viewerCan.agree && (
          <Button isSending={agreeing.isSending} onClick={() => void agree()}>
            <Trans>Je suis d’accord</Trans>
          </Button>
        )}
        {viewerCan.withdraw && (
          <Button look="plain" isSending={withdrawing.isSending} onClick={() => void withdraw()}>
            <Trans>Retirer mon accord</Trans>
          </Button>
        )}
        {viewerCan.takeBack && (
          <Button look="text" isSending={takingBack.isSending} onClick={() => void takeBack()}>
            {state === 'public' ? <Trans>Retirer la page</Trans> : <Trans>Ne plus la proposer</Trans>}
          </Button>
        )}
      </div>
    </>
  );
}
