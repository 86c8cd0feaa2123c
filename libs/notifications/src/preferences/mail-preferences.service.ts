import { Injectable } from '@nestjs/common';
import { changedMeanwhile, Person } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, type Transaction } from '@passerelle/database';
import { type ChangeOf, labelled, NotFound, parseChange, rule } from '@passerelle/problems';
import { type EntityManager, In, IsNull } from 'typeorm';
import { z } from 'zod';
import { sentences } from '../notifications.sentences.js';
import { AddressRefusals } from './address-refusals.js';
import {
  defaultTimings,
  mailCategories,
  type MailCategory,
  type MailTiming,
  mailTimings,
} from './mail-categories.js';
import { MailPreference, MailPreferencesChanged } from './mail-preference.entity.js';

/** The zones that browsers know too. */
const zones = new Set(Intl.supportedValuesOf('timeZone'));
const isZone = (zone: string): boolean => zones.has(zone);

const choice = z.object({ category: z.enum(mailCategories), timing: z.enum(mailTimings) });

/** Choices of a person. */
export const mailPreferencesInput = labelled(
  z.object({
    choices: z.array(choice).max(mailCategories.length),
    // Nobody gets mails at night.
    hour: z.int().min(5).max(21),
    zone: z.string().max(64).refine(isZone, rule('zone', sentences.unknownZone())),
    quietAugust: z.boolean(),
  }),
  {
    choices: sentences.choices(),
    hour: sentences.hour(),
    zone: sentences.zone(),
    quietAugust: sentences.quietAugust(),
  },
);

export interface MailChoice {
  category: MailCategory;
  timing: MailTiming;
}

/** When a person gets the mail of the day. */
export interface MailSchedule {
  /** From 5 to 21, local time of the zone. */
  hour: number;
  /** As “Europe/Paris”. */
  zone: string;
  /** In August, only mails that cannot wait. */
  quietAugust: boolean;
}

/** A person's choices, completed by the defaults. */
export interface PreferencesOf extends MailSchedule {
  timings: Readonly<Record<MailCategory, MailTiming>>;
}

/** Changes of a person's choices. Missing fields stay as they are. */
export interface MailChanges extends ChangeOf<MailSchedule> {
  /**
   * Version of the choices that the person saw. undefined: the person saw all choices, and the new ones replace them.
   */
  version?: number;
  choices?: readonly MailChoice[] | null;
}

/** A person's present choices. */
export interface ChosenMails extends MailSchedule {
  personId: string;
  /** 0: no choice was made yet. */
  version: number;
  /** One choice for each category that concerns the person. */
  choices: MailChoice[];
}

/**
 * Which mails a person gets. The rule is the person's choice, else the default. A refusal of mails about fitting
 * needs belongs to the address.
 */
@Injectable()
export class MailPreferences {
  constructor(
    private readonly database: Database,
    private readonly refusals: AddressRefusals,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} if no person has this identifier. */
  async of(personId: string, manager: EntityManager = this.database.manager): Promise<ChosenMails> {
    const [person, preference] = await Promise.all([
      manager.findOneBy(Person, { id: personId }),
      manager.findOneBy(MailPreference, { personId }),
    ]);
    if (person === null) throw new NotFound();
    const timings = { ...defaultTimings, ...preference?.timings };
    for (const category of await this.refusals.refusedBy(person.email)) timings[category] = 'never';
    return {
      personId,
      version: preference?.version ?? 0,
      ...scheduleOf(preference),
      choices: categoriesFor(person).map((category) => ({ category, timing: timings[category] })),
    };
  }

  /**
   * When a person gets mails of a category. Callers check the address's refusal of mails about fitting needs when
   * they write such a mail.
   */
  async timingOf(personId: string, category: MailCategory): Promise<MailTiming> {
    const preference = await this.database.manager.findOneBy(MailPreference, { personId });
    return preference?.timings[category] ?? defaultTimings[category];
  }

  /** Choices of each of these people who may get mails. Refusals of mails about fitting needs are not included. */
  async ofAll(personIds: readonly string[]): Promise<ReadonlyMap<string, PreferencesOf>> {
    const { manager } = this.database;
    const people = await manager.findBy(Person, { id: In([...personIds]), suspendedAt: IsNull() });
    const chosen = await manager.findBy(MailPreference, { personId: In([...personIds]) });
    const byPerson = new Map(chosen.map((preference) => [preference.personId, preference]));
    return new Map(
      people.map(({ id }) => {
        const preference = byPerson.get(id) ?? null;
        return [id, { ...scheduleOf(preference), timings: { ...defaultTimings, ...preference?.timings } }];
      }),
    );
  }

  /**
   * Chooses other mails, or another hour for the mail of the day.
   * @throws {Conflict} if the choices have changed since `version` was read | {InvalidInput}
   */
  async change(personId: string, { version, choices, ...schedule }: MailChanges): Promise<ChosenMails> {
    const { choices: wanted = [], ...change } = parseChange(mailPreferencesInput, {
      choices: choices && [...choices],
      ...schedule,
    });
    return this.database.transaction(async (tx) => {
      const preference = await this.lock(tx, personId);
      if (version !== undefined && version !== preference.version) {
        const about = { kind: 'person', id: personId, version: preference.version };
        throw await changedMeanwhile(tx, about, sentences.changedMeanwhile());
      }
      const before = await this.of(personId, tx.manager);
      const changes = wanted.filter(({ category, timing }) =>
        before.choices.some((known) => known.category === category && known.timing !== timing),
      );
      const { hour = before.hour, zone = before.zone, quietAugust = before.quietAugust } = change;
      const isSameSchedule =
        hour === before.hour && zone === before.zone && quietAugust === before.quietAugust;
      if (changes.length === 0 && isSameSchedule) return before;
      Object.assign(preference, { hour, zone, quietAugust });
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

  /** The person's locked row, created if there is none, so that two changes come one after the other. */
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
      const refusals = this.refusals.of(category);
      if (refusals !== undefined) {
        const person = await tx.manager.findOneByOrFail(Person, { id: personId });
        if (timing === 'never') await refusals.refuseFor(tx, person);
        else await refusals.acceptFor(tx, person);
      }
      // Only the address has such a refusal, so it also applies to profiles without a holder.
      if (refusals === undefined || timing !== 'never') timings[category] = timing;
    }
    await tx.manager.save(Object.assign(preference, { timings, changedAt: this.clock.now() }));
  }
}

/** Only curators get mails about the desk. */
const categoriesFor = ({ role }: Person): MailCategory[] =>
  mailCategories.filter((category) => category !== 'desk' || role !== 'none');

const scheduleOf = (preference: MailPreference | null): MailSchedule => ({
  hour: preference?.hour ?? 8,
  zone: preference?.zone ?? 'Europe/Paris',
  quietAugust: preference?.quietAugust ?? false,
});

const snapshotOf = ({ choices, hour, zone, quietAugust }: ChosenMails) => ({
  hour,
  zone,
  quietAugust,
  ...Object.fromEntries(choices.map(({ category, timing }) => [category, timing])),
});
