import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAct } from '../../../../ui/api/use-act.js';
import { Button } from '../../../../ui/button.js';
import { ErrorSummary } from '../../../../ui/form.js';
import { DecideForm } from './decide-form.js';
import {
  type GatesOfConceptFragment,
  RequestGate,
  type RequestGateMutation,
  WithdrawGateRequest,
  type WithdrawGateRequestMutation,
} from './gates.graphql.js';
import { operator } from '../../../../ui/place.js';

const requested = (data: RequestGateMutation) => data.requestGate;
const withdrawn = (data: WithdrawGateRequestMutation) => data.withdrawGateRequest;

/** Actions at the next gate: its carrier requests a decision, a curator signs it. */
export function GateActs({
  concept,
  onDone,
}: {
  concept: GatesOfConceptFragment;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const requesting = useAct(RequestGate, requested);
  const withdrawing = useAct(WithdrawGateRequest, withdrawn);
  const { id, version, gates } = concept;
  const ahead = gates.find(({ isAhead }) => isAhead);
  if (ahead === undefined) return null;
  const { viewerCan, items } = ahead;
  const open = items.filter(({ state }) => state === 'open').length;
  const ask = async (): Promise<void> => {
    if (await requesting.act({ id, version })) onDone(t`Passage demandé : ${operator} va lire cette étape.`);
  };
  const takeBack = async (): Promise<void> => {
    if (await withdrawing.act({ id })) onDone(t`Vous avez repris la main.`);
  };
  const problem = requesting.problem ?? withdrawing.problem;
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      {viewerCan.request && open > 0 && (
        <p>
          <Plural
            value={open}
            one="Il reste un point à préparer ci-dessous avant de demander le passage."
            other="Il reste # points à préparer ci-dessous avant de demander le passage."
          />
        </p>
      )}
      {viewerCan.request && open === 0 && (
        <div className="acts">
          <Button isSending={requesting.isSending} onClick={() => void ask()}>
            <Trans>Demander le passage</Trans>
          </Button>
        </div>
      )}
      {viewerCan.withdraw && (
        <div className="acts">
          <Button look="plain" isSending={withdrawing.isSending} onClick={() => void takeBack()}>
            <Trans>Retirer ma demande de passage</Trans>
          </Button>
        </div>
      )}
      {viewerCan.decide.length > 0 && <DecideForm concept={concept} gate={ahead} onDone={onDone} />}
    </>
  );
}
