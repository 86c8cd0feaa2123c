import { LimitedThread, ThreadLimitMet } from '@passerelle/config/threads';
import { InvalidInput } from '@passerelle/problems';
import { sentences } from '../files.sentences.js';
import type { CheckedContent } from './check-content.js';
import type { contentFunctions } from './content-thread.js';
import { refused } from './refused.js';

/** In milliseconds: the largest accepted file needs a tenth. */
const LONGEST_CHECK = 10_000;

const thread = new LimitedThread<typeof contentFunctions>(new URL('./content-thread.js', import.meta.url));

/**
 * Checks the content of a sent file in a thread, like `checkContent`. The content of a table is also checked for
 * formulas.
 * @param name the name in the upload
 * @throws {InvalidInput} with the reason in words, and what to send instead
 */
export async function checkInThread(sent: Buffer, name: string): Promise<CheckedContent> {
  try {
    const checked = await thread.call('check', { sent, name }, LONGEST_CHECK);
    if (checked.refused) throw new InvalidInput(checked.refused);
    const { type, bytes = sent } = checked;
    return { type, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
  } catch (error) {
    if (error instanceof ThreadLimitMet) throw refused('bomb', sentences.bomb());
    throw error;
  }
}
