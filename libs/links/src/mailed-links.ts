import { Injectable } from '@nestjs/common';
import { type Language, Settings } from '@passerelle/config';
import type { LinkPage } from './link-page.js';
import type { LinkDone, LinkForm, LinkUse, MailedLink } from './mailed-link.js';

export interface LinkAnswer {
  status: number;
  page: LinkPage;
  cookies: readonly string[];
}

const words = {
  fr: {
    gone: {
      title: 'Ce lien n’est plus valable',
      paragraphs: ['Il a déjà servi, ou il est trop ancien.'],
    },
    unknown: {
      title: 'Ce lien ne mène nulle part',
      paragraphs: ['Il est peut-être incomplet. Copiez-le en entier depuis le message que vous avez reçu.'],
    },
    open: 'Ouvrir Passerelle',
  },
  en: {
    gone: {
      title: 'This link is no longer valid',
      paragraphs: ['It has been used already, or it is too old.'],
    },
    unknown: {
      title: 'This link leads nowhere',
      paragraphs: ['It may be incomplete. Copy all of it from the message that you received.'],
    },
    open: 'Open Passerelle',
  },
};

/** The pages behind mailed links. A link adds itself: `constructor(links: MailedLinks) { links.add(this); }`. */
@Injectable()
export class MailedLinks {
  private readonly links = new Map<string, MailedLink>();

  constructor(private readonly settings: Settings) {}

  /** @throws if the path is taken. */
  add(link: MailedLink): void {
    if (this.links.has(link.path)) throw new Error(`Two mailed links lead to ${link.path}.`);
    this.links.set(link.path, link);
  }

  /** What opening a link shows. */
  async show(path: string, secret: string, language: Language): Promise<LinkAnswer> {
    const link = this.links.get(path);
    if (link === undefined) return this.say(404, words[language].unknown, language);
    const shown = await link.show(secret, language);
    if (shown === undefined) return this.gone(link, language);
    return 'button' in shown ? ask(path, secret, shown, 200) : this.done(shown, language);
  }

  /** What the button of a page does. */
  async use(path: string, use: LinkUse): Promise<LinkAnswer> {
    const link = this.links.get(path);
    if (link === undefined) return this.say(404, words[use.language].unknown, use.language);
    const outcome = await link.use(use);
    if (outcome === undefined) return this.gone(link, use.language);
    if ('button' in outcome) return ask(path, use.secret, withTyped(outcome, use), 422);
    return this.done(outcome, use.language);
  }

  /** A page that only says something. */
  say(status: number, text: { title: string; paragraphs: string[] }, language: Language): LinkAnswer {
    return { status, page: { ...text, link: this.linkToProduct(language) }, cookies: [] };
  }

  private done({ title, paragraphs, cookies, onward, onwardUrl }: LinkDone, language: Language): LinkAnswer {
    const link = {
      ...this.linkToProduct(language),
      ...(onward !== undefined && { label: onward }),
      ...(onwardUrl !== undefined && { url: onwardUrl }),
    };
    return { status: 200, page: { title, paragraphs, link }, cookies };
  }

  private gone({ another }: MailedLink, language: Language): LinkAnswer {
    const { title, paragraphs } = words[language].gone;
    return this.say(410, { title, paragraphs: [...paragraphs, another[language]] }, language);
  }

  private linkToProduct(language: Language): { url: string; label: string } {
    return { url: `${this.settings.publicUrl}/`, label: words[language].open };
  }
}

function ask(path: string, secret: string, form: LinkForm, status: number): LinkAnswer {
  const { title, paragraphs, problem, fields = [], button, link } = form;
  return {
    status,
    page: {
      title,
      paragraphs,
      problem,
      form: { action: `/lien/${path}`, secret, fields, button },
      ...(link && { link }),
    },
    cookies: [],
  };
}

/** Nobody types a text twice because something else was wrong. A password is not sent back. */
function withTyped(form: LinkForm, { typed }: LinkUse): LinkForm {
  if (form.fields === undefined) return form;
  const fields = form.fields.map((field) =>
    field.type === 'password' ? field : { ...field, value: typed(field.name) },
  );
  return { ...form, fields };
}
