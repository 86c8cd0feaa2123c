import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, secretsOf, Settings } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import { InvalidInput, LimitReached, parseInput, type Sentence } from '@passerelle/problems';
import { IsNull, MoreThan } from 'typeorm';
import { sentences } from '../accounts.sentences.js';
import { type Actor, SessionCookie } from '../actor/index.js';
import { AccountMails } from '../authentication/index.js';
import { hashedKey, MailCeilings, type Rate, RateLimits } from '../limits/index.js';
import { violates } from '../organisations/index.js';
import { Person } from '../people/index.js';
import { MailReaches } from '../reach/index.js';
import { AddressChange } from './address-change.entity.js';
import { AddressChanged } from './address-change.events.js';
import { wantedAddress } from './address-change.input.js';
import { addressChangeMail, addressInUseMail, addressProofMail } from './address-change.mail.js';

const DIGITS = 6;
const MINUTE = 60_000;
/** How long a code works; the mail says so too. */
const VALID_FOR = 10 * MINUTE;
/** Wrong codes before a code stops working. */
const TRIES = 5;
/** Codes for one person, and mails to one address from all askers. Each code can be guessed with five chances in a million. */
const ASKED: Rate = { window: 60 * 60, max: 5 };
/** The same in a day: the address may belong to another person. */
const ASKED_IN_A_DAY: Rate = { window: 24 * 60 * 60, max: 10 };

/** People change their address by a code that is mailed to the new one. Nobody else learns whether an address has an account. */
@Injectable()
export class AddressChangesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly limits: RateLimits,
    private readonly ceilings: MailCeilings,
    private readonly mails: AccountMails,
    private readonly cookies: SessionCookie,
    private readonly reaches: MailReaches,
  ) {}

  /** The new address that a person has asked for, while its code may be used; null: none. */
  pending({ personId }: Actor): Promise<AddressChange | null> {
    return this.database.manager.findOneBy(AddressChange, {
      personId: personId ?? '',
      changedAt: IsNull(),
      expiresAt: MoreThan(this.clock.now()),
    });
  }

  /**
   * Mails a code to the new address; earlier codes no longer work.
   * @throws {InvalidInput} for the actor's present address, and for an address that no mail can be sent to |
   * {LimitReached}
   */
  async ask({ personId }: Actor, said: { email: string }): Promise<AddressChange> {
    const { email } = parseInput(wantedAddress, said);
    const person = await this.database.manager.findOneByOrFail(Person, { id: personId ?? '' });
    if (person.email === email) throw wrong('email', 'own_address', sentences.alreadyYourAddress());
    return this.mailCode(person, email);
  }

  /**
   * Mails a code to the present address: typing the code shows that mails arrive.
   * @throws {InvalidInput} | {LimitReached}
   */
  async askForProof({ personId }: Actor): Promise<AddressChange> {
    const person = await this.database.manager.findOneByOrFail(Person, { id: personId ?? '' });
    return this.mailCode(person, person.email);
  }

  private async mailCode(person: Person, email: string): Promise<AddressChange> {
    const { manager } = this.database;
    await this.countAsked(person.id, email);
    const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
    const change = await this.database.transaction(async (tx) => {
      // Locked: of two requests at the same moment, only the second code counts.
      await tx.manager.findOneOrFail(Person, {
        where: { id: person.id },
        lock: { mode: 'pessimistic_write' },
      });
      await tx.manager.delete(AddressChange, { personId: person.id, changedAt: IsNull() });
      const id = newId();
      const expiresAt = new Date(this.clock.now().getTime() + VALID_FOR);
      const [hash] = this.hashesOf(id, code);
      await tx.manager.insert(AddressChange, { id, personId: person.id, email, hash, expiresAt });
      return tx.manager.findOneByOrFail(AddressChange, { id });
    });
    const owner = await manager.findOneBy(Person, { email, emailVerified: true });
    const { mailFailed } = await this.mails.watch(() =>
      owner === null || owner.id === person.id
        ? this.mails.send(
            owner === null ? addressChangeMail : addressProofMail,
            { code, name: person.name },
            email,
            person.language,
          )
        : this.mails.send(addressInUseMail, { url: this.settings.publicUrl }, email, owner.language),
    );
    if (mailFailed) throw wrong('email', 'mail_not_sent', sentences.mailNotSent());
    return change;
  }

  /**
   * Takes the address for which the code was sent. Other devices are signed out.
   * @throws {InvalidInput} for a wrong code, and for a code that no longer works
   */
  async confirm(actor: Actor, typed: string, cookie: string | undefined): Promise<Person> {
    const code = typed.replace(/[\s-]/g, '');
    try {
      const { person, refusal } = await this.database.transaction((tx) => this.take(tx, actor, code, cookie));
      if (refusal !== undefined) throw refusal;
      return person;
    } catch (error) {
      // Another person has confirmed the same address first.
      if (violates(error, 'person_email_key')) throw expired();
      throw error;
    }
  }

  /**
   * A wrong try is counted, and the count must outlive the refusal: so the refusal is returned, not thrown, and the
   * transaction commits.
   */
  private async take(
    tx: Transaction,
    { personId }: Actor,
    code: string,
    cookie: string | undefined,
  ): Promise<{ person: Person; refusal?: InvalidInput }> {
    // Locked: tries at the same moment take turns.
    const person = await tx.manager.findOneOrFail(Person, {
      where: { id: personId ?? '' },
      lock: { mode: 'pessimistic_write' },
    });
    const change = await tx.manager.findOneBy(AddressChange, { personId: person.id, changedAt: IsNull() });
    if (change === null || change.expiresAt <= this.clock.now()) return { person, refusal: expired() };
    if (change.wrongTries >= TRIES) return { person, refusal: spent() };
    if (!this.hashesOf(change.id, code).some((hash) => isSame(hash, change.hash))) {
      const wrongTries = change.wrongTries + 1;
      await tx.manager.update(AddressChange, { id: change.id }, { wrongTries });
      return { person, refusal: wrongTries < TRIES ? wrongCode() : spent() };
    }
    if (change.email === person.email) {
      const now = this.clock.now();
      await tx.manager.update(
        AddressChange,
        { id: change.id },
        { formerEmail: person.email, changedAt: now },
      );
      await this.reaches.proveIn(tx, person.email, { wantsMails: true });
      return { person };
    }
    return { person: await this.change(tx, person, change, cookie) };
  }

  private async change(
    tx: Transaction,
    person: Person,
    { id: addressChangeId, email }: AddressChange,
    cookie: string | undefined,
  ): Promise<Person> {
    const { id, email: formerEmail } = person;
    const now = this.clock.now();
    await freeAddress(tx, email);
    await tx.manager.update(Person, { id }, { email, updatedAt: now });
    await tx.manager.update(AddressChange, { id: addressChangeId }, { formerEmail, changedAt: now });
    // Locks out everybody with access to the former mailbox: open secrets and other sessions are deleted.
    await tx.manager.query('DELETE FROM session WHERE person_id = $1 AND token <> $2', [
      id,
      (cookie && this.cookies.tokenIn(cookie)) ?? '',
    ]);
    await tx.manager.query(
      `DELETE FROM verification
       WHERE value = $1 OR CASE WHEN value LIKE '{%' THEN value::jsonb ->> 'email' END = $2`,
      [id, formerEmail],
    );
    await this.reaches.forgetIn(tx, formerEmail);
    await this.reaches.proveIn(tx, email, { wantsMails: true });
    await tx.record(AddressChanged({ subjectId: id, actorId: id, data: { personId: id, addressChangeId } }));
    // Without the addresses: nothing is deleted in the log.
    await tx.audit({
      actorId: id,
      object: { kind: 'person', id },
      action: 'changeAddress',
      before: { address: 'former' },
      after: { address: 'new' },
      actionOnly: true,
    });
    return tx.manager.findOneByOrFail(Person, { id });
  }

  private async countAsked(personId: string, email: string): Promise<void> {
    const counters = [
      { key: `addressChange|${personId}`, rate: ASKED },
      { key: hashedKey('addressChange', email), rate: ASKED },
    ];
    if (!(await this.limits.consumeAll(counters)).allowed)
      throw new LimitReached(sentences.addressAskedOften());
    const ofTheDay = counters.map(({ key }) => ({ key: `${key}|day`, rate: ASKED_IN_A_DAY }));
    if (!(await this.limits.consumeAll(ofTheDay)).allowed)
      throw new LimitReached(sentences.addressAskedAllDay());
    // The same answer whether or not the address has an account.
    if (!(await this.ceilings.countForMembers(email)))
      throw new LimitReached(sentences.tooManyMailsForAddress());
  }

  /** Hashes that a code may be kept as: the first with the current secret, the others with previous secrets. */
  private hashesOf(id: string, code: string): [current: string, ...previous: string[]] {
    const [current, ...previous] = secretsOf(this.settings);
    const made = (secret: string): string =>
      createHmac('sha256', secret).update(`address change ${id} ${code}`).digest('base64url');
    return [made(current), ...previous.map(made)];
  }
}

/** An account that was never confirmed has no right to the address; the person who reads its mails does. */
async function freeAddress({ manager }: Transaction, email: string): Promise<void> {
  await manager.query(
    `DELETE FROM person WHERE email = $1 AND NOT email_verified
     AND NOT EXISTS (SELECT FROM membership WHERE person_id = person.id)`,
    [email],
  );
}

const isSame = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b));

const wrong = (field: string, rule: string, message: Sentence): InvalidInput =>
  new InvalidInput([{ field, rule, message }]);
const wrongCode = (): InvalidInput => wrong('code', 'code_wrong', sentences.codeWrong());
const expired = (): InvalidInput => wrong('code', 'code_expired', sentences.codeExpired());
const spent = (): InvalidInput => wrong('code', 'code_spent', sentences.addressCodeSpent());
