import { Injectable } from '@nestjs/common';
import { findActorOfPerson, Person } from '@passerelle/accounts';
import { deskQueuePath, type Language, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { type ListLine, type ListPart, ListParts } from '@passerelle/notifications';
import { type Sentence, sentenceIn } from '@passerelle/problems';
import { In, IsNull } from 'typeorm';
import { DeskQueues } from './desk-queues.js';
import type { DeskQueueName } from './desk-row.js';
import { sentences } from './desk.sentences.js';

type Counted = (of: { count: number }) => Sentence;

/** The queues in which people wait for a curator. The other queues are only for browsing, so no mail counts them. */
const counted: readonly (readonly [DeskQueueName, string, Counted])[] = [
  ['to_moderate', 'a-relire', sentences.countToRead],
  ['to_introduce', 'a-presenter', sentences.countToIntroduce],
  ['wants_to_answer', 'veulent-repondre', sentences.countWantToAnswer],
  ['wants_to_meet', 'veulent-rencontrer', sentences.countWantToMeet],
  ['about_to_lapse', 'bientot-sans-reponse', sentences.countAboutToLapse],
  ['gates_to_sign', 'etapes-a-signer', sentences.countGates],
];

/** Adds to the curators' daily mail how much waits at the desk. */
@Injectable()
export class QueuesInActionList implements ListPart {
  readonly category = 'desk';

  constructor(
    parts: ListParts,
    private readonly database: Database,
    private readonly queues: DeskQueues,
    private readonly settings: Settings,
  ) {
    parts.add(this);
  }

  /** Curators, or the admins if there is no curator. */
  async readers(): Promise<readonly string[]> {
    const staff = await this.database.manager.find(Person, {
      select: { id: true, role: true },
      where: { role: In(['curator', 'admin']), suspendedAt: IsNull() },
    });
    const curators = staff.filter(({ role }) => role === 'curator');
    return (curators.length > 0 ? curators : staff).map(({ id }) => id);
  }

  /** One statement for each queue. */
  async linesFor(personId: string, language: Language): Promise<readonly ListLine[]> {
    const actor = await findActorOfPerson(this.database.manager, personId);
    if (!actor.isCurator) return [];
    const lines: ListLine[] = [];
    for (const [name, slug, inWords] of counted) {
      const page = await this.queues.page(actor, name, { first: 1 }, { snoozed: false });
      const count = page.nodes.length === 0 ? 0 : await page.totalCount;
      if (count > 0)
        lines.push({
          title: sentenceIn(inWords({ count }), language),
          url: `${this.settings.publicUrl}${deskQueuePath(slug)}`,
        });
    }
    return lines;
  }
}
