import { Injectable } from '@nestjs/common';
import { type LinkDone, type LinkForm, type LinkUse, MailedLink, MailedLinks } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import { REFUSAL_PATH, SolverContacts } from './solver-contacts.js';

const words = {
  fr: {
    form: {
      title: 'Ne plus recevoir nos messages',
      paragraphs: [
        'Passerelle n’écrira plus à cette adresse au sujet de projets qui n’ont pas encore de compte.',
      ],
      button: 'Ne plus me contacter',
    },
    done: {
      title: 'C’est noté',
      paragraphs: ['Nous n’écrirons plus à cette adresse. Vous pouvez fermer cette page.'],
    },
  },
  en: {
    form: {
      title: 'Stop receiving our messages',
      paragraphs: [
        'Passerelle will no longer write to this address about projects that have no account yet.',
      ],
      button: 'Leave me alone',
    },
    done: {
      title: 'Done',
      paragraphs: ['We will no longer write to this address. You can close this page.'],
    },
  },
};

/** Lets whoever reads a contact address refuse all further mails. It may be used as often as one likes. */
@Injectable()
export class RefusalLink extends MailedLink {
  readonly path = REFUSAL_PATH;

  constructor(
    links: MailedLinks,
    private readonly contacts: SolverContacts,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string, language: Language): Promise<LinkForm | undefined> {
    return (await this.contacts.refusing(secret)) && words[language].form;
  }

  async use({ secret, language }: LinkUse): Promise<LinkDone | undefined> {
    return (await this.contacts.refuse(secret)) ? { ...words[language].done, cookies: [] } : undefined;
  }
}
