import { answerInThread } from '@passerelle/config/threads';
import { type FoundProblem, InvalidInput } from '@passerelle/problems';
import { checkContent } from './check-content.js';
import type { FileType } from './file-types.js';

/** What was found; without `bytes`, they are as they were sent. */
type Checked = { type: FileType; bytes?: Uint8Array; refused?: never } | { refused: readonly FoundProblem[] };

async function check({ buffer, byteOffset, byteLength }: Uint8Array): Promise<Checked> {
  const sent = Buffer.from(buffer, byteOffset, byteLength);
  try {
    const { type, bytes } = await checkContent(sent);
    return bytes === sent ? { type } : { type, bytes };
  } catch (error) {
    if (error instanceof InvalidInput) return { refused: error.found };
    throw error;
  }
}

/** What the thread of files does. */
export const contentFunctions = { check };

answerInThread(contentFunctions);
