import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type Language } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type Page } from '@passerelle/graphql';
import {
  identifier,
  IllegalTransition,
  InvalidInput,
  NotFound,
  parseChange,
  parseInput,
} from '@passerelle/problems';
import { IsNull } from 'typeorm';
import { sentences } from '../accounts.sentences.js';
import type { Actor, PlatformRole } from '../actor/actor.js';
import { Authentication } from '../authentication/authentication.js';
import { searchPattern } from '../organisations/search-pattern.js';
import { isCommonPassword } from '../passwords/password-rules.js';
import { decidedOnce } from '../people/last-decision.js';
import { isLikeOurs } from '../people/name-rules.js';
import { personAtAddress } from '../people/person-at-address.js';
import { Person } from '../people/person.entity.js';
import { personChanges, personChangesByCurator } from '../people/person.input.js';
import type { AccountInput } from './account.graphql.js';
import {
  AccountReinstated,
  AccountSuspended,
  AccountUpdated,
  newAdmin,
  newPerson,
  PlatformRoleChanged,
  suspensionInput,
} from './account.rules.js';

export interface NewPerson {
  email: string;
  name: string;
  password: string;
  role?: PlatformRole;
  language?: Language;
  /** Whether the person may sign in at once; true by default. */
  emailVerified?: boolean;
}

export interface NewAdmin {
  email: string;
  name: string;
  /** undefined: a password is generated if the person has none. */
  password?: string | undefined;
}

/** The people in a list. */
export interface AmongPeople {
  search?: string;
  roles?: readonly PlatformRole[] | null | undefined;
  suspended?: boolean | null | undefined;
  mailTrouble?: boolean | null | undefined;
}

/** The problem with mails to the address of a person. */
const troubleSql = `SELECT FROM mail_reach AS reach
  WHERE reach.email = person.email AND (reach.state <> 'reachable' OR reach.complained_at IS NOT NULL)`;

@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly authentication: Authentication,
    private readonly clock: Clock,
  ) {}

  me(actor: Actor): Promise<Person> {
    return this.database.manager.findOneByOrFail(Person, { id: actor.personId ?? '' });
  }

  /** @throws {InvalidInput} */
  async updateMe(actor: Actor, input: AccountInput): Promise<Person> {
    const { id, name } = await this.me(actor);
    const mayBeOurs = actor.isCurator || (input.name === name && isLikeOurs(name));
    const changes = parseChange(mayBeOurs ? personChangesByCurator : personChanges, input);
    return this.database.transaction(async (tx) => {
      await tx.manager.update(Person, { id }, { ...changes, updatedAt: this.clock.now() });
      await tx.record(AccountUpdated({ subjectId: id, actorId: id, data: { personId: id } }));
      return tx.manager.findOneByOrFail(Person, { id });
    });
  }

  /**
   * All people with an account, newest first. With `search`, people whose name or address contains the text.
   * @throws {InvalidInput}
   */
  async list(
    page: ConnectionArgs,
    { search = '', roles, suspended, mailTrouble }: AmongPeople = {},
  ): Promise<Page<Person>> {
    const query = this.database.manager.createQueryBuilder(Person, 'person').where('true');
    const pattern = searchPattern(search);
    if (pattern !== undefined)
      query.andWhere('(person.name ILIKE :pattern OR person.email ILIKE :pattern)', { pattern });
    if (roles != null) query.andWhere('person.role = ANY (:roles)', { roles });
    if (suspended != null) query.andWhere(`person.suspendedAt IS ${suspended ? 'NOT ' : ''}NULL`);
    if (mailTrouble != null) query.andWhere(`${mailTrouble ? '' : 'NOT '}EXISTS (${troubleSql})`);
    return keysetPage(query, page, [
      { column: 'person.id', kind: 'id', direction: 'DESC', value: ({ id }) => id },
    ]);
  }

  /** @throws {NotFound} */
  async find(id: string): Promise<Person> {
    const person = await this.database.manager.findOneBy(Person, { id: identifier(id) });
    if (person === null) throw new NotFound();
    return person;
  }

  /** @throws {IllegalTransition} if no admin would be left. */
  async setRole(actor: Actor, personId: string, role: PlatformRole): Promise<Person> {
    return this.database.transaction(async (tx) => {
      const admins = await this.lockAdmins(tx);
      const person = await tx.manager.findOneBy(Person, { id: identifier(personId) });
      if (person === null) throw new NotFound();
      if (role !== 'admin' && isLastOf(admins, person))
        throw new IllegalTransition(sentences.lastAdmin(), 'admin', role);
      await this.giveRole(tx, person, role, actor.personId);
      return person;
    });
  }

  /**
   * Suspends an account and ends its sessions, so that the next request of its owner is anonymous.
   * @throws {IllegalTransition} for the actor's own account, and for an account that is suspended already.
   */
  async suspend(actor: Actor, personId: string, input: { reason: string }): Promise<Person> {
    if (identifier(personId) === actor.personId)
      throw new IllegalTransition(sentences.ownAccount(), 'active');
    return this.setSuspended(actor, personId, input, true);
  }

  /** @throws {IllegalTransition} for an account that is not suspended. */
  async reinstate(actor: Actor, personId: string, given: { reason: string }): Promise<Person> {
    return this.setSuspended(actor, personId, given, false);
  }

  /**
   * Creates an account with a password, for demonstrations and tests. If the address has an account, this account
   * gets the password and the role.
   * @throws {InvalidInput}
   */
  async ensurePerson({
    role = 'none',
    language = 'fr',
    emailVerified = true,
    ...input
  }: NewPerson): Promise<Person> {
    const { email, name, password: given } = parseInput(newPerson, input);
    const hash = await this.authentication.hash(given);
    return this.database.transaction(async (tx) => {
      const known = await tx.manager.findOneBy(Person, { email });
      const id = known?.id ?? newId();
      if (known === null) await tx.manager.insert(Person, { id, email, name, language, emailVerified });
      await this.authentication.setPassword(tx.manager, id, hash);
      const person = await tx.manager.findOneByOrFail(Person, { id });
      await this.giveRole(tx, person, role, null);
      return person;
    });
  }

  /**
   * Makes a person an admin, with or without an account. A second call changes only the password, if `input` has one.
   * @returns the generated password, if any (it is stored nowhere), and the former state of the account.
   * @throws {InvalidInput}
   */
  async createAdmin(input: NewAdmin): Promise<{
    person: Person;
    created: boolean;
    wasAdmin: boolean;
    password?: string;
  }> {
    const { email, name, password: given } = parseInput(newAdmin, input);
    if (given !== undefined && (await isCommonPassword(given, [email, name]))) {
      const message = sentences.passwordTooCommon();
      throw new InvalidInput([
        { field: 'password', label: sentences.password(), rule: 'too_common', message },
      ]);
    }
    const madeUp = randomBytes(15).toString('base64url');
    const hash = await this.authentication.hash(given ?? madeUp);
    return this.database.transaction(async (tx) => {
      const known = await tx.manager.findOneBy(Person, { email });
      const wasAdmin = known?.role === 'admin';
      const { person } = await personAtAddress(tx.manager, {
        email,
        name,
        language: known?.language ?? 'fr',
      });
      const needsOne = given === undefined && !(await this.hasPassword(tx, person.id));
      if (given !== undefined || needsOne) await this.authentication.setPassword(tx.manager, person.id, hash);
      await this.giveRole(tx, person, 'admin', null);
      return { person, created: known === null, wasAdmin, ...(needsOne && { password: madeUp }) };
    });
  }

  private async setSuspended(
    actor: Actor,
    personId: string,
    input: { reason: string },
    isSuspended: boolean,
  ): Promise<Person> {
    const { reason } = parseInput(suspensionInput, input);
    return this.database.transaction(async (tx) => {
      const admins = await this.lockAdmins(tx);
      const person = await tx.manager.findOne(Person, {
        where: { id: identifier(personId) },
        lock: { mode: 'pessimistic_write' },
      });
      if (person === null) throw new NotFound();
      // Two admins may suspend each other at the same moment.
      if (isSuspended && isLastOf(admins, person))
        throw new IllegalTransition(sentences.lastAdmin(), 'active', 'suspended');
      const before = { suspendedAt: person.suspendedAt?.toISOString() ?? null };
      const now = this.clock.now();
      await decidedOnce(tx, actor, { kind: 'person', id: person.id }, async () => {
        if (isSuspended) person.suspend(reason, now);
        else person.reinstate(now);
      });
      await tx.manager.save(person);
      if (isSuspended) await tx.manager.query('DELETE FROM session WHERE person_id = $1', [person.id]);
      const happened = isSuspended ? AccountSuspended : AccountReinstated;
      await tx.record({
        ...happened({ subjectId: person.id, actorId: actor.personId, data: { personId: person.id } }),
        reason,
      });
      await tx.audit({
        actorId: actor.personId,
        object: { kind: 'person', id: person.id },
        action: isSuspended ? 'suspend' : 'reinstate',
        reason,
        before,
        after: { suspendedAt: person.suspendedAt?.toISOString() ?? null },
      });
      return person;
    });
  }

  /** The admins who are not suspended, locked: no other transaction can change them until this one ends. */
  private lockAdmins(tx: Transaction): Promise<Person[]> {
    return tx.manager.find(Person, {
      where: { role: 'admin', suspendedAt: IsNull() },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  private async giveRole(
    tx: Transaction,
    person: Person,
    role: PlatformRole,
    actorId: string | null,
  ): Promise<void> {
    if (person.role === role) return;
    await tx.audit({
      actorId,
      object: { kind: 'person', id: person.id },
      action: 'setRole',
      before: { role: person.role },
      after: { role },
    });
    const change = { role, updatedAt: this.clock.now() };
    await tx.manager.update(Person, { id: person.id }, change);
    Object.assign(person, change);
    await tx.record(
      PlatformRoleChanged({ subjectId: person.id, actorId, data: { personId: person.id, role } }),
    );
  }

  private async hasPassword(tx: Transaction, personId: string): Promise<boolean> {
    const rows = await tx.manager.query<unknown[]>(
      `SELECT FROM credential WHERE person_id = $1 AND provider_id = 'credential' AND password IS NOT NULL`,
      [personId],
    );
    return rows.length > 0;
  }
}

const isLastOf = (admins: readonly Person[], { id }: Person): boolean =>
  admins.length === 1 && admins[0]?.id === id;
