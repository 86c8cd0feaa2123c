import { Person } from '@passerelle/accounts';
import { sessionOf } from '@passerelle/accounts/testing';
import type { Product } from '@passerelle/harness/product';
import { addressesIn } from '@passerelle/harness/robot';
import type { ReceivedMail } from '@passerelle/mail/testing';
import { DomUtils, parseDocument } from 'htmlparser2';

/**
 * The title and the recipient of each mail since the last call, and the links that lead to a page that the recipient
 * may not open.
 */
export interface Walked {
  mails: string[];
  deadEnds: string[];
}

/** Opens every link of every mail as its reader, signed in if they have an account. */
export function walkThroughMails(product: Product): {
  /** Walks through the mails since the last call. */
  walk: () => Promise<Walked>;
  /** The page behind the button of a person’s last mail: its words and its buttons. null: the mail has no button. */
  behindButtonOf: (reader: string) => string | null;
} {
  const walked = new Set<ReceivedMail>();
  const pages = new Map<string, string | null>();
  const cookieOf = async (email: string): Promise<string> => {
    const person = await product.database.manager.findOneBy(Person, { email });
    return person === null ? '' : sessionOf(product.app, person.id);
  };
  const open = (address: string, cookie: string): Promise<Response> =>
    fetch(address, { headers: { accept: 'text/html', ...(cookie !== '' && { cookie }) } });
  const walk = async (): Promise<Walked> => {
    await product.settled();
    const mails: string[] = [];
    const deadEnds: string[] = [];
    for (const mail of product.mailbox.messages().filter((each) => !walked.has(each))) {
      walked.add(mail);
      const [reader = ''] = mail.to;
      const heading = mail.subject.split('\u00a0:')[0] ?? '';
      mails.push(`${heading} → ${reader}`);
      const cookie = await cookieOf(reader);
      const button = buttonIn(mail.html);
      pages.set(reader, null);
      for (const address of new Set(addressesIn(mail.html))) {
        if (!address.startsWith(product.url)) continue;
        const answer = await open(address, cookie);
        if (answer.status !== 200) deadEnds.push(`${heading} → ${reader}: ${new URL(address).pathname}`);
        if (address === button) pages.set(reader, wordsIn(await answer.text()));
      }
    }
    return { mails: mails.toSorted(), deadEnds };
  };
  return { walk, behindButtonOf: (reader) => pages.get(reader) ?? null };
}

const buttonIn = (html: string): string | undefined =>
  DomUtils.findAll(
    ({ name, attribs }) => name === 'a' && attribs['class'] === 'button',
    parseDocument(html).children,
  )[0]?.attribs['href'];

/** The text of `main`. */
function wordsIn(html: string): string {
  const main = DomUtils.getElementsByTagName('main', parseDocument(html));
  return DomUtils.textContent(main).replaceAll(/\s+/g, ' ').trim();
}
