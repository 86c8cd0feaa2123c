import { Injectable } from '@nestjs/common';
import { Clock, Settings } from '@passerelle/config';
import { Database, type LoggedAction, newId, type Transaction } from '@passerelle/database';
import { InvalidInput, NotFound, identifier, parseInput } from '@passerelle/problems';
import { IsNull, Not } from 'typeorm';
import { sentences } from '../accounts.sentences.js';
import type { Actor } from '../actor/actor.js';
import { assertFresh, assertMayAdd, type SignInSession } from './sign-in-sessions.js';
import { RateLimits } from '../limits/rate-limits.js';
import { Person } from '../people/person.entity.js';
import {
  type AppOffer,
  hashOfRecoveryCode,
  newAppSecret,
  newRecoveryCodes,
  offerOf,
  stepOfCode,
} from './authenticator-codes.js';
import { openSealedText, sealText } from './sealed-text.js';
import { AuthenticatorApp, Passkey, RecoveryCode } from './second-factor.entity.js';
import { type FactorChange, resetReason, SecondFactorChanged } from './second-factor.rules.js';

/** Wrong codes of one person. A code of six digits is guessed with fifteen chances in a million. */
const TRIES = { window: 15 * 60, max: 5 };
const TRIES_IN_A_DAY = { window: 24 * 60 * 60, max: 30 };

const PURPOSE = 'authenticator app';

/** The second factor of a person, as they see it. */
export interface SecondFactor {
  isRequired: boolean;
  hasApp: boolean;
  passkeys: Passkey[];
  recoveryCodesLeft: number;
}

/** The second factor of people: an authenticator app, passkeys, and recovery codes. */
@Injectable()
export class SecondFactorsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly limits: RateLimits,
  ) {}

  /** The second factor of a person. Three statements. */
  async of({ personId, role }: { personId: string; role: Actor['role'] }): Promise<SecondFactor> {
    const { manager } = this.database;
    const [app, passkeys, recoveryCodesLeft] = [
      await manager.findOneBy(AuthenticatorApp, { personId }),
      await manager.find(Passkey, { where: { personId }, order: { id: 'ASC' } }),
      await manager.countBy(RecoveryCode, { personId, usedAt: IsNull() }),
    ];
    return {
      isRequired: this.settings.secondFactor && role !== 'none',
      hasApp: app?.confirmedAt != null,
      passkeys,
      recoveryCodesLeft,
    };
  }

  /**
   * Offers a new secret for an authenticator app. It counts once the first code is typed.
   * @throws {InvalidInput} where the person must show first who they are
   */
  async offerApp(session: SignInSession): Promise<AppOffer> {
    assertMayAdd(session);
    const { personId } = session;
    const secret = newAppSecret();
    await this.database.transaction(async (tx) => {
      const { email } = await lockPerson(tx, personId);
      const known = await tx.manager.findOneBy(AuthenticatorApp, { personId });
      if (known?.confirmedAt != null) throw wrong('code', 'app_exists', sentences.appExists());
      await tx.manager.upsert(
        AuthenticatorApp,
        { personId, sealedSecret: sealText(this.settings, `${PURPOSE} ${personId}`, secret), lastStep: 0 },
        ['personId'],
      );
      return email;
    });
    const { email } = await this.database.manager.findOneByOrFail(Person, { id: personId });
    return offerOf(secret, email);
  }

  /**
   * Takes the app into use by its first code.
   * @returns recovery codes, if the person had none
   * @throws {InvalidInput} | {LimitReached}
   */
  async confirmApp(session: SignInSession, code: string): Promise<string[]> {
    assertMayAdd(session);
    const { personId } = session;
    await this.countTry(personId);
    const codes = await this.database.transaction(async (tx) => {
      await lockPerson(tx, personId);
      const app = await tx.manager.findOneBy(AuthenticatorApp, { personId, confirmedAt: IsNull() });
      if (app === null) throw wrong('code', 'not_offered', sentences.appNotOffered());
      const step = this.stepOf(app, code);
      if (step === undefined) throw wrong('code', 'factor_code_wrong', sentences.factorCodeWrong());
      await tx.manager.update(
        AuthenticatorApp,
        { personId },
        { confirmedAt: this.clock.now(), lastStep: step },
      );
      return this.added(tx, personId, 'addAuthenticatorApp');
    });
    await this.forgetTries(personId);
    return codes;
  }

  /**
   * Tries a code of the app, or a recovery code, of somebody who signs in.
   * @throws {InvalidInput} | {LimitReached}
   */
  async tryCode({ personId }: Pick<SignInSession, 'personId'>, code: string): Promise<void> {
    // Nobody guesses 80 random bits. Counted, strangers with the password would close this way too.
    if (hashOfRecoveryCode(code) === undefined) await this.countTry(personId);
    const isRight = await this.database.transaction(async (tx) => {
      // Locked: tries at the same moment take turns, so a code works once.
      await lockPerson(tx, personId);
      return (await this.useAppCode(tx, personId, code)) || (await this.useRecoveryCode(tx, personId, code));
    });
    if (!isRight) throw wrong('code', 'factor_code_wrong', sentences.factorCodeWrong());
    await this.forgetTries(personId);
  }

  /** @throws {InvalidInput} for a proof that is not fresh, and for the last factor of somebody who needs one */
  async removeApp(actor: Actor, session: SignInSession): Promise<SecondFactor> {
    return this.remove(actor, session, 'removeAuthenticatorApp', async (tx, personId) => {
      const { affected } = await tx.manager.delete(AuthenticatorApp, {
        personId,
        confirmedAt: Not(IsNull()),
      });
      if (affected !== 1) throw new NotFound();
    });
  }

  /** @throws {InvalidInput} as `removeApp` | {NotFound} */
  async removePasskey(actor: Actor, session: SignInSession, passkeyId: string): Promise<SecondFactor> {
    return this.remove(actor, session, 'removePasskey', async (tx, personId) => {
      const { affected } = await tx.manager.delete(Passkey, { personId, id: identifier(passkeyId) });
      if (affected !== 1) throw new NotFound();
    });
  }

  /** New recovery codes; the former ones no longer work. */
  async renewRecoveryCodes(session: SignInSession): Promise<string[]> {
    assertFresh(session);
    return this.database.transaction(async (tx) => {
      const person = await lockPerson(tx, session.personId);
      if (person.secondFactorSince === null) throw wrong('proof', 'no_factor', sentences.noFactor());
      await tx.audit(auditOf(person.id, person.id, 'renewRecoveryCodes'));
      return this.makeRecoveryCodes(tx, person.id);
    });
  }

  /**
   * An administrator takes the second factor from somebody who has lost theirs. All sessions of the person end; the next sign-in asks
   * for a new factor where one is needed.
   * @throws {InvalidInput} | {NotFound}
   */
  async reset(
    actor: Actor,
    session: SignInSession,
    personId: string,
    input: { reason: string },
  ): Promise<Person> {
    assertFresh(session);
    const { reason } = parseInput(resetReason, input);
    const id = identifier(personId);
    if (id === actor.personId) throw wrong('reason', 'own_account', sentences.ownFactor());
    return this.takeAway({ id }, { actorId: actor.personId, reason });
  }

  /**
   * As `reset`, by the operator of the installation, for the last administrator, whom no other can help.
   * @throws {NotFound}
   */
  async resetByCommand(email: string): Promise<Person> {
    return this.takeAway({ email: email.trim().toLowerCase() }, { actorId: null, reason: null });
  }

  private async takeAway(
    where: { id: string } | { email: string },
    { actorId, reason }: { actorId: string | null; reason: string | null },
  ): Promise<Person> {
    return this.database.transaction(async (tx) => {
      const person = await tx.manager.findOne(Person, { where, lock: { mode: 'pessimistic_write' } });
      if (person === null) throw new NotFound();
      for (const entity of [AuthenticatorApp, Passkey, RecoveryCode])
        await tx.manager.delete(entity, { personId: person.id });
      await tx.manager.update(Person, { id: person.id }, { secondFactorSince: null });
      await tx.manager.query('DELETE FROM session WHERE person_id = $1', [person.id]);
      await tx.audit({ ...auditOf(actorId, person.id, 'resetSecondFactor'), reason, actionOnly: false });
      await this.record(tx, actorId, person.id, 'reset');
      return tx.manager.findOneByOrFail(Person, { id: person.id });
    });
  }

  /** Counts a try before it is made, so that tries at the same moment all count. */
  async countTry(personId: string): Promise<void> {
    const sentence = sentences.tooManyFactorTries();
    // In turn: a try that the first refuses does not use up the day.
    await this.limits.assertAllowed(
      this.database.manager,
      { key: `factor|${personId}`, rate: TRIES, sentence },
      { key: `factor-day|${personId}`, rate: TRIES_IN_A_DAY, sentence },
    );
  }

  async forgetTries(personId: string): Promise<void> {
    await this.limits.forget([`factor|${personId}`, `factor-day|${personId}`]);
  }

  /** Notes that a person has one more factor. @returns recovery codes, if they had none */
  async added(tx: Transaction, personId: string, action: LoggedAction): Promise<string[]> {
    const person = await tx.manager.findOneByOrFail(Person, { id: personId });
    if (person.secondFactorSince === null)
      await tx.manager.update(Person, { id: personId }, { secondFactorSince: this.clock.now() });
    await tx.audit(auditOf(personId, personId, action));
    await this.record(tx, personId, personId, 'added');
    const left = await tx.manager.countBy(RecoveryCode, { personId, usedAt: IsNull() });
    return left > 0 ? [] : this.makeRecoveryCodes(tx, personId);
  }

  private async remove(
    actor: Actor,
    session: SignInSession,
    action: LoggedAction,
    take: (tx: Transaction, personId: string) => Promise<void>,
  ): Promise<SecondFactor> {
    assertFresh(session);
    const { personId } = session;
    await this.database.transaction(async (tx) => {
      const person = await lockPerson(tx, personId);
      await take(tx, personId);
      const app = await tx.manager.existsBy(AuthenticatorApp, { personId, confirmedAt: Not(IsNull()) });
      const isLast = !app && !(await tx.manager.existsBy(Passkey, { personId }));
      if (isLast && this.settings.secondFactor && person.role !== 'none')
        throw wrong('proof', 'last_factor', sentences.lastFactor());
      if (isLast) {
        await tx.manager.delete(RecoveryCode, { personId });
        await tx.manager.update(Person, { id: personId }, { secondFactorSince: null });
      }
      await tx.audit(auditOf(personId, personId, action));
      await this.record(tx, personId, personId, 'removed');
    });
    return this.of({ personId, role: actor.role });
  }

  private async useAppCode(tx: Transaction, personId: string, code: string): Promise<boolean> {
    const app = await tx.manager.findOneBy(AuthenticatorApp, { personId });
    if (app === null || app.confirmedAt === null) return false;
    const step = this.stepOf(app, code);
    if (step === undefined || step <= app.lastStep) return false;
    await tx.manager.update(AuthenticatorApp, { personId }, { lastStep: step });
    return true;
  }

  private async useRecoveryCode(tx: Transaction, personId: string, code: string): Promise<boolean> {
    const hash = hashOfRecoveryCode(code);
    if (hash === undefined) return false;
    const { affected } = await tx.manager.update(
      RecoveryCode,
      { personId, hash, usedAt: IsNull() },
      { usedAt: this.clock.now() },
    );
    if (affected !== 1) return false;
    await tx.audit(auditOf(personId, personId, 'useRecoveryCode'));
    await this.record(tx, personId, personId, 'recovery_code_used');
    return true;
  }

  private stepOf({ personId, sealedSecret }: AuthenticatorApp, code: string): number | undefined {
    const secret = openSealedText(this.settings, `${PURPOSE} ${personId}`, sealedSecret);
    return secret === undefined ? undefined : stepOfCode(secret, code, this.clock.now());
  }

  private async makeRecoveryCodes(tx: Transaction, personId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await tx.manager.delete(RecoveryCode, { personId });
    await tx.manager.insert(
      RecoveryCode,
      codes.map((code) => ({ id: newId(), personId, hash: hashOfRecoveryCode(code) ?? '' })),
    );
    return codes;
  }

  private async record(
    tx: Transaction,
    actorId: string | null,
    personId: string,
    change: FactorChange,
  ): Promise<void> {
    await tx.record(SecondFactorChanged({ subjectId: personId, actorId, data: { personId, change } }));
  }
}

export const wrong = (field: string, rule: string, message: ReturnType<typeof sentences.noFactor>) =>
  new InvalidInput([{ field, rule, message }]);

const lockPerson = (tx: Transaction, id: string): Promise<Person> =>
  tx.manager.findOneOrFail(Person, { where: { id }, lock: { mode: 'pessimistic_write' } });

const auditOf = (actorId: string | null, personId: string, action: LoggedAction) => ({
  actorId,
  object: { kind: 'person', id: personId } as const,
  action,
  before: null,
  after: { done: action },
  actionOnly: true as const,
});
