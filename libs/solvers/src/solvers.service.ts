import { Injectable } from '@nestjs/common';
import { type AbsenceInput, type Actor, changedMeanwhile, type Rate, RateLimits } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import {
  Conflict,
  Forbidden,
  identifier,
  IllegalTransition,
  InvalidInput,
  LimitReached,
  NotFound,
  parseChange,
  parseInput,
  type Sentence,
} from '@passerelle/problems';
import { resolveTags, Taxonomy, type TaxonomySnapshot } from '@passerelle/taxonomy';
import { TerritoriesService } from '@passerelle/territories';
import type { PeriodContent } from './calendar/period.input.js';
import { addPeriod, auditWithCalendar, declareAbsence, removePeriods } from './calendar/solver-calendar.js';
import { ContactRefusals } from './contacts/contact-refusal.entity.js';
import { askToSign, isCosigned } from './cosigning/supervised-ideas.js';
import { Idea, type IdeaContent } from './solver/idea.entity.js';
import { oneProfileEach } from './solver/one-profile-each.js';
import { auditOfSolver, auditWithIdeas, onSolver, loggedSolverActions } from './solver/solver.audit.js';
import type { SolverKind } from './solver/field-of-solver.js';
import type { SolverContent } from './solver/solver-fields.js';
import { Solver } from './solver/solver.entity.js';
import { type SolverChange, SolverInvited, SolverProfileChanged } from './solver/solver.events.js';
import type { IdeaChangeInput, IdeaInput, SolverChangeInput, SolverInput } from './solver/solver.graphql.js';
import {
  ideaInput,
  invitationInput,
  MAX_IDEAS,
  mayHaveSetting,
  settingFits,
  solverInput,
  type SolverInputContent,
} from './solver/solver.input.js';
import { mayOnSolver, type SolverAction } from './solver/solver.policy.js';
import { sentences } from './solvers.sentences.js';

/** How often a profile may be invited. */
const onceAWeek: Rate = { window: 7 * 24 * 3_600, max: 1 };

/** The profiles of solvers. */
@Injectable()
export class SolversService {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
    private readonly territories: TerritoriesService,
    private readonly refusals: ContactRefusals,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} for a profile that the actor may not see. */
  async see(actor: Actor, id: string): Promise<Solver> {
    const solver = await this.database.manager.findOneBy(Solver, { id: identifier(id) });
    if (solver === null || !mayOnSolver(actor, 'see', solver)) throw new NotFound();
    return solver;
  }

  /**
   * Creates a profile for an organisation of the actor or for the actor. If a curator names no organisation, the profile may be claimed
   * later.
   * @throws {Conflict} if the holder has a profile already.
   */
  async create(
    actor: Actor,
    kind: SolverKind,
    organisationId: string | null,
    input: SolverInput,
  ): Promise<Solver> {
    const holder = holderFor(actor, kind, organisationId);
    const content = await this.check(kind, parseInput(solverInput, input));
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const solver = Object.assign(Solver.begin(newId(), now), holder);
      solver.describe({ kind, ...content }, now);
      await this.refusals.apply(tx.manager, [solver]);
      await oneProfileEach(() => tx.manager.insert(Solver, solver));
      await this.recordChange(tx, actor, solver, 'created');
      await tx.audit({
        ...onSolver(actor, solver.id, loggedSolverActions.created),
        before: null,
        after: auditOfSolver(solver),
      });
      return solver;
    });
  }

  /**
   * Changes the given fields of a profile.
   * @throws {Conflict} if the profile was changed after `version` was read.
   */
  async update(actor: Actor, id: string, input: SolverChangeInput, version?: number | null): Promise<Solver> {
    const { kind, tagIds } = await this.see(actor, id);
    const content = await this.check(kind, parseChange(solverInput, input), tagIds);
    return this.change(actor, 'edit', id, 'edited', async (solver, tx) => {
      const isCurrent = (version ?? solver.version) === solver.version;
      const about = { kind: 'solver', id: solver.id, version: solver.version };
      if (!isCurrent) throw await changedMeanwhile(tx, about, sentences.changedMeanwhile());
      solver.describe(content, this.clock.now());
      await this.refusals.apply(tx.manager, [solver]);
    });
  }

  /** @throws {LimitReached} at 20 ideas. */
  async addIdea(actor: Actor, solverId: string, input: IdeaInput): Promise<Solver> {
    const content = parseInput(ideaInput, input);
    return this.change(actor, 'edit', solverId, 'ideas', async (solver, tx) => {
      if ((await tx.manager.countBy(Idea, { solverId: solver.id })) >= MAX_IDEAS) {
        throw new LimitReached(sentences.tooManyIdeas({ max: MAX_IDEAS }));
      }
      const idea = Object.assign(new Idea(), { id: newId(), solverId: solver.id, signature: null });
      await this.write(tx, actor, solver, { idea, content });
    });
  }

  async updateIdea(actor: Actor, ideaId: string, input: IdeaChangeInput): Promise<Solver> {
    const content = parseChange(ideaInput, input);
    const { id, solverId } = await this.idea(ideaId);
    return this.change(actor, 'edit', solverId, 'ideas', async (solver, tx) => {
      // Read under the lock of the profile: it may have been signed meanwhile.
      const idea = await tx.manager.findOneBy(Idea, { id });
      if (idea === null) throw new NotFound();
      await this.write(tx, actor, solver, { idea, content });
    });
  }

  /** @throws {IllegalTransition} if a curator has hidden the idea: otherwise its author could remove it and add it again, visible. */
  async removeIdea(actor: Actor, ideaId: string): Promise<Solver> {
    const { id, solverId } = await this.idea(ideaId);
    return this.change(actor, 'edit', solverId, 'ideas', async (solver, tx) => {
      // Read under the lock of the profile: a curator may have hidden it meanwhile.
      const idea = await tx.manager.findOneBy(Idea, { id });
      if (idea === null) throw new NotFound();
      if (idea.hiddenAt !== null) throw new IllegalTransition(sentences.ideaHidden(), 'hidden');
      await tx.manager.delete(Idea, { id });
      solver.touch(this.clock.now());
    });
  }

  async pause(actor: Actor, id: string): Promise<Solver> {
    return this.change(actor, 'edit', id, 'paused', (solver) => {
      if (solver.isPaused) throw new IllegalTransition(sentences.alreadyPaused(), 'paused', 'paused');
      solver.pause(this.clock.now());
    });
  }

  async resume(actor: Actor, id: string): Promise<Solver> {
    return this.change(actor, 'edit', id, 'resumed', (solver) => {
      if (!solver.isPaused) throw new IllegalTransition(sentences.notPaused(), 'active', 'active');
      solver.resume(this.clock.now());
    });
  }

  /** @param absence null: no absence. */
  async setAbsence(actor: Actor, id: string, absence: AbsenceInput | null): Promise<Solver> {
    return this.change(actor, 'edit', id, 'absence', (solver, tx) =>
      declareAbsence(tx, solver, absence, this.clock.now()),
    );
  }

  /**
   * Adds a period to a learner's calendar, with all its repetitions.
   * @throws {LimitReached} at 60 periods.
   */
  async addPeriod(actor: Actor, id: string, period: PeriodContent): Promise<Solver> {
    return this.change(actor, 'edit', id, 'calendar', (solver, tx) =>
      addPeriod(tx, solver, period, this.clock.now()),
    );
  }

  async removePeriods(actor: Actor, id: string, periodIds: readonly string[]): Promise<Solver> {
    return this.change(actor, 'edit', id, 'calendar', (solver, tx) =>
      removePeriods(tx, solver, periodIds, this.clock.now()),
    );
  }

  /**
   * Invites the reader of the contact address to take over the profile. The mail is sent after the transaction has committed.
   * @param email replaces the contact address
   * @throws {Conflict} if that address wants no more mails.
   * @throws {LimitReached} if the profile was invited less than a week ago.
   */
  async invite(actor: Actor, id: string, email?: string | null): Promise<Solver> {
    const { email: contactEmail } = parseInput(invitationInput, { email });
    return this.database.transaction(async (tx) => {
      const solver = await this.lock(tx, actor, 'invite', id);
      const now = this.clock.now();
      const before = auditOfSolver(solver);
      if (contactEmail && contactEmail !== solver.contactEmail) {
        solver.describe({ contactEmail }, now);
        await this.refusals.apply(tx.manager, [solver]);
        await tx.manager.save(solver);
        await this.recordChange(tx, actor, solver, 'edited');
      }
      if (solver.contactEmail === null) {
        throw new InvalidInput([{ field: 'email', rule: 'required', message: sentences.noAddress() }]);
      }
      if (solver.contactRefusedAt !== null) throw new Conflict(sentences.contactRefused());
      const { allowed, retryAfter } = await this.limits.consume(
        `inviteSolver ${solver.id}`,
        onceAWeek,
        tx.manager,
      );
      if (!allowed) throw new LimitReached(sentences.invitedLately(), retryAfter);
      await tx.record(
        SolverInvited({ subjectId: solver.id, actorId: actor.personId, data: { solverId: solver.id } }),
      );
      await tx.audit({
        ...onSolver(actor, solver.id, 'invite'),
        before,
        after: { ...auditOfSolver(solver), invitedAt: now.toISOString() },
      });
      return solver;
    });
  }

  /**
   * Checks a content, or a change of some fields, beyond the rules of each field.
   * @param borne the tags that the profile has: a tag among them that was retired since may stay.
   */
  private async check(
    kind: SolverKind,
    { tags, territories, keywords, ...content }: Partial<SolverInputContent>,
    borne: readonly string[] = [],
  ): Promise<Partial<SolverContent>> {
    const resolvedTags = tags && keepBorne(await this.taxonomy.snapshot(), tags, borne);
    const resolvedTerritories = territories && (await this.territories.resolve(territories));
    const problems = [
      ...(mayHaveSetting(kind, content.setting) ? [] : [wrongSetting]),
      ...(resolvedTags?.problems ?? []),
      ...(resolvedTerritories?.problems ?? []),
    ];
    if (problems.length > 0) throw new InvalidInput(problems);
    return {
      ...content,
      ...(keywords && { keywords: [...new Set(keywords)] }),
      ...(resolvedTags && { tagIds: resolvedTags.tagIds }),
      ...(resolvedTerritories && { territoryCodes: resolvedTerritories.codes }),
    };
  }

  private async write(
    tx: Transaction,
    actor: Actor,
    solver: Solver,
    { idea, content }: { idea: Idea; content: Partial<IdeaContent> },
  ): Promise<void> {
    const now = this.clock.now();
    const hasWaited = idea.signature === 'waiting';
    idea.say(content, await isCosigned(tx, solver), now);
    await tx.manager.save(idea);
    if (idea.signature === 'waiting' && !hasWaited) await askToSign(tx, this.limits, idea, actor.personId);
    solver.touch(now);
  }

  private async idea(id: string): Promise<Idea> {
    const idea = await this.database.manager.findOneBy(Idea, { id: identifier(id) });
    if (idea === null) throw new NotFound();
    return idea;
  }

  private async change(
    actor: Actor,
    action: SolverAction,
    id: string,
    change: SolverChange,
    /** @returns false: nothing changed, and nothing is recorded */
    work: (solver: Solver, tx: Transaction) => Promise<void | boolean> | void | boolean,
  ): Promise<Solver> {
    return this.database.transaction(async (tx) => {
      const solver = await this.lock(tx, actor, action, id);
      const auditOf = audits[change] ?? ((_: Transaction, it: Solver) => auditOfSolver(it));
      const before = await auditOf(tx, solver);
      if ((await work(solver, tx)) === false) return solver;
      await tx.manager.save(solver);
      await this.recordChange(tx, actor, solver, change);
      const after = await auditOf(tx, solver);
      await tx.audit({ ...onSolver(actor, solver.id, loggedSolverActions[change]), before, after });
      return solver;
    });
  }

  private async lock(tx: Transaction, actor: Actor, action: SolverAction, id: string): Promise<Solver> {
    const solver = await tx.manager.findOne(Solver, {
      where: { id: identifier(id) },
      lock: { mode: 'pessimistic_write' },
    });
    if (solver === null || !mayOnSolver(actor, 'see', solver)) throw new NotFound();
    if (!mayOnSolver(actor, action, solver)) throw new Forbidden();
    return solver;
  }

  private recordChange(tx: Transaction, actor: Actor, { id }: Solver, change: SolverChange): Promise<void> {
    return tx.record(
      SolverProfileChanged({ subjectId: id, actorId: actor.personId, data: { solverId: id, change } }),
    );
  }
}

/** The tags that are named: those that the profile has may stay, others must be offered. */
function keepBorne(
  snapshot: TaxonomySnapshot,
  references: readonly string[],
  borne: readonly string[],
): ReturnType<typeof resolveTags> {
  const idOf = (reference: string): string => snapshot.byReference.get(reference)?.id ?? '';
  const kept = references.filter((reference) => borne.includes(idOf(reference)));
  const { tagIds, problems } = resolveTags(
    snapshot,
    references.filter((reference) => !kept.includes(reference)),
  );
  return { tagIds: [...new Set([...kept.map(idOf), ...tagIds])], problems };
}

/** Audit functions for changes of parts with rows of their own. */
const audits: Partial<Record<SolverChange, typeof auditWithIdeas>> = {
  ideas: auditWithIdeas,
  calendar: auditWithCalendar,
};

/** Holder of a new profile: a startup's is its organisation, a student's or project holder's the person, an entrepreneur's either. */
function holderFor(
  actor: Actor,
  kind: SolverKind,
  organisationId: string | null,
): Pick<Solver, 'organisationId' | 'personId'> {
  if (organisationId === null) {
    if (actor.isCurator) return { organisationId: null, personId: null };
    if (kind === 'startup') throw wrongHolder('organisation_required', sentences.startupNeedsOrganisation());
    return { organisationId: null, personId: actor.personId };
  }
  const membership = actor.memberships.find((each) => each.organisationId === identifier(organisationId));
  if (membership === undefined) throw new NotFound();
  if (kind === 'startup' && membership.organisationKind !== 'startup') {
    throw wrongHolder('startup', sentences.notAStartup());
  }
  if (kind === 'student' || kind === 'project_holder') throw wrongHolder('person', sentences.heldByPerson());
  return { organisationId, personId: null };
}

const wrongSetting = {
  field: 'setting',
  label: sentences.setting(),
  rule: settingFits.params.rule,
  message: settingFits.params.sentence,
};

const wrongHolder = (rule: string, message: Sentence): InvalidInput =>
  new InvalidInput([{ field: 'organisationId', rule, message }]);
