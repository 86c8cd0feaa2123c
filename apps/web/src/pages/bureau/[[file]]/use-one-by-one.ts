import { useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import type { Problem } from '../../../ui/api/problem.js';
import { sendAct } from '../../../ui/api/use-act.js';

/**
 * Sends one request after the other, until one is refused.
 * @returns the variables of the successful ones, in their order, and why the series stopped before its end
 */
export async function untilRefused<Variables>(
  each: readonly Variables[],
  send: (variables: Variables) => Promise<{ problem: Problem | undefined }>,
): Promise<{ done: Variables[]; problem: Problem | undefined }> {
  const done: Variables[] = [];
  for (const variables of each) {
    const { problem } = await send(variables);
    if (problem !== undefined) return { done, problem };
    done.push(variables);
  }
  return { done, problem: undefined };
}

export interface OneByOne<Variables> {
  /** @returns the variables of the successful mutations, in their order */
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
