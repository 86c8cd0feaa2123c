import type { MailAddress } from './mailer.js';

/** The parts of “Name <address>”, or of an address alone, whose name is empty. */
export function addressOf(mailbox: string): Required<MailAddress> {
  const [, name = '', address = mailbox] = /^(.*)<([^<>]+)>\s*$/.exec(mailbox) ?? [];
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address: address.trim() };
}
