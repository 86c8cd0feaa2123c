import { Injectable } from '@nestjs/common';
import { type Actor, Organisation, Person } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { type NeedDecision, NeedsService, type Remarks } from '@passerelle/needs';
import { In } from 'typeorm';
import { NoticeMails } from './notice-mails.js';
import { followersOf } from './recipients.js';

/** What a company would read of a decision, as its mail says it. */
export interface DecisionPreview {
  subject: string;
  text: string;
  /** How many of the company would get it. */
  readers: number;
}

const noticeOf = {
  publish: 'need_published',
  requestChanges: 'need_changes_requested',
  refuse: 'need_refused',
} as const satisfies Record<NeedDecision, string>;

/** An imported company may have nobody in it: the mail is shown all the same, as it would be in French. */
const nobody: Pick<Person, 'name' | 'language'> = { name: '', language: 'fr' };

/** Shows curators what they are about to have sent. */
@Injectable()
export class NeedDecisions {
  constructor(
    private readonly database: Database,
    private readonly needs: NeedsService,
    private readonly mails: NoticeMails,
  ) {}

  /** The mail that the need’s author would get, or another of the company where its author has left, by the same template. */
  async preview(
    actor: Actor,
    language: Language,
    needId: string,
    decision: NeedDecision,
    remarks: Remarks,
  ): Promise<DecisionPreview> {
    const need = await this.needs.asDecided(actor, language, needId, decision, remarks);
    const { manager } = this.database;
    need.organisation = await manager.findOneByOrFail(Organisation, { id: need.organisationId });
    const followers = await followersOf(need, manager);
    const people = await manager.find(Person, {
      where: { id: In(followers.map(({ id }) => id)) },
      order: { id: 'ASC' },
    });
    const reader = people.find(({ id }) => id === need.authorId) ?? people[0] ?? nobody;
    const { subject, text } = this.mails.ofDecision(noticeOf[decision], need, reader);
    return { subject, text, readers: people.length };
  }
}
