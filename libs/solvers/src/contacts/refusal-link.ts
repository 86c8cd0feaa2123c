import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { oneClickRefusalPath } from '@passerelle/config';
import {
  type LinkDone,
  type LinkForm,
  type LinkUse,
  MailedLink,
  MailedLinks,
  serveOneClick,
} from '@passerelle/links';
import type { FastifyInstance } from 'fastify';
import { sentences } from '../solvers.sentences.js';
import { REFUSAL_PATH, SolverContacts } from './solver-contacts.js';

const form: LinkForm = {
  title: sentences.refusalTitle(),
  paragraphs: [sentences.refusalMeans(), sentences.refusalLeaves()],
  agreement: sentences.agreeToRefuse(),
  button: sentences.refuse(),
};
const formOfAccount: LinkForm = {
  title: sentences.refusalOfNeedsTitle(),
  paragraphs: [sentences.refusalOfNeedsMeans(), sentences.refusalOfNeedsLeaves()],
  agreement: sentences.agreeToRefuseNeeds(),
  button: sentences.refuseNeeds(),
};
const done: LinkDone = { title: sentences.refusedTitle(), paragraphs: [sentences.refused()], cookies: [] };
const doneOfAccount: LinkDone = { ...done, paragraphs: [sentences.refusedNeeds()] };

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
    const refusing = await this.contacts.refusing(secret);
    return refusing && (refusing.hasAccount ? formOfAccount : form);
  }

  async use({ secret }: LinkUse): Promise<LinkDone | undefined> {
    const refused = await this.contacts.refuse(secret);
    return refused && (refused.hasAccount ? doneOfAccount : done);
  }
}

/** The address in List-Unsubscribe of unrequested mails. It refuses them for good. */
@Injectable()
export class OneClickRefusal implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly contacts: SolverContacts,
  ) {}

  onModuleInit(): void {
    // A worker has no HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (fastify === undefined) return;
    serveOneClick(fastify, {
      path: oneClickRefusalPath,
      page: REFUSAL_PATH,
      end: async (secret) => (await this.contacts.refuse(secret)) !== undefined,
    });
  }
}
