import { Eta } from 'eta';

/** Answer of the mailbox to a request. */
export interface Answer {
  status?: number;
  type: string;
  body: string | Buffer;
  policy?: string;
}

// Anybody may have written a mail. So its page runs no script and fetches nothing (the sender does not learn that it
// was opened). Links open a separate tab, without the sandbox, so that the page behind a link works.
const foreignPage =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

const eta = new Eta({ views: import.meta.dirname, cache: true });
const day = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});
const frenchDate = (date: string | undefined) =>
  date === undefined ? 'Sans date' : day.format(new Date(date));

export const html = (template: string, data: object): Answer => ({
  type: 'text/html; charset=utf-8',
  body: eta.render(`./${template}`, { ...data, frenchDate }),
});
export const json = (value: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(value) });
export const plain = (status: number, body: string): Answer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body,
});

/** A mail shown within a page of ours. */
export const framed = (mail: string): Answer => ({
  type: 'text/html; charset=utf-8',
  body: inNewTabs(mail),
  policy: foreignPage,
});

/** Links of the mail leave the frame of the mail. */
function inNewTabs(page: string): string {
  const base = '<base target="_blank">';
  return /<head[^<>]*>/i.test(page) ? page.replace(/<head[^<>]*>/i, `$&${base}`) : base + page;
}
