import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAct } from '../../../../ui/api/use-act.js';
import { Button } from '../../../../ui/button.js';
import { ErrorSummary } from '../../../../ui/form.js';
import type { Page } from './publishing.js';
import {
  AgreeToConceptPage,
  type AgreeToConceptPageMutation,
  TakeConceptPageBack,
  type TakeConceptPageBackMutation,
  DeclineConceptPage,
  type DeclineConceptPageMutation,
} from './publishing.graphql.js';

const agreed = (data: AgreeToConceptPageMutation) => data.agreeToConceptPage;
const declined = (data: DeclineConceptPageMutation) => data.declineConceptPage;
const withdrawn = (data: TakeConceptPageBackMutation) => data.takeConceptPageBack;

/**
 * Buttons of the public page: the reader agrees, declines, or withdraws their consent. The carrier and curators withdraw the page for all.
 */
export function PageActs({
  id,
  page: { number, state, awaitsViewer, viewerCan },
  onDone,
}: {
  id: string;
  page: Page;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const agreeing = useAct(AgreeToConceptPage, agreed);
  const declining = useAct(DeclineConceptPage, declined);
  const withdrawing = useAct(TakeConceptPageBack, withdrawn);
  const agree = async (): Promise<void> => {
    const done = await agreeing.act({ id, number });
    if (done) onDone(done.page?.state === 'public' ? t`C’est noté : la page est en ligne.` : t`C’est noté.`);
  };
  const hasAgreed = viewerCan.decline && !viewerCan.agree;
  const decline = async (): Promise<void> => {
    if (!(await declining.act({ id }))) return;
    onDone(
      hasAgreed
        ? t`Votre accord est retiré. La page n’est visible de personne.`
        : t`C’est noté : vous ne le souhaitez pas. On ne vous le redemandera pas.`,
    );
  };
  const takeBack = async (): Promise<void> => {
    if (await withdrawing.act({ id })) onDone(t`La page publique est retirée.`);
  };
  const problem = agreeing.problem ?? declining.problem ?? withdrawing.problem;
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      {viewerCan.agree && !awaitsViewer && (
        <p>
          <Trans>
            Vous avez dit que vous ne souhaitez pas cette page : elle ne paraîtra pas, et on ne vous le
            redemandera pas. Vous pouvez changer d’avis.
          </Trans>
        </p>
      )}
      {awaitsViewer && (
        <p>
          <Trans>
            Êtes-vous d’accord pour que chacun puisse lire cela, avec le nom de votre structure si vous
            participez en son nom, et le vôtre si vous portez le concept ?
          </Trans>
        </p>
      )}
      <div className="acts">
        {viewerCan.agree && (
          <Button
            look={awaitsViewer ? 'main' : 'plain'}
            isSending={agreeing.isSending}
            onClick={() => void agree()}
          >
            {awaitsViewer ? <Trans>Je suis d’accord</Trans> : <Trans>Je suis finalement d’accord</Trans>}
          </Button>
        )}
        {viewerCan.decline && (
          <Button look="plain" isSending={declining.isSending} onClick={() => void decline()}>
            {hasAgreed ? <Trans>Retirer mon accord</Trans> : <Trans>Je ne le souhaite pas</Trans>}
          </Button>
        )}
        {viewerCan.takeBack && (
          <Button look="text" isSending={withdrawing.isSending} onClick={() => void takeBack()}>
            {state === 'public' ? <Trans>Retirer la page</Trans> : <Trans>Ne plus la proposer</Trans>}
          </Button>
        )}
      </div>
    </>
  );
}
