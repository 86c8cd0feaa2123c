import { Injectable } from '@nestjs/common';
import { Organisation, Person } from '@passerelle/accounts';
import { Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { Interest } from '@passerelle/introductions';
import type { RenderedMail } from '@passerelle/mail';
import type { ComposedMail } from './composed-mail.js';
import { interestDeclinedMail } from './interest-declined.mail.js';
import { interestMarkedMail } from './interest-marked.mail.js';
import { interestNotices } from './interest-notices.js';
import type { ToldAs } from './introduction-notices.js';
import type { Notice, NoticeKindAbout } from './notice.entity.js';

/** Writes the mails about interests, from what is true when they are sent. */
@Injectable()
export class InterestMails {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** Undefined: it no longer applies, or its recipient is no longer one of those to tell. */
  async compose({
    kind,
    data,
    recipientId,
  }: Notice & { kind: NoticeKindAbout<'interest'> }): Promise<ComposedMail | undefined> {
    const { manager } = this.database;
    const interest = await manager.findOne(Interest, {
      where: { id: data.interestId ?? '' },
      relations: { need: true, solver: true },
    });
    const { audience, mailedWhile } = interestNotices[kind];
    if (interest === null || interest.state !== mailedWhile) return undefined;
    const told = (await audience(interest, manager)).find(({ recipient }) => recipient.id === recipientId);
    if (told === undefined) return undefined;
    const person = await manager.findOneByOrFail(Person, { id: recipientId });
    const rendered = await this.render(interest, told.as, person);
    return rendered && { ...rendered, to: { name: person.name, address: person.email } };
  }

  private async render(
    { need, solver, message, declineReason, declineNote }: Interest,
    as: ToldAs,
    { name, language }: Person,
  ): Promise<RenderedMail | undefined> {
    const needsUrl = `${this.settings.publicUrl}/besoins`;
    const about = { name, title: need.title, profile: solver.name };
    if (as === 'solver') {
      if (declineReason === null) return undefined;
      const said = { reason: declineReason, note: declineNote };
      return interestDeclinedMail.render(language, { ...about, ...said, needsUrl });
    }
    // Nobody can follow it up.
    if (need.state !== 'published') return undefined;
    const { name: company } = await this.database.manager.findOneByOrFail(Organisation, {
      id: need.organisationId,
    });
    const { headline } = solver;
    const url = `${needsUrl}/${need.id}`;
    return interestMarkedMail.render(language, { ...about, as, company, headline, message, url });
  }
}
