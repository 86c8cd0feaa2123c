import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import { type LinkDone, type LinkForm, type LinkUse, MailedLink, MailedLinks } from '@passerelle/links';
import { REFUSAL_PATH, SolverContacts } from './solver-contacts.js';

const words = {
  fr: {
    form: {
      title: 'Ne plus recevoir nos messages',
      paragraphs: [
        'Passerelle n’écrira plus à cette adresse pour signaler des besoins ou proposer une rencontre, ni pour proposer de reprendre un projet.',
        'Si vous avez un compte, vous retrouvez ces besoins en vous connectant, et vous recevez toujours les messages que vous demandez, comme un lien de connexion, et ceux qui concernent vos propres besoins.',
      ],
      button: 'Ne plus me contacter',
    },
    done: {
      title: 'C’est noté',
      paragraphs: [
        'Nous n’écrirons plus à cette adresse pour signaler des besoins ou proposer une rencontre. Vous pouvez fermer cette page.',
      ],
    },
  },
  en: {
    form: {
      title: 'Stop receiving our messages',
      paragraphs: [
        'Passerelle will no longer write to this address to tell of needs or to propose a meeting, nor to offer to take a project over.',
        'If you have an account, you find these needs when you sign in, and still receive the messages that you ask for, such as a sign-in link, and those about needs of your own.',
      ],
      button: 'Leave me alone',
    },
    done: {
      title: 'Done',
      paragraphs: [
        'We will no longer write to this address to tell of needs or to propose a meeting. You can close this page.',
      ],
    },
  },
};

/** The link by which the reader of an address refuses all further mails about fitting needs. It may be used any number of times. */
@Injectable()
export class RefusalLink extends MailedLink {
  readonly path = REFUSAL_PATH;
  readonly another = {
    fr: 'Suivez celui du dernier message que vous avez reçu.',
    en: 'Follow the one in the last message that you received.',
  };

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
