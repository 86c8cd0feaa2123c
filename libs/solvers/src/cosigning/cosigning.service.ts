import { Injectable } from '@nestjs/common';
import { type Actor, Organisation, parametersOf } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, type LoggedAction, type Transaction } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type OrderKey, type Page } from '@passerelle/graphql';
import {
  Conflict,
  Forbidden,
  identifier,
  IllegalTransition,
  NotFound,
  parseInput,
} from '@passerelle/problems';
import { In } from 'typeorm';
import { Idea } from '../solver/idea.entity.js';
import { auditWithIdeas, onSolver } from '../solver/solver.audit.js';
import { Solver } from '../solver/solver.entity.js';
import { SolversImported } from '../solver/solver.events.js';
import { mayOnSolver, seesIdea } from '../solver/solver.policy.js';
import { sentences } from '../solvers.sentences.js';
import { CosigningSchool } from './cosigning-school.entity.js';
import {
  CosigningChanged,
  IdeaCosigned,
  IdeaReturned,
  mayOnCosigning,
  returnInput,
} from './cosigning.rules.js';
import { followSchool } from './supervised-ideas.js';

/** As many profiles as in a batch of an import. */
const AT_ONCE = 500;

const longestWaitingFirst: OrderKey<Idea>[] = [
  {
    column: 'idea.signatureAt',
    kind: 'time',
    direction: 'ASC',
    value: (idea) => idea.signatureAt ?? new Date(0),
  },
  { column: 'idea.id', kind: 'id', direction: 'ASC', value: ({ id }) => id },
];

/** Supervisors sign the words of ideas, if their school wants them read before companies see them. */
@Injectable()
export class CosigningService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Ideas that wait for the actor's signature, the longest waiting first. */
  toSign(actor: Actor, page: ConnectionArgs): Promise<Page<Idea>> {
    const query = this.database.manager
      .createQueryBuilder(Idea, 'idea')
      .innerJoin('idea.solver', 'solver')
      .where(`idea.signature = 'waiting' AND solver.supervisorId = :personId`, parametersOf(actor))
      .andWhere('solver.personId IS DISTINCT FROM :personId AND NOT solver.holderSuspended');
    return keysetPage(query, page, longestWaitingFirst);
  }

  /**
   * Signs the words of an idea.
   * @param askedAt since when the idea has waited, as the supervisor read it: new words wait from their own time
   * @throws {Conflict} if its words have changed since. @throws {IllegalTransition} if the idea waits no longer.
   */
  sign(actor: Actor, ideaId: string, askedAt: Date): Promise<Idea> {
    return this.change(actor, ideaId, { action: 'cosignIdea', askedAt }, async (idea, { tx, now }) => {
      idea.sign(now);
      await tx.record(IdeaCosigned(eventOf(actor, idea)));
    });
  }

  /**
   * Sends an idea back; its words may then be changed.
   * @throws as `sign` does
   */
  async sendBack(actor: Actor, ideaId: string, askedAt: Date, input: { reason: string }): Promise<Idea> {
    const { reason } = parseInput(returnInput, input);
    return this.change(
      actor,
      ideaId,
      { action: 'returnIdea', askedAt, reason },
      async (idea, { tx, now }) => {
        idea.sendBack(reason, now);
        await tx.record({ ...IdeaReturned(eventOf(actor, idea)), reason });
      },
    );
  }

  /**
   * Sets whether ideas of learners whose supervisors belong to this school are read first. From then on, unsigned ideas wait; once switched
   * off, other people see them.
   * @throws {IllegalTransition} for an organisation that is no school
   */
  async setAsked(actor: Actor, id: string, asks: boolean): Promise<Organisation> {
    const organisationId = identifier(id);
    return this.database.transaction(async (tx) => {
      const school = await tx.manager.findOne(Organisation, {
        where: { id: organisationId },
        lock: { mode: 'pessimistic_write' },
      });
      if (school === null) throw new NotFound();
      if (!actor.owns(organisationId)) throw new Forbidden();
      if (!isSchool(school)) throw new IllegalTransition(sentences.onlySchoolsCosign(), school.kind);
      const asked = await tx.manager.existsBy(CosigningSchool, { organisationId });
      if (asked === asks) return school;
      const now = this.clock.now();
      await (asks
        ? tx.manager.insert(CosigningSchool, { organisationId, since: now })
        : tx.manager.delete(CosigningSchool, { organisationId }));
      await this.followAll(tx, organisationId, asks, now);
      const data = { organisationId, asks };
      await tx.record(CosigningChanged({ subjectId: organisationId, actorId: actor.personId, data }));
      await tx.audit({
        actorId: actor.personId,
        object: { kind: 'organisation', id: organisationId },
        action: 'setCosigning',
        before: { cosigning: asked },
        after: { cosigning: asks },
      });
      return school;
    });
  }

  /** Locks the profiles first: an idea that is written meanwhile is counted too. */
  private async followAll(tx: Transaction, schoolId: string, asks: boolean, now: Date): Promise<void> {
    const solvers = await tx.manager
      .createQueryBuilder(Solver, 'solver')
      .select('solver.id')
      .where('solver.schoolId = :schoolId AND solver.supervisorId IS NOT NULL', { schoolId })
      .orderBy('solver.id')
      .setLock('pessimistic_write')
      .getMany();
    const ids = solvers.map(({ id }) => id);
    const changed = await followSchool(tx.manager, ids, asks, now);
    // Search and matching read profiles with another version again.
    await tx.manager.increment(Solver, { id: In(changed) }, 'version', 1);
    for (let i = 0; i < changed.length; i += AT_ONCE) {
      const solverIds = changed.slice(i, i + AT_ONCE);
      await tx.record(SolversImported({ subjectId: schoolId, actorId: null, data: { solverIds } }));
    }
  }

  private async change(
    actor: Actor,
    id: string,
    { action, askedAt, reason }: { action: LoggedAction; askedAt: Date; reason?: string },
    work: (idea: Idea, at: { tx: Transaction; now: Date }) => Promise<void>,
  ): Promise<Idea> {
    const found = await this.database.manager.findOneBy(Idea, { id: identifier(id) });
    if (found === null) throw new NotFound();
    return this.database.transaction(async (tx) => {
      const solver = await tx.manager.findOne(Solver, {
        where: { id: found.solverId },
        lock: { mode: 'pessimistic_write' },
      });
      // Read under the lock of the profile: its words may be changing.
      const idea = await tx.manager.findOneBy(Idea, { id: found.id });
      if (solver === null || idea === null) throw new NotFound();
      if (!mayOnCosigning(actor, 'sign', solver)) {
        const isSeen = mayOnSolver(actor, 'see', solver) && seesIdea(actor, idea, solver);
        throw isSeen ? new Forbidden() : new NotFound();
      }
      if (idea.signature === 'waiting' && idea.signatureAt?.getTime() !== askedAt.getTime())
        throw new Conflict(sentences.wordsChanged());
      const before = await auditWithIdeas(tx, solver);
      const now = this.clock.now();
      await work(idea, { tx, now });
      await tx.manager.save(idea);
      solver.touch(now);
      await tx.manager.save(solver);
      const after = await auditWithIdeas(tx, solver);
      await tx.audit({ ...onSolver(actor, solver.id, action), ...(reason && { reason }), before, after });
      return idea;
    });
  }
}

/** An organisation where people learn. */
export const isSchool = ({ kind }: Pick<Organisation, 'kind'>): boolean =>
  kind === 'school' || kind === 'cfa';

const eventOf = ({ personId }: Actor, { id: ideaId, solverId }: Idea) => ({
  subjectId: solverId,
  actorId: personId,
  data: { solverId, ideaId },
});
