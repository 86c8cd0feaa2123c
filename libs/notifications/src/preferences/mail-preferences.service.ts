import { Injectable } from '@nestjs/common';
import { changedMeanwhile, Person } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, type Transaction } from '@passerelle/database';
import { NotFound, parseInput } from '@passerelle/problems';
import { SolverContacts } from '@passerelle/solvers';
import type { EntityManager } from 'typeorm';
import { sentences } from '../notifications.sentences.js';
import { defaultTimings, mailCategories, type MailCategory, type MailTiming } from './mail-categories.js';
import { MailPreference } from './mail-preference.entity.js';
import { MailPreferencesChanged } from './mail-preference.events.js';
import { mailPreferencesInput } from './mail-preference.input.js';

export interface MailChoice {
  category: MailCategory;
  timing: MailTiming;
}

/** What holds for somebody. */
export interface ChosenMails {
  personId: string;
  /** 0: nothing was chosen yet. */
  version: number;
  /** One for each category that concerns them. */
  choices: MailChoice[];
}

/** Which mails somebody gets. One rule: what was chosen, else the default; needs that fit are refused by the address. */
@Injectable()
export class MailPreferences {
  constructor(
    private readonly database: Database,
    private readonly contacts: SolverContacts,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} if nobody has this identifier. */
  async of(personId: string, manager: EntityManager = this.database.manager): Promise<ChosenMails> {
    const [person, preference] = await Promise.all([
      manager.findOneBy(Person, { id: personId }),
      manager.findOneBy(MailPreference, { personId }),
    ]);
    if (person === null) throw new NotFound();
    const refusesNeeds = await this.contacts.hasRefused(person.email);
    const timings = {
      ...defaultTimings,
      ...preference?.timings,
      ...(refusesNeeds && { matches: 'never' as const }),
    };
    return {
      personId,
      version: preference?.version ?? 0,
      choices: categoriesFor(person).map((category) => ({ category, timing: timings[category] })),
    };
  }

  /** When somebody is mailed about something. Whether their address refuses needs that fit is asked where such a mail is written. */
  async timingOf(personId: string, category: MailCategory): Promise<MailTiming> {
    const preference = await this.database.manager.findOneBy(MailPreference, { personId });
    return preference?.timings[category] ?? defaultTimings[category];
  }

  /**
   * Chooses other mails.
   * @param wanted.version undefined: whoever chooses has all choices before them, and what they say replaces them
   * @throws {Conflict} if they have changed since `version` was read | {InvalidInput}
   */
  async change(
    personId: string,
    { version, choices }: { version?: number; choices: readonly MailChoice[] },
  ): Promise<ChosenMails> {
    const wanted = parseInput(mailPreferencesInput, { choices: [...choices] });
    return this.database.transaction(async (tx) => {
      const preference = await this.lock(tx, personId);
      if (version !== undefined && version !== preference.version) {
        const about = { kind: 'person', id: personId, version: preference.version };
        throw await changedMeanwhile(tx, about, sentences.changedMeanwhile());
      }
      const before = await this.of(personId, tx.manager);
      const changes = wanted.choices.filter(({ category, timing }) =>
        before.choices.some((known) => known.category === category && known.timing !== timing),
      );
      if (changes.length === 0) return before;
      await this.applyTo(preference, changes, tx);
      const after = await this.of(personId, tx.manager);
      await tx.record(MailPreferencesChanged({ subjectId: personId, actorId: personId, data: { personId } }));
      await tx.audit({
        actorId: personId,
        object: { kind: 'person', id: personId },
        action: 'chooseMails',
        before: snapshotOf(before),
        after: snapshotOf(after),
      });
      return after;
    });
  }

  /** The row, made if there is none, so that two changes come one after the other. */
  private async lock(tx: Transaction, personId: string): Promise<MailPreference> {
    await tx.manager.query(
      `INSERT INTO mail_preference (person_id, changed_at, version) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING`,
      [personId, this.clock.now()],
    );
    return tx.manager.findOneOrFail(MailPreference, {
      where: { personId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  private async applyTo(
    preference: MailPreference,
    changes: readonly MailChoice[],
    tx: Transaction,
  ): Promise<void> {
    const { personId } = preference;
    const timings = { ...preference.timings };
    for (const { category, timing } of changes) {
      if (category !== 'matches') timings[category] = timing;
      else await this.takeNeeds(personId, timing, tx);
    }
    await tx.manager.save(Object.assign(preference, { timings, changedAt: this.clock.now() }));
  }

  /** A refusal of needs that fit is kept for the address: profiles that nobody holds yet heed it too. */
  private async takeNeeds(personId: string, timing: MailTiming, tx: Transaction): Promise<void> {
    const person = await tx.manager.findOneByOrFail(Person, { id: personId });
    if (timing === 'never') await this.contacts.refuseFor(tx, person);
    else await this.contacts.acceptFor(tx, person);
  }
}

/** Only the OVLT team hears of its desk. */
const categoriesFor = ({ role }: Person): MailCategory[] =>
  mailCategories.filter((category) => category !== 'desk' || role !== 'none');

const snapshotOf = ({ choices }: ChosenMails) =>
  Object.fromEntries(choices.map(({ category, timing }) => [category, timing]));
