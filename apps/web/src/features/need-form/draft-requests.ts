import type { Client, CombinedError } from 'urql';
import { idOf } from '../../ui/api/answers.js';
import { Me } from '../../ui/api/me.graphql.js';
import { noAnswer, type Problem, problemOfError, problemOfOutcome } from '../../ui/api/problem.js';
import { contentOf, inputOf } from './draft/content.js';
import type { Sent, ServerDraft, Surroundings } from './draft/draft.js';
import { DraftNeed, EditDraft, NeedToWrite, type WrittenNeedFragment } from './writing.graphql.js';

export const serverDraftOf = (need: WrittenNeedFragment): ServerDraft => ({
  needId: need.id,
  version: need.version,
  content: contentOf(need),
  isOpen: need.state === 'draft' || need.state === 'changes_requested',
});

type Outcome = WrittenNeedFragment | { __typename: Exclude<Problem['kind'], 'offline'>; message?: string };

const sentOf = (outcome: Outcome): Sent => {
  const problem = problemOfOutcome(outcome);
  return problem ? { problem } : { draft: serverDraftOf(outcome as WrittenNeedFragment) };
};

/** Requests of a draft to the server. */
export function draftRequests(client: Client): Pick<Surroundings, 'create' | 'edit' | 'load'> {
  const failed = (error?: CombinedError): Sent => ({ problem: error ? problemOfError(error) : noAnswer() });
  return {
    async create(organisationId, key, content) {
      const variables = { organisationId, key, input: inputOf(content) };
      const { data, error } = await client.mutation(DraftNeed, variables).toPromise();
      return data ? sentOf(data.draftNeed) : failed(error);
    },
    async edit(id, version, content) {
      const variables = { id, version, input: inputOf(content) };
      const { data, error } = await client.mutation(EditDraft, variables).toPromise();
      return data ? sentOf(data.editNeed) : failed(error);
    },
    async load(id) {
      const options = { requestPolicy: 'network-only' } as const;
      const { data, error } = await client.query(NeedToWrite, { id }, options).toPromise();
      return data ? { draft: serverDraftOf(data.need) } : failed(error);
    },
  };
}

/** Whether a session is open. Bypasses the client, which would show the sign-in form. */
export async function isSignedIn(): Promise<boolean> {
  try {
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentId: idOf(Me), variables: {} }),
    });
    return Boolean(((await answer.json()) as { data?: unknown }).data);
  } catch {
    return false;
  }
}
