import { Injectable } from '@nestjs/common';
import { type Language, Settings } from '@passerelle/config';
import { InvalidInput, Problem, type Sentence } from '@passerelle/problems';
import type { LinkField, LinkPage, PageWords } from './link-page.js';
import { linkPath } from './link-words.js';
import { sentences } from './links.sentences.js';
import { type LinkDone, type LinkForm, LinkGone, type LinkUse, type MailedLink } from './mailed-link.js';

export interface LinkAnswer {
  status: number;
  page: LinkPage;
  cookies: readonly string[];
  /** Another page to show instead. */
  goOnTo?: string | undefined;
}

/**
 * An invisible field that only robots fill in. Mail scanners open pages, and some send their forms. The browser
 * cannot fill it in by itself, since it does not know the name.
 */
const HONEYPOT = 'laisser-vide';

/** The name of the box to tick in a form without fields. */
const AGREED = 'accord';
/** Its value when it is ticked. */
const TICKED = '1';

/** The pages behind mailed links. A link registers itself: `constructor(links: MailedLinks) { links.add(this); }`. */
@Injectable()
export class MailedLinks {
  private readonly links = new Map<string, MailedLink>();

  constructor(private readonly settings: Settings) {}

  /** @throws if the path is taken. */
  add(link: MailedLink): void {
    if (this.links.has(link.path)) throw new Error(`Two mailed links lead to ${link.path}.`);
    this.links.set(link.path, link);
  }

  /** The page shown when a link is opened. */
  async show(path: string, secret: string, language: Language): Promise<LinkAnswer> {
    const link = this.links.get(path);
    if (link === undefined) return this.unknown();
    return this.orWhyGone(async () => {
      const shown = await link.show(secret, language);
      if (shown === undefined) return this.gone(link, secret);
      return 'button' in shown ? ask(path, secret, shown) : this.done(shown);
    });
  }

  /** Carries out the answer when the button of a page is pressed, and returns the next page. */
  async use(path: string, use: LinkUse): Promise<LinkAnswer> {
    const link = this.links.get(path);
    return link === undefined ? this.unknown() : this.orWhyGone(() => this.press(path, link, use));
  }

  private async press(path: string, link: MailedLink, use: LinkUse): Promise<LinkAnswer> {
    // A robot's text does not stay in the form. Otherwise the next press would send it.
    if (use.typed(HONEYPOT) !== '') return this.refused(link, { ...use, typed: () => '' }, sentences.robot());
    if (await lacksAgreement(link, use)) return this.refused(link, use, sentences.notAgreed(), AGREED);
    let outcome: LinkForm | LinkDone | undefined;
    try {
      outcome = await link.use(use);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return this.refused(link, use, ...wordsOf(error));
    }
    if (outcome === undefined) return this.gone(link, use.secret);
    if ('button' in outcome)
      return askAgain(path, { ...outcome, problemAt: outcome.problemAt ?? fieldAtFault(outcome, use) }, use);
    return { ...this.done(outcome), goOnTo: outcome.goOnTo };
  }

  /** A page that only shows words. */
  say(status: number, text: { title: PageWords; paragraphs: PageWords[] }): LinkAnswer {
    return { status, page: { ...text, link: this.linkToProduct() }, cookies: [] };
  }

  private done({ title, paragraphs, cookies, onward, onwardUrl }: LinkDone): LinkAnswer {
    const link = {
      ...this.linkToProduct(),
      ...(onward !== undefined && { label: onward }),
      ...(onwardUrl !== undefined && { url: onwardUrl }),
    };
    return { status: 200, page: { title, paragraphs, link }, cookies };
  }

  /** The page of the link again, with the problem. */
  private async refused(
    link: MailedLink,
    use: LinkUse,
    problem: Sentence,
    problemAt?: string,
  ): Promise<LinkAnswer> {
    const shown = await link.show(use.secret, use.language);
    if (shown === undefined) return this.gone(link, use.secret);
    if ('button' in shown) return askAgain(link.path, { ...shown, problem, problemAt }, use);
    const { page } = this.done(shown);
    return { status: 422, page: { ...page, problem }, cookies: [] };
  }

  private unknown(): LinkAnswer {
    return this.say(404, { title: sentences.unknownTitle(), paragraphs: [sentences.unknown()] });
  }

  private async gone(link: MailedLink, secret: string): Promise<LinkAnswer> {
    const answer = this.goneFor(sentences.gone(), link.another);
    const another = await link.anotherAt?.(secret);
    return another === undefined ? answer : { ...answer, page: { ...answer.page, link: another } };
  }

  private async orWhyGone(work: () => Promise<LinkAnswer>): Promise<LinkAnswer> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof LinkGone)) throw error;
      return this.goneFor(error.why);
    }
  }

  private goneFor(...why: Sentence[]): LinkAnswer {
    return this.say(410, { title: sentences.goneTitle(), paragraphs: why });
  }

  private linkToProduct(): { url: string; label: PageWords } {
    return { url: `${this.settings.publicUrl}/`, label: sentences.openProduct() };
  }
}

/** Whether the page has a box to tick, and the reader has not ticked it. */
async function lacksAgreement(link: MailedLink, { secret, language, typed }: LinkUse): Promise<boolean> {
  if (typed(AGREED) === TICKED) return false;
  const shown = await link.show(secret, language);
  return shown !== undefined && 'button' in shown && shown.agreement !== undefined;
}

function ask(path: string, secret: string, form: LinkForm, isTicked = false): LinkAnswer {
  const { title, paragraphs, problem, fields = [], agreement, button, link } = form;
  // A problem of a field that the page does not show is at the top.
  const places = [...fields.map(({ name }) => name), ...(agreement ? [AGREED] : [])];
  const problemAt = places.find((name) => name === form.problemAt);
  return {
    status: 200,
    page: {
      title,
      paragraphs,
      problem,
      problemAt,
      form: {
        action: linkPath(path),
        secret,
        fields,
        ...(agreement && { agreement: { label: agreement, name: AGREED, value: TICKED, isTicked } }),
        button,
        honeypot: HONEYPOT,
      },
      ...(link && { link }),
    },
    cookies: [],
  };
}

/** The sentence of a refusal, and its field, if it has one. */
function wordsOf(problem: Problem): [Sentence, string | undefined] {
  const [first, ...more] = problem instanceof InvalidInput ? problem.found : [];
  return first === undefined || more.length > 0
    ? [problem.sentence, undefined]
    : [first.message, first.field];
}

/** The first field that is not filled in correctly. undefined: the error does not concern one field. */
function fieldAtFault({ fields = [] }: LinkForm, { typed }: LinkUse): string | undefined {
  return fields.find((field) => {
    const text = typed(field.name).trim();
    if (field.type === 'choice' || field.type === 'select')
      return !field.optional && !field.options.some(({ value }) => value === text);
    if (text === '') return !field.optional;
    return text.length > field.maxLength || ('minLength' in field && text.length < (field.minLength ?? 0));
  })?.name;
}

/** The form with the typed text, so that the reader need not type it again. A password is not sent back. */
function askAgain(path: string, form: LinkForm, { secret, typed }: LinkUse): LinkAnswer {
  const again = form.fields === undefined ? form : { ...form, fields: form.fields.map(withTyped) };
  return { ...ask(path, secret, again, typed(AGREED) === TICKED), status: 422 };

  function withTyped(field: LinkField): LinkField {
    return field.type === 'password' ? field : { ...field, value: typed(field.name) };
  }
}
