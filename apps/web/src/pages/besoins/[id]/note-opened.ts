import type { Client } from 'urql';
import { NoteNeedOpened } from './opened.graphql.js';

/**
 * Notes that the reader has opened a need: their saved searches then do not report it. Nobody waits for the answer, and a failure loses
 * nothing.
 */
export async function noteOpened(client: Client, id: string): Promise<void> {
  await client.mutation(NoteNeedOpened, { id }).toPromise();
}
