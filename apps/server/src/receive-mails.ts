import type { INestApplicationContext } from '@nestjs/common';
import { MailReturns } from '@passerelle/accounts';
import { asWork, Settings } from '@passerelle/config';
import { MailedReplies } from '@passerelle/links';
import { catchMail, type SmtpCatcher } from '@passerelle/mail';
import { cannotListen } from './processes/closers.js';

/** SMTP code for a mailbox that does not exist (RFC 5321, 4.2.3). */
const UNKNOWN = 550;

/**
 * Receives mails to REPLY_DOMAIN by SMTP, from the mail server in front. A mail that cannot be accepted now is
 * answered 451, so that the server tries again. An unreadable mail is answered 554, and does not come again.
 * @returns a function to stop it, and its address; undefined without INBOUND_PORT
 */
export async function receiveMails(app: INestApplicationContext): Promise<SmtpCatcher | undefined> {
  const { inboundPort: port, host } = app.get(Settings);
  if (port === undefined) return undefined;
  const replies = app.get(MailedReplies);
  const returns = app.get(MailReturns);
  try {
    return await catchMail({
      port,
      host,
      refuse: async (recipient) =>
        returns.knows(recipient) || (await replies.knows(recipient)) ? undefined : UNKNOWN,
      receive: ({ recipients, sender, raw }) =>
        asWork('a mail that came in', async () => {
          for (const recipient of recipients) {
            const mail = { recipient, sender, raw };
            if ((await returns.receive(mail)) === undefined) await replies.receive(mail);
          }
        }),
    });
  } catch (error) {
    throw cannotListen('INBOUND_PORT', port, host, error);
  }
}
