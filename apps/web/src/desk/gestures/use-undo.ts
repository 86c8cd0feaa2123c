import { type TypedDocumentNode, useClient } from 'urql';
import { sendAct } from '../../api/index.js';
import type { Undo } from './gestures.js';

/** How something is taken back, also when the part of the page that did it is gone. */
export function useUndo(): <Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pick: (data: Data) => unknown,
) => Undo {
  const client = useClient();
  return (document, variables, pick) => async () =>
    (await sendAct(client, document, variables, pick)).problem;
}
