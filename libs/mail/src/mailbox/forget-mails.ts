import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { readMail } from '../reading/received-mail.js';

/**
 * Deletes the mails of a mailbox's folder that go to one of the addresses, or in whose words one of the patterns is found.
 * @returns how many
 */
export async function forgetMails(
  folder: string,
  { addresses, words }: { addresses: readonly string[]; words: RegExp },
): Promise<number> {
  let count = 0;
  for (const name of await namesIn(folder)) {
    const file = path.join(folder, name);
    const mail = await readMail(await readFile(file));
    const goesThere = mail.to.some((address) => addresses.some((one) => address.toLowerCase().includes(one)));
    if (!goesThere && JSON.stringify(mail).search(words) === -1) continue;
    await rm(file, { force: true });
    count += 1;
  }
  return count;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.eml'));
  } catch (error) {
    // A mail server takes the mails: there is no folder.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
