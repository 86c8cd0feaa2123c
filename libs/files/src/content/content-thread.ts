import { answerInThread } from '@passerelle/config/threads';
import { type FoundProblem, InvalidInput } from '@passerelle/problems';
import { checkContent } from './check-content.js';
import { assertNoFormulas } from './csv-formulas.js';
import type { FileType } from './file-types.js';
import { safeName } from './safe-name.js';

/** The result. Without `bytes`, they are as sent. */
type Checked = { type: FileType; bytes?: Uint8Array; refused?: never } | { refused: readonly FoundProblem[] };

async function check({ sent, name }: { sent: Uint8Array; name: string }): Promise<Checked> {
  const given = Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength);
  try {
    const { type, bytes } = await checkContent(given);
    if (safeName(name, type, '').endsWith('.csv')) assertNoFormulas(bytes);
    return bytes === given ? { type } : { type, bytes };
  } catch (error) {
    if (error instanceof InvalidInput) return { refused: error.found };
    throw error;
  }
}

/** The functions of the thread of files. */
export const contentFunctions = { check };

answerInThread(contentFunctions);
