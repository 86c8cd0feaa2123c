import { Settings } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { OneTimeTokens } from '@passerelle/links';
import { Mailer, messageIdOf, type RenderedMail } from '@passerelle/mail';
import { Membership } from '../organisations/membership.entity.js';
import type { Person } from '../people/person.entity.js';
import { JoinRequest } from './join-request.entity.js';
import { JoinRequestAnswered, JoinRequested } from './join-request.events.js';
import { joinRequestLink } from './join-request-link.js';
import { joinRequestAcceptedMail, joinRequestedMail, joinRequestRefusedMail } from './join-request.mail.js';

/** In milliseconds; the mail says fourteen days. */
const VALID_FOR = 14 * 24 * 60 * 60 * 1_000;

/**
 * Mails the owners that a person requests to join, and mails that person the owners' answer. Sends nothing if the
 * state has changed since.
 */
@EventHandler({ id: 'MailOnJoinRequest', queue: 'mails' }, JoinRequested, JoinRequestAnswered)
export class MailOnJoinRequest {
  constructor(
    private readonly database: Database,
    private readonly tokens: OneTimeTokens,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  async handle(event: EventOf<typeof JoinRequested> | EventOf<typeof JoinRequestAnswered>): Promise<void> {
    const request = await this.database.manager.findOne(JoinRequest, {
      where: { id: event.data.joinRequestId },
      relations: { organisation: true, person: true },
    });
    if (request === null || request.person.suspendedAt !== null) return;
    if (event.name === JoinRequested.eventName) return this.mailOwners(event, request);
    const { organisation, person } = request;
    const template =
      request.state === 'accepted'
        ? joinRequestAcceptedMail
        : request.state === 'refused'
          ? joinRequestRefusedMail
          : undefined;
    const props = { url: this.settings.publicUrl, name: person.name, organisation: organisation.name };
    if (template !== undefined) await this.send(event, person, await template.render(person.language, props));
  }

  private async mailOwners(
    event: EventOf<typeof JoinRequested>,
    { id, state, organisation, person }: JoinRequest,
  ): Promise<void> {
    if (state !== 'open') return;
    const owners = await this.database.manager.find(Membership, {
      where: { organisationId: organisation.id, role: 'owner' },
      relations: { person: true },
      order: { personId: 'ASC' },
    });
    for (const { person: owner } of owners) {
      const { email, name, language, suspendedAt } = owner;
      if (suspendedAt !== null) continue;
      const token = { purpose: joinRequestLink.purpose, subjectId: id, email, expiresIn: VALID_FOR };
      const url = await this.tokens.issueLink(joinRequestLink.path, token);
      const props = { url, name, organisation: organisation.name, asker: person.name };
      await this.send(event, owner, await joinRequestedMail.render(language, props));
    }
  }

  private async send(
    event: { id: string; recordedAt: Date },
    { id, name, email }: Person,
    mail: RenderedMail,
  ): Promise<void> {
    await this.mailer.sendUnlessRefused({
      ...mail,
      to: { name, address: email },
      messageId: messageIdOf(`join-request-${event.id}-${id}`, this.settings.publicUrl),
      date: event.recordedAt,
    });
  }
}
