import { Injectable } from '@nestjs/common';
import { type LinkDone, type LinkForm, type LinkUse, MailedLink, MailedLinks } from '@passerelle/links';
import { sentences } from '../solvers.sentences.js';
import { REFUSAL_PATH, SolverContacts } from './solver-contacts.js';

const form: LinkForm = {
  title: sentences.refusalTitle(),
  paragraphs: [sentences.refusalMeans(), sentences.refusalLeaves()],
  button: sentences.refuse(),
};
const done: LinkDone = { title: sentences.refusedTitle(), paragraphs: [sentences.refused()], cookies: [] };

/** The link by which the reader of an address refuses all further mails about fitting needs. It may be used any number of times. */
@Injectable()
export class RefusalLink extends MailedLink {
  readonly path = REFUSAL_PATH;
  readonly another = sentences.anotherRefusal();

  constructor(
    links: MailedLinks,
    private readonly contacts: SolverContacts,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string): Promise<LinkForm | undefined> {
    return (await this.contacts.refusing(secret)) ? form : undefined;
  }

  async use({ secret }: LinkUse): Promise<LinkDone | undefined> {
    return (await this.contacts.refuse(secret)) ? done : undefined;
  }
}
