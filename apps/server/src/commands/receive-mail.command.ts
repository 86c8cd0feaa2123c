import { MailReturns } from '@passerelle/accounts';
import { Settings } from '@passerelle/config';
import { MailedReplies } from '@passerelle/links';
import { addressesOf } from '@passerelle/mail';
import { CannotGoOn } from '../processes/index.js';
import type { Opened } from './run-command.js';

/**
 * Receives one mail, as a mail server in front passes it on.
 * @param options.to the addresses of its envelope; without them, the addresses in its headers count
 * @returns whether one of them is ours
 */
export async function receiveMail(
  { app, caller }: Opened,
  { to, from, raw }: { to: string[] | undefined; from: string | undefined; raw: Buffer },
): Promise<boolean> {
  if (app.get(Settings).replyDomain === undefined)
    throw new CannotGoOn('Sans REPLY_DOMAIN, aucune adresse ne reçoit de réponses.');
  const { recipients, sender } = await addressesOf(raw);
  const replies = app.get(MailedReplies);
  const returns = app.get(MailReturns);
  let isOurs = false;
  for (const recipient of to ?? recipients) {
    const mail = { recipient, sender: from ?? sender, raw };
    const outcome = (await returns.receive(mail)) ?? (await replies.receive(mail));
    if (outcome === undefined) continue;
    isOurs = true;
    caller.stdout.write(`${JSON.stringify({ outcome })}\n`);
  }
  if (!isOurs) caller.stderr.write('Aucune de ces adresses n’est à nous, ou elle n’est plus valable.\n');
  return isOurs;
}
