import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type Asking,
  MailCeilings,
  Membership,
  Organisation,
  parametersOf,
  Person,
} from '@passerelle/accounts';
import { Clock, dayInFrance } from '@passerelle/config';
import { Database, type LoggedAction, type Transaction } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type OrderKey, type Page } from '@passerelle/graphql';
import { Conflict, Forbidden, identifier, InvalidInput, NotFound, parseInput } from '@passerelle/problems';
import { In } from 'typeorm';
import { isSchool } from '../cosigning/cosigning.service.js';
import { followSchool, isCosigned } from '../cosigning/supervised-ideas.js';
import { auditOfSolver, onSolver } from '../solver/solver.audit.js';
import { Solver } from '../solver/solver.entity.js';
import { isAskedToSuperviseSql, mayOnSolver } from '../solver/solver.policy.js';
import { sentences } from '../solvers.sentences.js';
import {
  mayOnSupervision,
  MinorityChanged,
  minorityInput,
  type SupervisionAction,
  SupervisionAnswered,
  SupervisionEnded,
  SupervisorAsked,
  SupervisorFollowed,
  supervisorInput,
  SupervisorRequestWithdrawn,
  SupervisorSchoolChanged,
} from './supervision.rules.js';

const DAY = 24 * 60 * 60;
/** In milliseconds. The mail says fourteen days. */
export const VALID_FOR = 14 * DAY * 1_000;
/** Questions are mails to strangers, so their number is limited. */
const asking: Asking = {
  what: 'supervisor',
  byOne: { rate: { window: DAY, max: 5 }, sentence: sentences.askedManySupervisors() },
  // A class and its neighbour may name the same teacher on the same morning.
  toOne: { rate: { window: DAY, max: 60 }, sentence: sentences.supervisorAskedOften() },
  again: { rate: { window: DAY, max: 2 }, sentence: sentences.askedTwice() },
  full: sentences.noMoreMailsToday(),
};

const newestFirst: OrderKey<Solver>[] = [
  { column: 'solver.id', kind: 'id', direction: 'DESC', value: ({ id }) => id },
];

/** Author of a change: a person, or nobody whom the product knows. */
type Doer = Pick<Actor, 'personId'>;

/** Learners name a supervisor, who answers for them while they are under age. */
@Injectable()
export class SupervisionService {
  constructor(
    private readonly database: Database,
    private readonly ceilings: MailCeilings,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} for a profile whose supervision the actor may not see. */
  async see(actor: Actor, solverId: string): Promise<Solver> {
    const solver = await this.database.manager.findOneBy(Solver, { id: identifier(solverId) });
    if (solver === null || !mayOnSupervision(actor, 'see', solver)) throw new NotFound();
    return solver;
  }

  /** The profiles that the actor supervises, the newest first. */
  mine(actor: Actor, page: ConnectionArgs): Promise<Page<Solver>> {
    const query = this.database.manager
      .createQueryBuilder(Solver, 'solver')
      .where('solver.supervisorId = :personId', parametersOf(actor));
    return keysetPage(query, page, newestFirst);
  }

  /** Profiles whose holders ask the actor's address, the newest first. */
  asking(actor: Actor, page: ConnectionArgs): Promise<Page<Solver>> {
    const query = this.database.manager
      .createQueryBuilder(Solver, 'solver')
      .where(`${isAskedToSuperviseSql} AND NOT solver.holderSuspended`, parametersOf(actor));
    return keysetPage(query, page, newestFirst);
  }

  /**
   * Asks an address to supervise the profile's holder. This replaces an earlier question to another address; the same address gets another
   * mail.
   * @throws {InvalidInput} for an address of their own | {Conflict} if it supervises already | {IllegalTransition} | {LimitReached}
   */
  async ask(actor: Actor, solverId: string, input: { email: string }): Promise<Solver> {
    const { email } = parseInput(supervisorInput, input);
    return this.change(actor, 'ask', solverId, 'askSupervisor', async (solver, tx) => {
      await this.assertMayAsk(tx, solver, email);
      const former = solver.supervisorEmail === email ? {} : await askedUntilNow(tx, solver);
      solver.askSupervisor(email, this.clock.now());
      await this.ceilings.countAsked(asking, { id: solver.id, personId: actor.personId, email });
      await tx.record(SupervisorAsked(this.eventOf(actor, solver, former)));
    });
  }

  /**
   * Takes the question back: its link is no longer valid.
   * @throws {IllegalTransition} if no address is asked.
   */
  withdraw(actor: Actor, solverId: string): Promise<Solver> {
    return this.change(actor, 'ask', solverId, 'withdrawSupervisorRequest', async (solver, tx) => {
      const former = await askedUntilNow(tx, solver);
      solver.settleSupervisorRequest(null);
      await tx.record(SupervisorRequestWithdrawn(this.eventOf(actor, solver, former)));
    });
  }

  /**
   * Answers for a signed-in person.
   * @throws {NotFound} if their address is not asked.
   */
  answer(actor: Actor, solverId: string, accept: boolean): Promise<Solver> {
    return this.database.transaction(async (tx) => {
      // Locked: a suspension of this account comes before and is respected, or comes after and is followed.
      const person = await tx.manager.findOne(Person, {
        where: { id: actor.personId ?? '' },
        lock: { mode: 'pessimistic_read' },
      });
      if (person === null || !person.emailVerified || person.suspendedAt !== null) throw new NotFound();
      return this.answerFor(tx, solverId, person.email, accept ? person : null);
    });
  }

  /** A profile whose holder asks this address, for the page behind the mail; undefined: no longer. */
  async askedOf(solverId: string, email: string): Promise<Solver | undefined> {
    const solver = await this.database.manager.findOne(Solver, {
      where: { id: solverId, supervisorEmail: email, holderSuspended: false },
      relations: { person: true },
    });
    return solver ?? undefined;
  }

  /** @throws {IllegalTransition} if the profile has no supervisor. */
  end(actor: Actor, solverId: string): Promise<Solver> {
    return this.change(actor, 'end', solverId, 'endSupervision', async (solver, tx) => {
      const supervisorId = solver.supervisorId ?? '';
      solver.endSupervision();
      await this.followSchool(tx, solver);
      await tx.record(SupervisionEnded(this.eventOf(actor, solver, { supervisorId })));
    });
  }

  /** @param until any day of the month in which the holder comes of age; null: they are of age */
  async setMinority(actor: Actor, solverId: string, until: string | null): Promise<Solver> {
    const checked = parseInput(minorityInput(dayInFrance(this.clock.now())), { until });
    return this.change(actor, 'setMinority', solverId, 'setMinority', async (solver, tx) => {
      solver.setMinority(checked.until);
      await tx.record(MinorityChanged(this.eventOf(actor, solver, {})));
    });
  }

  /** A person who cannot sign in answers for nobody, until their account is reinstated. */
  async followSupervisor(personId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const solvers = await tx.manager.find(Solver, {
        where: { supervisorId: personId },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const person = await tx.manager.findOneBy(Person, { id: personId });
      const isSuspended = (person?.suspendedAt ?? null) !== null;
      for (const solver of solvers.filter((each) => each.supervisorSuspended !== isSuspended)) {
        const before = auditOfSolver(solver);
        solver.setSupervisorSuspended(isSuspended);
        await this.save(tx, { personId: null }, solver, { action: 'followSupervisor', before });
        await tx.record(SupervisorFollowed(this.eventOf({ personId: null }, solver, {})));
      }
    });
  }

  /**
   * Updates the school of supervisors who have joined or left it since they accepted: its rule for ideas applies to their learners. Locks
   * the school first, as a change of that rule does.
   */
  async followMembersOf(organisationId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const organisation = await tx.manager.findOne(Organisation, {
        where: { id: organisationId },
        lock: { mode: 'pessimistic_read' },
      });
      if (organisation === null || !isSchool(organisation)) return;
      const solvers = await tx.manager
        .createQueryBuilder(Solver, 'solver')
        .where('solver.supervisorId IS NOT NULL')
        .andWhere(
          `(solver.schoolId = :organisationId OR solver.supervisorId IN (
             SELECT person_id FROM membership WHERE organisation_id = :organisationId))`,
          { organisationId },
        )
        .orderBy('solver.id')
        .setLock('pessimistic_write')
        .getMany();
      // A school has few supervisors for many learners.
      const schools = new Map<string, string | null>();
      for (const solver of solvers) {
        const id = solver.supervisorId ?? '';
        if (!schools.has(id)) schools.set(id, await schoolOf(tx, { id }));
        const schoolId = schools.get(id) ?? null;
        if (schoolId === solver.schoolId) continue;
        const before = auditOfSolver(solver);
        solver.setSchool(schoolId);
        await this.followSchool(tx, solver);
        await this.save(tx, { personId: null }, solver, { action: 'followSchool', before });
        await tx.record(SupervisorSchoolChanged(this.eventOf({ personId: null }, solver, { schoolId })));
      }
    });
  }

  /**
   * Updates the schools of supervisors on profiles that are behind, such as after a membership change that was not followed. It changes
   * nothing on profiles that are up to date.
   */
  async followSchools(): Promise<void> {
    const behind = await this.database.manager.query<{ id: string }[]>(
      `SELECT DISTINCT school.id FROM solver
       LEFT JOIN LATERAL (${schoolOfSupervisorSql}) AS own ON TRUE
       CROSS JOIN LATERAL (VALUES (solver.school_id), (own.id)) AS school (id)
       WHERE solver.supervisor_id IS NOT NULL AND solver.school_id IS DISTINCT FROM own.id AND school.id IS NOT NULL
       ORDER BY 1`,
    );
    for (const { id } of behind) await this.followMembersOf(id);
  }

  /**
   * Deletes, in some profiles, that their holders were under age.
   * @returns how many: there may be more.
   */
  async comeOfAge(): Promise<number> {
    const today = dayInFrance(this.clock.now());
    return this.database.transaction(async (tx) => {
      const solvers = await tx.manager
        .createQueryBuilder(Solver, 'solver')
        .where('solver.minorUntil < :today', { today })
        .orderBy('solver.id')
        .limit(100)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getMany();
      for (const solver of solvers) {
        const before = auditOfSolver(solver);
        solver.setMinority(null);
        await this.save(tx, { personId: null }, solver, { action: 'comeOfAge', before });
        await tx.record(MinorityChanged(this.eventOf({ personId: null }, solver, {})));
      }
      return solvers.length;
    });
  }

  /**
   * Answers for an asked address, which a session or a secret has proven.
   * @param supervisor the person who accepts; null: the answer is no
   * @throws {NotFound} if the address is asked no longer
   */
  async answerFor(
    tx: Transaction,
    solverId: string,
    email: string,
    supervisor: Person | null,
  ): Promise<Solver> {
    const solver = await this.lock(tx, solverId);
    if (solver === null || solver.supervisorEmail !== email || solver.holderSuspended) throw new NotFound();
    // The learner may have taken this address since.
    if (supervisor !== null && supervisor.id === solver.personId) throw new NotFound();
    const doer = { personId: supervisor?.id ?? null };
    const before = auditOfSolver(solver);
    solver.settleSupervisorRequest(
      supervisor && { personId: supervisor.id, schoolId: await schoolOf(tx, supervisor) },
    );
    if (supervisor !== null) await this.followSchool(tx, solver);
    const action = supervisor === null ? 'declineSupervision' : 'acceptSupervision';
    await this.save(tx, doer, solver, { action, before });
    await tx.record(SupervisionAnswered(this.eventOf(doer, solver, { accepted: supervisor !== null })));
    return solver;
  }

  /** Ideas that waited for another supervisor, or for none, wait for the present one; if no school asks for it, they wait no longer. */
  private async followSchool(tx: Transaction, solver: Solver): Promise<void> {
    const now = this.clock.now();
    const changed = await followSchool(tx.manager, [solver.id], await isCosigned(tx, solver), now);
    if (changed.length > 0) solver.touch(now);
  }

  private async assertMayAsk({ manager }: Transaction, solver: Solver, email: string): Promise<void> {
    const found = await manager.findOneBy(Person, { email });
    if (found === null) return;
    if (found.id === solver.personId) {
      const label = sentences.supervisorEmail();
      throw new InvalidInput([{ field: 'email', label, rule: 'another', message: sentences.notYourself() }]);
    }
    if (found.id === solver.supervisorId) throw new Conflict(sentences.supervisesAlready());
  }

  private change(
    actor: Actor,
    may: SupervisionAction,
    solverId: string,
    action: LoggedAction,
    work: (solver: Solver, tx: Transaction) => Promise<void>,
  ): Promise<Solver> {
    return this.database.transaction(async (tx) => {
      const solver = await this.lock(tx, solverId);
      const isSeen =
        solver !== null && (mayOnSolver(actor, 'see', solver) || mayOnSupervision(actor, 'see', solver));
      if (!isSeen) throw new NotFound();
      if (!mayOnSupervision(actor, may, solver)) throw new Forbidden();
      const before = auditOfSolver(solver);
      await work(solver, tx);
      await this.save(tx, actor, solver, { action, before });
      return solver;
    });
  }

  private async save(
    tx: Transaction,
    doer: Doer,
    solver: Solver,
    input: { action: LoggedAction; before: ReturnType<typeof auditOfSolver> },
  ): Promise<void> {
    await tx.manager.save(solver);
    const { action, before } = input;
    await tx.audit({ ...onSolver(doer, solver.id, action), before, after: auditOfSolver(solver) });
  }

  private lock({ manager }: Transaction, solverId: string): Promise<Solver | null> {
    return manager.findOne(Solver, {
      where: { id: identifier(solverId) },
      lock: { mode: 'pessimistic_write' },
    });
  }

  private eventOf<Data extends object>({ personId }: Doer, { id }: Solver, data: Data) {
    return { subjectId: id, actorId: personId, data: { solverId: id, ...data } };
  }
}

/** The person who was asked until now, for an event; empty if the address is no proven address of an account. */
async function askedUntilNow(
  { manager }: Transaction,
  { supervisorEmail }: Solver,
): Promise<{ formerId?: string }> {
  if (supervisorEmail === null) return {};
  const person = await manager.findOneBy(Person, { email: supervisorEmail, emailVerified: true });
  return person === null ? {} : { formerId: person.id };
}

/** SQL form of `schoolOf`, for the supervisor of a row named `solver`. */
const schoolOfSupervisorSql = `
  SELECT organisation.id FROM membership JOIN organisation ON organisation.id = membership.organisation_id
  WHERE membership.person_id = solver.supervisor_id AND organisation.kind IN ('school', 'cfa')
  ORDER BY membership.since, organisation.id LIMIT 1`;

/** The school or CFA of a person; null: they belong to none. */
async function schoolOf(
  { manager }: Transaction,
  { id: personId }: Pick<Person, 'id'>,
): Promise<string | null> {
  const membership = await manager.findOne(Membership, {
    where: { personId, organisation: { kind: In(['school', 'cfa']) } },
    order: { since: 'ASC', organisationId: 'ASC' },
  });
  return membership?.organisationId ?? null;
}
