import { useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import type { Problem } from '../../../ui/api/problem.js';
import { sendAct } from '../../../ui/api/use-act.js';
import { untilRefused } from './until-refused.js';

export interface OneByOne<Variables> {
  /** @returns the variables of the mutations that succeeded, in their order */
  act: (each: readonly Variables[]) => Promise<Variables[]>;
  isSending: boolean;
  /** Why the series stopped before its end. */
  problem: Problem | undefined;
}

/** Runs a mutation once for each of several variables, one after the other. The first refusal ends the series, with its problem. */
export function useOneByOne<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  pick: (data: Data) => unknown,
): OneByOne<Variables> {
  const client = useClient();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const act = async (each: readonly Variables[]): Promise<Variables[]> => {
    if (isSending) return [];
    setSending(true);
    setProblem(undefined);
    try {
      const outcome = await untilRefused(each, (variables) => sendAct(client, document, variables, pick));
      setProblem(outcome.problem);
      return outcome.done;
    } finally {
      setSending(false);
    }
  };
  return { act, isSending, problem };
}
