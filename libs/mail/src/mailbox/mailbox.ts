import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MailSample } from '../mail-sample.js';
import { catchMail } from '../smtp-catcher.js';
import { MailFolder } from './mail-folder.js';
import { mailboxPage } from './mailbox-page.js';

export interface Mailbox {
  /** For a Mailer. All mails sent there end up in the folder and nowhere else. */
  smtpUrl: string;
  /** Where a browser reads the mails, with a slash at the end. */
  pageUrl: string;
  /** Both addresses stop answering. The messages stay. */
  stop(): Promise<void>;
}

/**
 * A mail server for installations without one. It stores every mail in a folder, as one .eml file, and shows them on
 * a page. Both listen on this machine only. Without a given port, a free one is chosen. A port in use is an error.
 */
export async function startMailbox(options: {
  folder: string;
  port?: number;
  smtpPort?: number;
  /** A mail of each template, shown beside the mails that were sent. */
  samples?: readonly MailSample[];
}): Promise<Mailbox> {
  const folder = await MailFolder.open(options.folder);
  const page = createServer(mailboxPage({ folder, samples: options.samples ?? [] }));
  page.listen(options.port ?? 0, '127.0.0.1');
  await once(page, 'listening');
  const closePage = async () => {
    const closed = once(page, 'close');
    page.close();
    page.closeAllConnections();
    await closed;
  };
  try {
    const smtp = await catchMail({ port: options.smtpPort, receive: (mail) => folder.add(mail) });
    return {
      smtpUrl: smtp.smtpUrl,
      pageUrl: `http://127.0.0.1:${(page.address() as AddressInfo).port}/`,
      stop: async () => {
        await Promise.all([smtp.stop(), closePage()]);
      },
    };
  } catch (error) {
    await closePage();
    throw error;
  }
}
