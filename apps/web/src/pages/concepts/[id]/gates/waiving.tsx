import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAct } from '../../../../ui/api/use-act.js';
import { ActWithReason } from '../../../../features/deciding/act-with-reason.js';
import { Button } from '../../../../ui/button.js';
import { ErrorSummary } from '../../../../ui/form.js';
import {
  AskGateItemAgain,
  type AskGateItemAgainMutation,
  type ItemOfGateFragment,
  WaiveGateItem,
  type WaiveGateItemMutation,
} from './gates.graphql.js';

const waived = (data: WaiveGateItemMutation) => data.waiveGateItem;
const again = (data: AskGateItemAgainMutation) => data.askGateItemAgain;

/** A curator waives an item, or requires it again. */
export function Waiving({
  item: { key, viewerCan },
  id,
  onDone,
}: {
  item: ItemOfGateFragment;
  id: string;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const waiving = useAct(WaiveGateItem, waived);
  const asking = useAct(AskGateItemAgain, again);
  const askAgain = async (): Promise<void> => {
    if (await asking.act({ id, item: key })) onDone(t`Ce point est de nouveau demandé.`);
  };
  return (
    <>
      {asking.problem && <ErrorSummary problem={asking.problem} />}
      {viewerCan.askAgain && (
        <Button look="text" isSending={asking.isSending} onClick={() => void askAgain()}>
          <Trans>Le demander de nouveau</Trans>
        </Button>
      )}
      {viewerCan.waive && (
        <ActWithReason
          draft={`waive ${id} ${key}`}
          look="text"
          open={<Trans>Dispenser de ce point</Trans>}
          send={<Trans>Dispenser</Trans>}
          label={t`Pourquoi peut-on s’en passer ?`}
          hint={t`Tous les participants le lisent.`}
          isSending={waiving.isSending}
          problem={waiving.problem}
          onSend={async (reason) => {
            if (!(await waiving.act({ id, item: key, reason }))) return false;
            onDone(t`Dispensé.`);
            return true;
          }}
        />
      )}
    </>
  );
}
