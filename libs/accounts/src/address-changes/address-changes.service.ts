import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, secretsOf, Settings } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import { OneTimeToken } from '@passerelle/links';
import { InvalidInput, LimitReached, NotFound, parseInput, type Sentence } from '@passerelle/problems';
import type { FastifyRequest } from 'fastify';
import { In, IsNull, MoreThan, MoreThanOrEqual, Not } from 'typeorm';
import { sentences } from '../accounts.sentences.js';
import type { Actor } from '../actor/actor.js';
import { SessionCookie } from '../actor/session-cookie.js';
import { AccountMails } from '../authentication/account-mails.js';
import { Authentication } from '../authentication/authentication.js';
import { MailDeliverabilityService } from '../deliverability/mail-deliverability.service.js';
import { MailCeilings } from '../limits/mail-ceilings.js';
import { hashedKey, type Rate, RateLimits } from '../limits/rate-limits.js';
import { violates } from '../organisations/organisations.service.js';
import { Person } from '../people/person.entity.js';
import { AuthenticatorApp, Passkey, RecoveryCode } from '../second-factor/second-factor.entity.js';
import { AddressChange } from './address-change.entity.js';
import type { AddressChangeProof } from './address-change.graphql.js';
import {
  addressChangeMail,
  addressInUseMail,
  addressOwnerMail,
  addressProofMail,
} from './address-change.mail.js';
import { AddressChanged, AddressRestored, addressUndo, wantedAddress } from './address-change.rules.js';

/** A second factor that is at most this much older than a change may be that of the person who changed the address. */
const FACTOR_OF_CHANGER = 24 * 60 * 60_000;
const DIGITS = 6;
const MINUTE = 60_000;
/** How long a code works, as in the mail. */
const VALID_FOR = 10 * MINUTE;
/** Wrong codes before a code stops working. */
const TRIES = 5;
/**
 * Codes for one person, and mails to one address from all requesters. A code can be guessed with a chance of five in
 * a million.
 */
const ASKED: Rate = { window: 60 * 60, max: 5 };
/** The same in a day, since the address may belong to another person. */
const ASKED_IN_A_DAY: Rate = { window: 24 * 60 * 60, max: 10 };

/**
 * People change their address with a code that is mailed to the new one. Nobody else learns whether an address has an
 * account.
 */
@Injectable()
export class AddressChangesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly limits: RateLimits,
    private readonly ceilings: MailCeilings,
    private readonly mails: AccountMails,
    private readonly authentication: Authentication,
    private readonly cookies: SessionCookie,
    private readonly reaches: MailDeliverabilityService,
  ) {}

  /** The requested new address of a person, while its code may be used. null: none. */
  pending({ personId }: Actor): Promise<AddressChange | null> {
    return this.database.manager.findOneBy(AddressChange, {
      personId: personId ?? '',
      provesOwner: false,
      changedAt: IsNull(),
      expiresAt: MoreThan(this.clock.now()),
    });
  }

  /**
   * Mails a code to the new address. Earlier codes no longer work.
   * @param input.proof proves that the actor owns the account, which a person at an open session may not
   * @throws {InvalidInput} for the actor's present address, for an address that no mail can be sent to, and if the
   * proof is missing or wrong | {LimitReached}
   */
  async ask(
    actor: Actor,
    input: { email: string; proof?: AddressChangeProof | null | undefined },
    request: Pick<FastifyRequest, 'ip' | 'headers'>,
  ): Promise<AddressChange> {
    const { email } = parseInput(wantedAddress, { email: input.email });
    const person = await this.database.manager.findOneByOrFail(Person, { id: actor.personId ?? '' });
    if (person.email === email) throw wrong('email', 'own_address', sentences.alreadyYourAddress());
    await this.assertOwner(actor, person, input.proof ?? {}, request);
    return this.mailCode(person, email);
  }

  /**
   * Mails a code to the present address. With it, its reader shows that they want another one.
   * @throws {InvalidInput} | {LimitReached}
   */
  async askForOwnerCode({ personId }: Actor, mail = addressOwnerMail): Promise<AddressChange> {
    const person = await this.database.manager.findOneByOrFail(Person, { id: personId ?? '' });
    return this.mailCode(person, person.email, mail);
  }

  /**
   * The same proof for another act that only the owner of an account may do.
   * @param needed the sentence for an actor without a proof
   * @throws {InvalidInput} where the proof is missing or wrong | {LimitReached}
   */
  async ownerWithProof(
    actor: Actor,
    proof: AddressChangeProof | null | undefined,
    request: Pick<FastifyRequest, 'ip' | 'headers'>,
    needed: Sentence,
  ): Promise<Person> {
    const person = await this.database.manager.findOneByOrFail(Person, { id: actor.personId ?? '' });
    await this.assertOwner(actor, person, proof ?? {}, request, needed);
    return person;
  }

  /**
   * Mails a code to the present address. Typing the code shows that its reader receives mails.
   * @throws {InvalidInput} | {LimitReached}
   */
  async askForProof({ personId }: Actor): Promise<AddressChange> {
    const person = await this.database.manager.findOneByOrFail(Person, { id: personId ?? '' });
    return this.mailCode(person, person.email);
  }

  private async mailCode(
    person: Person,
    email: string,
    ownerMail?: typeof addressOwnerMail,
  ): Promise<AddressChange> {
    const { manager } = this.database;
    const provesOwner = ownerMail !== undefined;
    await this.countAsked(person.id, email, provesOwner);
    const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
    const change = await this.database.transaction(async (tx) => {
      // Locked, so that of two requests at the same moment only the second code counts.
      await tx.manager.findOneOrFail(Person, {
        where: { id: person.id },
        lock: { mode: 'pessimistic_write' },
      });
      await tx.manager.delete(AddressChange, { personId: person.id, provesOwner, changedAt: IsNull() });
      const id = newId();
      const expiresAt = new Date(this.clock.now().getTime() + VALID_FOR);
      const [hash] = this.hashesOf(id, code);
      await tx.manager.insert(AddressChange, {
        id,
        personId: person.id,
        email,
        hash,
        expiresAt,
        provesOwner,
      });
      return tx.manager.findOneByOrFail(AddressChange, { id });
    });
    const owner = await manager.findOneBy(Person, { email, emailVerified: true });
    const { mailFailed } = await this.mails.watch(() =>
      owner === null || owner.id === person.id
        ? this.mails.send(
            ownerMail ?? (owner === null ? addressChangeMail : addressProofMail),
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
   * Sets the address to which the code was sent. Other devices are signed out.
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
   * A wrong try is counted, and the count must outlive the refusal. So the refusal is returned, not thrown, and the
   * transaction commits.
   */
  private async take(
    tx: Transaction,
    { personId }: Actor,
    code: string,
    cookie: string | undefined,
  ): Promise<{ person: Person; refusal?: InvalidInput }> {
    // Locked, so that tries at the same moment run one after the other.
    const person = await tx.manager.findOneOrFail(Person, {
      where: { id: personId ?? '' },
      lock: { mode: 'pessimistic_write' },
    });
    const change = await tx.manager.findOneBy(AddressChange, {
      personId: person.id,
      provesOwner: false,
      changedAt: IsNull(),
    });
    const refusal = await this.refusalOf(tx, change, code);
    if (change === null || refusal !== undefined) return { person, refusal: refusal ?? expired() };
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

  /** Why a code does not belong to a change. undefined: it does. A wrong one is counted. */
  private async refusalOf(
    tx: Transaction,
    change: AddressChange | null,
    code: string,
  ): Promise<InvalidInput | undefined> {
    if (change === null || change.expiresAt <= this.clock.now()) return expired();
    if (change.wrongTries >= TRIES) return codeUsed();
    if (this.hashesOf(change.id, code).some((hash) => isSame(hash, change.hash))) return undefined;
    const wrongTries = change.wrongTries + 1;
    await tx.manager.update(AddressChange, { id: change.id }, { wrongTries });
    return wrongTries < TRIES ? wrongCode() : codeUsed();
  }

  /**
   * Another person may use an open session. The owner knows the password, reads the present address, or has just
   * signed in. For people with a role, a sign-in is not enough.
   * @throws {InvalidInput} | {LimitReached}
   */
  private async assertOwner(
    actor: Actor,
    person: Person,
    { password, code }: AddressChangeProof,
    request: Pick<FastifyRequest, 'ip' | 'headers'>,
    needed = sentences.addressNeedsProof(),
  ): Promise<void> {
    if (code != null) return this.useOwnerCode(person, code);
    if (password != null) {
      const verdict = await this.authentication.tryPassword(person, password, request);
      if (verdict === 'right') return;
      if (typeof verdict === 'object')
        throw new LimitReached(sentences.tooManyPasswords(), verdict.retryAfter);
      if (verdict === 'busy') throw new LimitReached(sentences.passwordsBusy(), 1);
      throw wrong('password', 'password_wrong', sentences.wrongPassword());
    }
    if (!actor.isCurator && (await this.hasJustSignedIn(person.id, request.headers.cookie))) return;
    throw wrong('proof', 'proof_needed', needed);
  }

  /** A code works once. A wrong try is counted, and the count outlives the refusal. */
  private async useOwnerCode(person: Person, typed: string): Promise<void> {
    const refusal = await this.database.transaction(async (tx) => {
      await tx.manager.findOneOrFail(Person, {
        where: { id: person.id },
        lock: { mode: 'pessimistic_write' },
      });
      const found = await tx.manager.findOneBy(AddressChange, {
        personId: person.id,
        // Mailed to the present address of the account.
        email: person.email,
        provesOwner: true,
        changedAt: IsNull(),
      });
      const wrongCodeOf = await this.refusalOf(tx, found, typed.slice(0, 40).replace(/[\s-]/g, ''));
      if (found !== null && wrongCodeOf === undefined)
        await tx.manager.delete(AddressChange, { id: found.id });
      return wrongCodeOf;
    });
    if (refusal !== undefined) throw refusal;
  }

  /** better-auth sets session times by the clock of the machine. */
  private async hasJustSignedIn(personId: string, cookie: string | undefined): Promise<boolean> {
    const found = await this.database.manager.query<unknown[]>(
      `SELECT FROM session WHERE person_id = $1 AND token = $2 AND created_at > now() - interval '10 minutes'`,
      [personId, (cookie && this.cookies.tokenIn(cookie)) ?? ''],
    );
    return found.length > 0;
  }

  /** Whether the change can still be undone, after any later changes. */
  mayUndo(addressChangeId: string): Promise<boolean> {
    return this.database.manager.existsBy(AddressChange, { id: addressChangeId, changedAt: Not(IsNull()) });
  }

  /**
   * Gives an account its former address again, after any number of later changes. It locks out the person who changed
   * it: all sessions end, the password is deleted, and no later change can be undone.
   * @throws {NotFound} if the change has been undone.
   */
  async undoIn(tx: Transaction, addressChangeId: string): Promise<{ email: string }> {
    const change = await tx.manager.findOneBy(AddressChange, { id: addressChangeId });
    if (change === null || change.formerEmail === null || change.changedAt === null) throw new NotFound();
    const { personId: id, formerEmail: email, changedAt } = change;
    const person = await tx.manager.findOneOrFail(Person, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    const later = await tx.manager.find(AddressChange, {
      where: { personId: id, changedAt: MoreThanOrEqual(changedAt) },
    });
    const now = this.clock.now();
    await freeAddress(tx, email);
    // Its owner may have signed in with it meanwhile and got an empty account. That account is replaced by this one.
    await tx.manager.query(
      `UPDATE person SET email = id || '@adresse-reprise.invalid', updated_at = $3 WHERE email = $1 AND id <> $2`,
      [email, id, now],
    );
    await tx.manager.update(Person, { id }, { email, updatedAt: now });
    await tx.manager.query('DELETE FROM session WHERE person_id = $1', [id]);
    await tx.manager.query('DELETE FROM credential WHERE person_id = $1', [id]);
    await this.endFactorsSince(tx, person, new Date(changedAt.getTime() - FACTOR_OF_CHANGER));
    await endSecretsOf(tx, id, [person.email, email]);
    await tx.manager.delete(OneTimeToken, {
      purpose: addressUndo.purpose,
      subjectId: In(later.map((each) => each.id).filter((each) => each !== change.id)),
    });
    await tx.manager.delete(AddressChange, { id: In(later.map((each) => each.id)) });
    await tx.manager.delete(AddressChange, { personId: id, changedAt: IsNull() });
    await this.reaches.forgetIn(tx, person.email);
    await this.reaches.proveIn(tx, email, { wantsMails: true });
    await tx.record(AddressRestored({ subjectId: id, actorId: id, data: { personId: id } }));
    await tx.audit({
      actorId: id,
      object: { kind: 'person', id },
      action: 'undoAddressChange',
      before: { address: 'new' },
      after: { address: 'former' },
      actionOnly: true,
    });
    return { email };
  }

  /**
   * Deletes a second factor that is younger: it may be that of the person who changed the address. An older one stays, since a reader of the
   * former mailbox must not get rid of it.
   */
  private async endFactorsSince(
    tx: Transaction,
    { id, secondFactorSince }: Person,
    since: Date,
  ): Promise<void> {
    if (secondFactorSince === null || secondFactorSince < since) return;
    for (const entity of [AuthenticatorApp, Passkey, RecoveryCode])
      await tx.manager.delete(entity, { personId: id });
    await tx.manager.update(Person, { id }, { secondFactorSince: null });
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
    await endSecretsOf(tx, id, [formerEmail]);
    // An identity at a provider may have been linked by a reader of the former mailbox. Passwords stay.
    await tx.manager.query("DELETE FROM credential WHERE person_id = $1 AND provider_id <> 'credential'", [
      id,
    ]);
    await this.reaches.forgetIn(tx, formerEmail);
    await this.reaches.proveIn(tx, email, { wantsMails: true });
    await tx.record(AddressChanged({ subjectId: id, actorId: id, data: { personId: id, addressChangeId } }));
    // Without the addresses, since nothing is deleted in the log.
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

  private async countAsked(personId: string, email: string, provesOwner: boolean): Promise<void> {
    const what = provesOwner ? 'addressOwner' : 'addressChange';
    const counters = [
      { key: `${what}|${personId}`, rate: ASKED },
      { key: hashedKey(what, email), rate: ASKED },
    ];
    const often = await this.limits.consumeAll(counters);
    if (!often.allowed) throw new LimitReached(sentences.addressAskedOften(), often.retryAfter);
    const ofTheDay = counters.map(({ key }) => ({ key: `${key}|day`, rate: ASKED_IN_A_DAY }));
    const allDay = await this.limits.consumeAll(ofTheDay);
    if (!allDay.allowed) throw new LimitReached(sentences.addressAskedAllDay(), allDay.retryAfter);
    if (provesOwner) return;
    // The same answer for an address with an account and one without.
    const wait = await this.ceilings.countForMembers(email);
    if (wait !== null) throw new LimitReached(sentences.tooManyMailsForAddress(), wait);
  }

  /**
   * Hashes under which a code may be stored: the first with the current secret, the others with previous secrets.
   */
  private hashesOf(id: string, code: string): [current: string, ...previous: string[]] {
    const [current, ...previous] = secretsOf(this.settings);
    const made = (secret: string): string =>
      createHmac('sha256', secret).update(`address change ${id} ${code}`).digest('base64url');
    return [made(current), ...previous.map(made)];
  }
}

/** An account that was never confirmed has no right to the address. The reader of its mails does. */
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
const codeUsed = (): InvalidInput => wrong('code', 'code_spent', sentences.addressCodeSpent());

/** Deletes the open secrets of an account, and those that were mailed to these addresses. */
async function endSecretsOf(tx: Transaction, personId: string, emails: readonly string[]): Promise<void> {
  await tx.manager.query(
    `DELETE FROM verification
     WHERE value = $1 OR CASE WHEN value LIKE '{%' THEN value::jsonb ->> 'email' END = ANY ($2)`,
    [personId, emails],
  );
}
