import type { Client } from 'urql';
import { NoteNeedOpened } from './opened.graphql.js';

/** Whoever keeps searches is not told of what they have read. Nobody waits for it, and nothing is lost without it. */
export async function noteOpened(client: Client, id: string): Promise<void> {
  await client.mutation(NoteNeedOpened, { id }).toPromise();
}
