import { Person } from '@passerelle/accounts';
import { Settings } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { OneTimeTokens } from '@passerelle/links';
import { Mailer, messageIdOf } from '@passerelle/mail';
import { erasing, keeping } from './erasure-links.js';
import { ErasureRequested, ErasureLinkAsked } from './erasure.events.js';
import { erasureLinkMail, erasureRequestedMail } from './erasure.mail.js';
import { ErasuresService } from './erasures.service.js';
import { holdingsInWords } from './holdings-in-words.js';

/** Mails a person by when their account will be erased, and how to keep it. */
@EventHandler({ id: 'MailPersonOnErasureRequested', queue: 'mails' }, ErasureRequested)
export class MailPersonOnErasureRequested {
  constructor(
    private readonly database: Database,
    private readonly erasures: ErasuresService,
    private readonly tokens: OneTimeTokens,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  async handle({ id, data, recordedAt }: EventOf<typeof ErasureRequested>): Promise<void> {
    const person = await this.database.manager.findOneBy(Person, { id: data.personId });
    const request = await this.erasures.pending(data.personId);
    // Erased or kept meanwhile, or erased at once: there is nothing to undo.
    if (person === null || request === null || request.dueAt <= request.requestedAt) return;
    const { name, email, language } = person;
    const url = await this.tokens.issueLink(keeping.path, {
      purpose: keeping.purpose,
      subjectId: person.id,
      email,
      expiresIn: request.dueAt.getTime() - request.requestedAt.getTime(),
    });
    const held = holdingsInWords(await this.erasures.holdings(person.id), request.choices, language);
    await this.mailer.sendUnlessRefused({
      ...(await erasureRequestedMail.render(language, {
        name,
        cause: request.cause,
        day: request.dueAt,
        held,
        url,
      })),
      to: { name, address: email },
      messageId: messageIdOf(`erasure-${id}`, this.settings.publicUrl),
      date: recordedAt,
    });
  }
}

/** Mails the link by which a person has their account erased. */
@EventHandler({ id: 'MailLinkOnErasureLinkAsked', queue: 'mails' }, ErasureLinkAsked)
export class MailLinkOnErasureLinkAsked {
  constructor(
    private readonly database: Database,
    private readonly tokens: OneTimeTokens,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  async handle({ id, data, recordedAt }: EventOf<typeof ErasureLinkAsked>): Promise<void> {
    const person = await this.database.manager.findOneBy(Person, { id: data.personId });
    if (person === null) return;
    const { name, email, language } = person;
    const { purpose, path, expiresIn } = erasing;
    const url = await this.tokens.issueLink(path, { purpose, subjectId: person.id, email, expiresIn });
    await this.mailer.sendUnlessRefused({
      ...(await erasureLinkMail.render(language, { name, url })),
      to: { name, address: email },
      messageId: messageIdOf(`erasure-link-${id}`, this.settings.publicUrl),
      date: recordedAt,
    });
  }
}
