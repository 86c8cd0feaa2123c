import type { ImportKind } from '../../ui/api/schema-types.js';
import { noAnswer, type Problem, told, wrongField } from '../../ui/api/problem.js';

/** Sending ten megabytes over a slow line takes half a minute; then the server gives up. */
const PATIENCE = 60_000;

type Sent = { id: string; problem?: never } | { id?: never; problem: Problem };

/** Sends a file to be planned. */
export async function sendFile(kind: ImportKind, name: string, content: Blob): Promise<Sent> {
  try {
    const answer = await fetch(`/api/imports?${new URLSearchParams({ kind, name }).toString()}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: content,
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { id, message } = (await answer.json()) as { id?: string; message?: string };
    if (id !== undefined) return { id };
    return { problem: message === undefined ? noAnswer() : wrongField('file', told(message)) };
  } catch {
    return { problem: noAnswer() };
  }
}
