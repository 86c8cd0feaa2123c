import { Person } from '@passerelle/accounts';
import { sessionOf } from '@passerelle/accounts/testing';
import type { Product } from '@passerelle/harness/product';
import { DomUtils, parseDocument } from 'htmlparser2';
import { people, type Persona } from './sample-data.js';

/** A page as the server sends it to a person, without a browser. */
export interface ReadPage {
  status: number;
  /** The target of a redirect. */
  location: string | null;
  html: string;
}

/** Opens pages as a browser without script does. */
export function readingOf(product: Product): (as: Persona | undefined, address: string) => Promise<ReadPage> {
  const cookies = new Map<Persona, string>();
  const cookieOf = async (as: Persona): Promise<string> => {
    const { id } = await product.database.manager.findOneByOrFail(Person, { email: people[as] });
    const cookie = cookies.get(as) ?? (await sessionOf(product.app, id));
    cookies.set(as, cookie);
    return cookie;
  };
  return async (as, address) => {
    const answer = await fetch(new URL(address, product.url), {
      headers: { accept: 'text/html', ...(as && { cookie: await cookieOf(as) }) },
      redirect: 'manual',
    });
    return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
  };
}

/** The targets of the links of a page within the site, and the parts of the page that are targets. */
export function linksOf(html: string): { addresses: string[]; lostParts: string[] } {
  const nodes = parseDocument(html).children;
  const hrefs = DomUtils.getElementsByTagName('a', nodes).flatMap(({ attribs }) => attribs['href'] ?? []);
  const parts = hrefs.filter((href) => href.startsWith('#')).map((href) => href.slice(1));
  return {
    addresses: hrefs.filter((href) => href.startsWith('/')).map((href) => href.split('#')[0] ?? ''),
    lostParts: parts.filter((id) => DomUtils.getElementById(id, nodes) === null),
  };
}

/** The value of the first field with this name. */
export const valueOf = (html: string, name: string): string | undefined =>
  DomUtils.findOne(({ attribs }) => attribs['name'] === name, parseDocument(html).children)?.attribs['value'];

/** The buttons that do nothing without script: those without a form, or in a form that the browser cannot send. */
export function uselessButtonsOf(html: string): string[] {
  const nodes = parseDocument(html).children;
  const sendable = DomUtils.getElementsByTagName('form', nodes).filter(
    ({ attribs }) => ['post', 'get'].includes(attribs['method'] ?? 'get') && attribs['action'] !== undefined,
  );
  const useful = new Set(
    DomUtils.getElementsByTagName('button', sendable).filter(({ attribs }) => attribs['type'] !== 'button'),
  );
  return DomUtils.getElementsByTagName('button', nodes)
    .filter((button) => !useful.has(button))
    .map((button) => DomUtils.textContent(button));
}
