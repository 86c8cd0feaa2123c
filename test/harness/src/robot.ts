import { DomUtils, parseDocument } from 'htmlparser2';

/** A page in the view of a robot. */
export interface SeenPage {
  /** Its source: a link, or a form that was sent. */
  address: string;
  status: number;
  html: string;
  headers: Headers;
}

/** The robot's findings, and its sent forms. */
export interface Robbed {
  pages: readonly SeenPage[];
  /** How many forms were sent. */
  presses: number;
}

/**
 * `everything`: it fills in every field. `what people see`: it knows style sheets, and leaves hidden fields alone.
 * `nothing`: it presses the last button at once, so that a form has its initial values.
 */
export type Filling = 'everything' | 'what people see' | 'nothing';

/**
 * A mail scanner that presses buttons. It opens each address without a session, fills in all fields of a form,
 * chooses the last of several options, sends every form of every page, and continues with the answers.
 * @param addresses where to begin. Addresses outside of the product's host are left alone, and so are the links of
 * every page: to the front page, and the choice of a language
 * @param times how often each form is sent, at the same moment
 */
export async function pressEverything(
  product: string,
  addresses: readonly string[],
  filling: Filling,
  times = 1,
): Promise<Robbed> {
  const pages: SeenPage[] = [];
  const sent = new Set<string>();
  const open = addresses.filter((address) => address.startsWith(`${product}/`));
  const seen = new Set(open);
  for (let address = open.shift(); address !== undefined; address = open.shift()) {
    const page = await look(address, await fetch(address, { redirect: 'manual' }));
    const forms = [page];
    for (let shown = forms.shift(); shown !== undefined; shown = forms.shift()) {
      pages.push(shown);
      const onward = page.headers.get('location');
      for (const link of [
        ...linksOf(shown.html, address),
        ...(onward === null ? [] : [new URL(onward, address).href]),
      ]) {
        if (link.startsWith(`${product}/`) && link !== `${product}/` && !seen.has(link)) {
          seen.add(link);
          open.push(link);
        }
      }
      for (const { action, method, fields } of formsOf(shown.html, address, filling)) {
        if (action === `${product}/preferences`) continue;
        const form = `${method} ${action} ${fields.toString()}`;
        if (sent.has(form)) continue;
        sent.add(form);
        const send = async (): Promise<SeenPage> =>
          look(
            form,
            await fetch(action, {
              method,
              headers: { 'sec-fetch-site': 'same-origin', origin: product },
              body: fields,
              redirect: 'manual',
            }),
          );
        forms.push(...(await Promise.all(Array.from({ length: times }, send))));
      }
    }
  }
  return { pages, presses: sent.size };
}

/** Every address of a page or mail. */
export function addressesIn(html: string): string[] {
  return DomUtils.findAll(
    ({ attribs }) => /^https?:/.test(attribs['href'] ?? ''),
    parseDocument(html).children,
  ).map(({ attribs }) => attribs['href'] ?? '');
}

async function look(address: string, response: Response): Promise<SeenPage> {
  return { address, status: response.status, html: await response.text(), headers: response.headers };
}

const linksOf = (html: string, at: string): string[] =>
  DomUtils.findAll(
    ({ name, attribs }) => name === 'a' && 'href' in attribs,
    parseDocument(html).children,
  ).map(({ attribs }) => new URL(attribs['href'] ?? '', at).href);

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

interface Form {
  action: string;
  method: string;
  fields: URLSearchParams;
}

/** The forms of a page, filled in. */
function formsOf(html: string, at: string, filling: Filling): Form[] {
  const forms = DomUtils.getElementsByTagName('form', parseDocument(html));
  return forms.map((form) => {
    const fields = filling === 'nothing' ? untouched(form) : new URLSearchParams();
    const sent = {
      action: new URL(form.attribs['action'] ?? '', at).href,
      method: (form.attribs['method'] ?? 'get').toUpperCase(),
      fields,
    };
    if (filling === 'nothing') return sent;
    const hidden = DomUtils.findAll(({ attribs }) => attribs['class'] === 'honeypot', form.children);
    const unseen = filling === 'everything' ? [] : DomUtils.findAll(() => true, hidden);
    for (const field of DomUtils.findAll(({ attribs: { name } }) => !!name, form.children)) {
      if (unseen.includes(field)) continue;
      const { name: tag, attribs } = field;
      const { name = '', type = 'text', value } = attribs;
      if (tag === 'textarea') fields.set(name, 'Écrit par un robot.');
      else if (type === 'radio' || type === 'hidden') fields.set(name, value ?? '');
      else if (type !== 'password') fields.set(name, value ?? 'Robot Presse-Tout');
    }
    return sent;
  });
}

/** The values that a browser sends for an untouched form. */
function untouched(form: Element): URLSearchParams {
  const fields = new URLSearchParams();
  for (const { name: tag, attribs, children } of DomUtils.findAll(
    ({ attribs: { name } }) => !!name,
    form.children,
  )) {
    const { name = '', type = 'text', value = '' } = attribs;
    if (/^(radio|checkbox)$/.test(type) && !('checked' in attribs)) continue;
    if (tag === 'textarea') fields.set(name, DomUtils.textContent(children).replace(/^\r?\n/, ''));
    else if (tag === 'select') {
      const options = DomUtils.getElementsByTagName('option', children);
      const chosen = options.find(({ attribs: { selected } }) => selected !== undefined) ?? options[0];
      fields.set(name, chosen?.attribs['value'] ?? '');
    } else fields.set(name, value);
  }
  return fields;
}
