import type { Problem } from '../../../ui/api/problem.js';

/**
 * Sends one request after the other, until one is refused.
 * @returns the variables of those that succeeded, in their order, and why the series stopped before its end
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
