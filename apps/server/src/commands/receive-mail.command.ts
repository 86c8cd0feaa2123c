import { MailReturns } from '@passerelle/accounts';
import { Settings } from '@passerelle/config';
import { MailedReplies } from '@passerelle/links';
import { addressesOf, UnreadableMail } from '@passerelle/mail';
import { CannotGoOn } from '../processes/explain.js';
import type { Opened } from './run-command.js';

/** A mail and the known part of its envelope. */
interface Mail {
  to: string[] | undefined;
  from: string | undefined;
  raw: Buffer;
}

/**
 * Receives one mail from a mail server in front.
 * @param options.to the addresses of its envelope; without them, the addresses in its headers count
 * @returns whether one of them is ours, and the mail can be read
 */
export async function receiveMail(
  { app, caller }: Opened,
  mail: Mail,
): Promise<'ours' | 'unknown' | 'unreadable'> {
  if (app.get(Settings).replyDomain === undefined)
    throw new CannotGoOn('Sans REPLY_DOMAIN, aucune adresse ne reçoit de réponses.');
  try {
    return (await take(app, caller, mail)) ? 'ours' : 'unknown';
  } catch (error) {
    if (!(error instanceof UnreadableMail)) throw error;
    caller.stderr.write('Ce mail est illisible.\n');
    return 'unreadable';
  }
}

async function take(app: Opened['app'], caller: Opened['caller'], { to, from, raw }: Mail): Promise<boolean> {
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
