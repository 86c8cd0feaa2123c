import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { Eta } from 'eta';
import type { MailFolder } from './mail-folder.js';

const PAGE_LENGTH = 50;
const LONGEST_API_PAGE = 1_000;

const eta = new Eta({ views: import.meta.dirname, cache: true });
const styles = readFileSync(path.join(import.meta.dirname, 'mailbox.css'));
const day = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});
const frenchDate = (date: string | undefined) =>
  date === undefined ? 'Sans date' : day.format(new Date(date));

const ownPage =
  "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
// Anybody may have written a mail. So its page runs no script and fetches nothing (the sender does not learn that it was opened).
// Links open a tab of their own, without the sandbox, so that the page behind a link works.
const foreignPage =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

interface Answer {
  status?: number;
  type: string;
  body: string | Buffer;
  policy?: string;
}

const html = (template: string, data: object): Answer => ({
  type: 'text/html; charset=utf-8',
  body: eta.render(`./${template}`, { ...data, frenchDate }),
});
const json = (value: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(value) });
const plain = (status: number, body: string): Answer => ({ status, type: 'text/plain; charset=utf-8', body });
const notFound = plain(404, 'Ce message n’existe pas, ou plus.\n');

/** The pages and the JSON of the mailbox: reading is by GET, emptying by POST from its own page. */
export function mailboxPage(
  folder: MailFolder,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const {
      status = 200,
      type,
      body,
      policy = ownPage,
    } = await answer(folder, request).catch((error: Error) =>
      plain(500, `La boîte aux lettres ne peut pas répondre : ${error.message}\n`),
    );
    response.writeHead(status, {
      'Content-Type': type,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
      ...(status === 303 && { Location: '/' }),
    });
    response.end(body);
  };
}

async function answer(folder: MailFolder, request: IncomingMessage): Promise<Answer> {
  const { host = '', origin } = request.headers;
  // In a DNS rebinding attack, a site makes its own name point at this machine: the Host header then bears that name.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host))
    return plain(403, 'Lecture sur cette machine seulement.\n');
  const { pathname, searchParams } = new URL(`http://mailbox${request.url ?? '/'}`);

  if (request.method === 'POST' && pathname === '/empty') {
    if (origin !== `http://${host}`)
      return plain(403, 'Seule la page de la boîte aux lettres peut la vider.\n');
    await folder.empty();
    return plain(303, '');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'Cette adresse se lit, sans plus.\n');

  const search = {
    to: searchParams.get('to') ?? '',
    before: searchParams.get('before') ?? undefined,
  };
  if (pathname === '/')
    return html('mailbox-list', { ...folder.list({ ...search, limit: PAGE_LENGTH }), ...search });
  if (pathname === '/mailbox.css') return { type: 'text/css; charset=utf-8', body: styles };
  if (pathname === '/api/messages') {
    const limit = Math.min(
      LONGEST_API_PAGE,
      Math.max(1, Number.parseInt(searchParams.get('limit') ?? '', 10) || PAGE_LENGTH),
    );
    return json(folder.list({ ...search, limit }));
  }

  const [, base, id, part] =
    /^\/(messages|api\/messages)\/([\w-]+)(?:\/(html|source))?$/.exec(pathname) ?? [];
  if (id === undefined) return plain(404, 'Il n’y a rien à cette adresse.\n');
  if (part === 'source' && base === 'messages') {
    const source = await folder.source(id);
    return source ? { type: 'text/plain; charset=utf-8', body: source } : notFound;
  }
  const mail = await folder.read(id);
  if (!mail) return notFound;
  if (base === 'api/messages') return part ? notFound : json(mail);
  if (part === 'html')
    return { type: 'text/html; charset=utf-8', body: inNewTabs(mail.html), policy: foreignPage };
  return html('mailbox-message', { mail });
}

/** Links of the mail leave the frame that shows it. */
function inNewTabs(page: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(page) ? page.replace(/<head[^>]*>/i, `$&${base}`) : base + page;
}
