import { Injectable } from '@nestjs/common';
import { type Actor, Membership, Person } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, type Transaction } from '@passerelle/database';
import { Forbidden, identifier, NotFound, parseInput } from '@passerelle/problems';
import { type FindOptionsWhere, In } from 'typeorm';
import { Idea } from './solver/idea.entity.js';
import { auditWithIdeas, onSolver, loggedSolverActions } from './solver/solver.audit.js';
import { Solver } from './solver/solver.entity.js';
import { SolverVisibilityChanged, type VisibilityChange } from './solver/solver.events.js';
import { hidingReason } from './solver/solver.input.js';
import { mayOnSolver } from './solver/solver.policy.js';

interface HidingWords {
  /** In the curator's words. */
  reason: string;
}

interface Change {
  solver: Solver;
  reason: string;
  tx: Transaction;
}

/** Curators hide profiles and ideas from others, and show them again. A hidden object is gone at the next request. */
@Injectable()
export class SolverHiding {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {IllegalTransition} if the profile is hidden already. */
  async hide(actor: Actor, id: string, input: HidingWords): Promise<Solver> {
    return this.change(actor, { id }, 'hidden', input, ({ solver, reason }) => {
      solver.hide(reason, this.clock.now());
    });
  }

  /** @throws {IllegalTransition} if no curator has hidden the profile. */
  async unhide(actor: Actor, id: string, given: HidingWords): Promise<Solver> {
    return this.change(actor, { id }, 'shown', given, ({ solver }) => {
      solver.unhide(this.clock.now());
    });
  }

  /** @throws {IllegalTransition} if the idea is hidden already. */
  async hideIdea(actor: Actor, ideaId: string, input: HidingWords): Promise<Solver> {
    return this.changeIdea(actor, ideaId, 'ideaHidden', input, (idea, reason) => {
      idea.hide(reason, this.clock.now());
    });
  }

  /** @throws {IllegalTransition} if the idea is not hidden. */
  async unhideIdea(actor: Actor, ideaId: string, given: HidingWords): Promise<Solver> {
    return this.changeIdea(actor, ideaId, 'ideaShown', given, (idea) => {
      idea.unhide();
    });
  }

  /** Hides the profiles that only people with suspended accounts hold, and shows them again when one of these people is back. */
  async followHolders(holder: { personId: string } | { organisationId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const solvers = await tx.manager.find(Solver, {
        where: 'organisationId' in holder ? holder : await this.heldBy(tx, holder.personId),
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      for (const solver of solvers) {
        const isSuspended = await this.isHolderSuspended(tx, solver);
        if (isSuspended === solver.holderSuspended) continue;
        const before = await auditWithIdeas(tx, solver);
        solver.setHolderSuspended(isSuspended, this.clock.now());
        await tx.manager.save(solver);
        const { id: solverId } = solver;
        const data = { solverId, change: 'holder' as const };
        await tx.record(SolverVisibilityChanged({ subjectId: solverId, actorId: null, data }));
        const after = await auditWithIdeas(tx, solver);
        await tx.audit({
          ...onSolver({ personId: null }, solverId, loggedSolverActions.holder),
          before,
          after,
        });
      }
    });
  }

  private async heldBy(tx: Transaction, personId: string): Promise<FindOptionsWhere<Solver>[]> {
    const memberships = await tx.manager.findBy(Membership, { personId });
    return [{ personId }, { organisationId: In(memberships.map(({ organisationId }) => organisationId)) }];
  }

  /** Whether the profile has holders, and all of them are suspended. */
  private async isHolderSuspended(tx: Transaction, { personId, organisationId }: Solver): Promise<boolean> {
    const members = organisationId === null ? [] : await tx.manager.findBy(Membership, { organisationId });
    const ids = personId === null ? members.map((member) => member.personId) : [personId];
    const holders = await tx.manager.findBy(Person, { id: In(ids) });
    return holders.length > 0 && holders.every(({ suspendedAt }) => suspendedAt !== null);
  }

  private async change(
    actor: Actor,
    { id, ideaId }: { id: string; ideaId?: string },
    change: VisibilityChange,
    input: HidingWords,
    work: (change: Change) => Promise<void> | void,
  ): Promise<Solver> {
    const { reason } = parseInput(hidingReason, input);
    return this.database.transaction(async (tx) => {
      const solver = await tx.manager.findOne(Solver, {
        where: { id: identifier(id) },
        lock: { mode: 'pessimistic_write' },
      });
      if (solver === null || !mayOnSolver(actor, 'see', solver)) throw new NotFound();
      if (!mayOnSolver(actor, 'hide', solver)) throw new Forbidden();
      const before = await auditWithIdeas(tx, solver);
      await work({ solver, reason, tx });
      await tx.manager.save(solver);
      const data = { solverId: solver.id, change, ...(ideaId !== undefined && { ideaId }) };
      const event = SolverVisibilityChanged({ subjectId: solver.id, actorId: actor.personId, data });
      await tx.record({ ...event, reason });
      const after = await auditWithIdeas(tx, solver);
      await tx.audit({ ...onSolver(actor, solver.id, loggedSolverActions[change]), reason, before, after });
      return solver;
    });
  }

  private async changeIdea(
    actor: Actor,
    id: string,
    change: VisibilityChange,
    given: HidingWords,
    work: (idea: Idea, reason: string) => void,
  ): Promise<Solver> {
    const found = await this.database.manager.findOneBy(Idea, { id: identifier(id) });
    if (found === null) throw new NotFound();
    const key = { id: found.solverId, ideaId: found.id };
    return this.change(actor, key, change, given, async ({ solver, reason, tx }) => {
      // The lock of the profile also covers its ideas.
      const idea = await tx.manager.findOneBy(Idea, { id: found.id });
      if (idea === null) throw new NotFound();
      work(idea, reason);
      await tx.manager.save(idea);
      solver.touch(this.clock.now());
    });
  }
}
