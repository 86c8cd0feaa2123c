import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Problem } from '../../ui/api/problem.js';
import { useAct } from '../../ui/api/use-act.js';
import {
  type DeadLettersOfKindFragment,
  RepairSearchIndex,
  type RepairSearchIndexMutation,
  ReplayDeliveries,
  type ReplayDeliveriesMutation,
} from './administration.graphql.js';

const replayed = ({ replayDeliveries }: ReplayDeliveriesMutation) => replayDeliveries;
const repaired = ({ repairSearchIndex }: RepairSearchIndexMutation) => repairSearchIndex;

/** A mutation of this page, with the problem if it failed. */
export interface PageAction<Variables> {
  isSending: boolean;
  problem: Problem | undefined;
  act: (variables: Variables) => Promise<void>;
}

/**
 * Replays dead-lettered deliveries: those of one handler and cause, or all. @param onDone receives the sentence about
 * the result
 */
export function useReplay(
  onDone: (what: string) => void,
): PageAction<Partial<Pick<DeadLettersOfKindFragment, 'handler' | 'cause'>>> {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(ReplayDeliveries, replayed);
  return {
    isSending,
    problem,
    act: async ({ handler, cause }) => {
      const count = await act({ handler: handler ?? null, cause: cause ?? null });
      if (count === undefined) return;
      onDone(
        count === 0
          ? t`Il n’y avait plus rien à rejouer : quelqu’un l’a déjà fait.`
          : plural(count, {
              one: '# travail est rejoué. S’il échoue encore, il reviendra ici.',
              other: '# travaux sont rejoués. Ce qui échoue encore reviendra ici.',
            }),
      );
    },
  };
}

/** Requests a check and repair of the search index. @param onDone receives the sentence about the result */
export function useRepair(onDone: (what: string) => void): PageAction<void> {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(RepairSearchIndex, repaired);
  return {
    isSending,
    problem,
    act: async () => {
      const isAsked = await act({});
      if (isAsked === undefined) return;
      onDone(
        isAsked
          ? t`La vérification commence. Regardez de nouveau dans quelques minutes.`
          : t`Une vérification est déjà en cours. Regardez de nouveau dans quelques minutes.`,
      );
    },
  };
}
