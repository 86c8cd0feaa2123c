import { graphqlClient } from '@passerelle/graphql/testing';
import type { ReceivedMail } from '@passerelle/mail/testing';
import { type AccountsServer, PUBLIC_URL } from './accounts-server.js';

/** Our link in a mail; empty if there is none. */
export const linkIn = (mail: ReceivedMail | undefined): string =>
  /http:\/\/passerelle\.test\/lien\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';

/** Requests of a person who signs in, and the links mailed to them, for the specs of a file. */
export function authenticationOver(server: AccountsServer) {
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.url}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  /** The mails to an address so far. better-auth's mails are sent before it answers. */
  const mailsTo = (address: string): ReceivedMail[] =>
    server.mailbox.messages().filter((mail) => mail.to.includes(address));
  const linkTo = (address: string): string => linkIn(mailsTo(address).at(-1));
  const codeTo = (address: string): string =>
    /^\d{6}/.exec(mailsTo(address).at(-1)?.subject ?? '')?.[0] ?? '';
  const open = (link: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(link.replace(PUBLIC_URL, server.url), { headers });
  const whoIs = async (cookie: string): Promise<string | undefined> =>
    (await graphqlClient(server.url, { cookie }).query<{ me: { email: string } }>('{ me { email } }')).data
      ?.me.email;
  return { post, mailsTo, linkTo, codeTo, open, whoIs };
}
