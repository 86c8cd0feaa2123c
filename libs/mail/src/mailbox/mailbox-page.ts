import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { MailSample } from '../mail-sample.js';
import { type Answer, framed, html, json, plain } from './answers.js';
import type { MailFolder } from './mail-folder.js';
import { samplesPage } from './samples-page.js';

const PAGE_LENGTH = 50;
const LONGEST_API_PAGE = 1_000;

const styles = readFileSync(path.join(import.meta.dirname, 'mailbox.css'));

const ownPage =
  "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Content of the pages. */
export interface Shown {
  folder: MailFolder;
  /** Samples of each template of the product. */
  samples: readonly MailSample[];
}

const notFound = plain(404, 'Ce message n’existe pas, ou plus.\n');

/** The pages and the JSON of the mailbox. Reading is by GET, emptying by POST from its own page. */
export function mailboxPage(
  shown: Shown,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const {
      status = 200,
      type,
      body,
      policy = ownPage,
    } = await answer(shown, request).catch((error: Error) =>
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

async function answer({ folder, samples }: Shown, request: IncomingMessage): Promise<Answer> {
  const { host = '', origin } = request.headers;
  // In a DNS rebinding attack, a site makes its own name point at this machine. The Host header then has that name.
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

  const sampled = await samplesPage(samples, { pathname, searchParams });
  if (sampled !== undefined) return sampled;

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
  if (part === 'html') return framed(mail.html);
  return html('mailbox-message', { mail });
}
