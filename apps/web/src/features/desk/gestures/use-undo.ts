import { type TypedDocumentNode, useClient } from 'urql';
import { sendAct } from '../../../ui/api/use-act.js';
import type { Undo } from './gestures.js';

/** Creates an undo that still works after the component of the action is gone. */
export function useUndo(): <Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pick: (data: Data) => unknown,
) => Undo {
  const client = useClient();
  return (document, variables, pick) => async () =>
    (await sendAct(client, document, variables, pick)).problem;
}
