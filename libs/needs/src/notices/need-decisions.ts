import { Injectable } from '@nestjs/common';
import { type Actor, Organisation, Person } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { In } from 'typeorm';
import type { Remarks } from '../need/moderation-reasons.js';
import { type NeedDecision, NeedsService } from '../needs.service.js';
import { needPublishedMail } from './mails/need-published.mail.js';
import { needChangesRequestedMail, needRefusedMail } from './mails/need-remarks.mail.js';
import { followersOf, NeedNotices } from './need-notices.js';
import { needTopic } from './need.topic.js';

/** Preview of a decision's mail to the company. */
export interface DecisionPreview {
  subject: string;
  text: string;
  /** How many members of the company would get the mail. */
  readers: number;
}

/** The notice of each decision, and the template of its mail. */
const mails = {
  publish: { kind: 'need_published', template: needPublishedMail },
  requestChanges: { kind: 'need_changes_requested', template: needChangesRequestedMail },
  refuse: { kind: 'need_refused', template: needRefusedMail },
} as const satisfies Record<NeedDecision, unknown>;

/** An imported company may have no member: the preview is shown all the same, in French. */
const nobody: Pick<Person, 'name' | 'language'> = { name: '', language: 'fr' };

/** Shows curators the mail that they are about to send. */
@Injectable()
export class NeedDecisions {
  constructor(
    private readonly database: Database,
    private readonly needs: NeedsService,
    private readonly notices: NeedNotices,
  ) {}

  /** The mail to the need’s author, or to another member of the company if the author has left, from the same template. */
  async preview(
    actor: Actor,
    needId: string,
    decision: NeedDecision,
    remarks: Remarks,
  ): Promise<DecisionPreview> {
    const need = await this.needs.preview(actor, needId, decision, remarks);
    const { manager } = this.database;
    need.organisation = await manager.findOneByOrFail(Organisation, { id: need.organisationId });
    const followers = await followersOf(need, manager);
    const people = await manager.find(Person, {
      where: { id: In(followers.map(({ id }) => id)) },
      order: { id: 'ASC' },
    });
    const reader = people.find(({ id }) => id === need.authorId) ?? people[0] ?? nobody;
    const { kind, template } = mails[decision];
    const { heading } = needTopic.notices[kind].words[reader.language];
    const props = this.notices.mailPropsOf({ subject: need, reader: { to: reader }, heading });
    const { subject, text } = await template.render(reader.language, props);
    return { subject, text, readers: people.length };
  }
}
