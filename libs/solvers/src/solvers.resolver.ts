import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  AbsenceInput,
  type Actor,
  AuditEntryConnection,
  AuditLog,
  type Organisation,
  OrganisationLoader,
} from '@passerelle/accounts';
import { Clock, dayInFrance } from '@passerelle/config';
import type { AuditEntry } from '@passerelle/database';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  Once,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import { identifier, sentenceIn } from '@passerelle/problems';
import { type Tag, TagLoader } from '@passerelle/taxonomy';
import { type Territory, TerritoryLoader } from '@passerelle/territories';
import { PeriodInput } from './calendar/period.graphql.js';
import { PeriodsOfSolverLoader } from './calendar/periods.loader.js';
import { SolverLists } from './solver-lists.js';
import type { Idea } from './solver/idea.entity.js';
import { IdeasOfSolverLoader } from './solver/idea.loader.js';
import type { SolverKind } from './solver/field-of-solver.js';
import { Solver } from './solver/solver.entity.js';
import {
  IdeaChangeInput,
  IdeaInput,
  SolverChangeInput,
  SolverConnection,
  SolverFilter,
  type SolverHintType,
  SolverInput,
  SolverKindEnum,
  SolverPermissions,
  SolverResult,
  SolverType,
} from './solver/solver.graphql.js';
import { mayOnSolver, seesIdea } from './solver/solver.policy.js';
import { sentences } from './solvers.sentences.js';
import { SolversService } from './solvers.service.js';

@Resolver(() => SolverType)
export class SolversResolver {
  constructor(
    private readonly service: SolversService,
    private readonly lists: SolverLists,
    private readonly organisations: OrganisationLoader,
    private readonly tagsById: TagLoader,
    private readonly territoriesByCode: TerritoryLoader,
    private readonly ideasOfSolver: IdeasOfSolverLoader,
    private readonly periodsOfSolver: PeriodsOfSolverLoader,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  @Query(() => SolverType, {
    description:
      'One profile: complete ones for everybody signed in, any for curators and those who hold it.',
  })
  @Allow('signedIn')
  solver(@CurrentActor() actor: Actor, @IdArg('the profile') solverId: string): Promise<Solver> {
    return this.service.see(actor, solverId);
  }

  @Query(() => SolverConnection, {
    description: 'Complete profiles, the last changed first; curators see the others too.',
  })
  @Allow('signedIn')
  solvers(
    @CurrentActor() actor: Actor,
    @Args() page: ConnectionArgs,
    @Args('filter', {
      defaultValue: {},
      description: 'Only profiles that meet all of this; empty: all that the viewer may see.',
    })
    filter: SolverFilter,
  ): Promise<Page<Solver>> {
    return this.lists.seen(actor, page, filter);
  }

  @Query(() => [SolverType], {
    description: 'The profiles that the viewer, or an organisation of the viewer, holds.',
  })
  @Allow('signedIn')
  mySolvers(@CurrentActor() actor: Actor): Promise<Solver[]> {
    return this.lists.heldBy(actor);
  }

  @Query(() => SolverType, {
    nullable: true,
    description: 'The profile that a person holds by themselves; null: there is none.',
  })
  @Allow('admin')
  solverOfPerson(@IdArg('the person', 'personId') personId: string): Promise<Solver | null> {
    return this.lists.ofHolder({ personId: identifier(personId) });
  }

  @Query(() => SolverType, {
    nullable: true,
    description: 'The profile that an organisation holds, complete or not; null: there is none.',
  })
  @Allow('curator')
  solverOfOrganisation(
    @IdArg('the organisation', 'organisationId') organisationId: string,
  ): Promise<Solver | null> {
    return this.lists.ofHolder({ organisationId: identifier(organisationId) });
  }

  @Query(() => AuditEntryConnection, { description: 'What was done to a profile, the last first.' })
  @Allow('curator')
  async auditLogOfSolver(
    @CurrentActor() actor: Actor,
    @IdArg('the profile', 'solverId') solverId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<AuditEntry>> {
    const solver = await this.service.see(actor, solverId);
    return this.auditLog.of('solver', solver.id, page);
  }

  @Mutation(() => SolverResult, {
    description:
      'A startup’s profile is held by its organisation; one that a curator makes without, by nobody yet.',
  })
  @Allow('signedIn')
  createSolver(
    @CurrentActor() actor: Actor,
    @Args('kind', {
      type: () => SolverKindEnum,
      description: 'What the solver is; `updateSolver` does not change it.',
    })
    kind: SolverKind,
    @Args('organisationId', {
      type: () => ID,
      nullable: true,
      description:
        'UUID of the organisation that holds it, for a startup; null: the viewer holds it, or nobody yet where a curator makes it.',
    })
    organisationId: string | null,
    @Args('input', {
      description: 'What the profile says. A holder who has a profile already is a `Conflict`.',
    })
    input: SolverInput,
    @Once() once: Once,
  ): Promise<Solver> {
    return once(
      () => this.service.create(actor, kind, organisationId ?? null, input),
      (made) => this.service.see(actor, made),
    );
  }

  @Mutation(() => SolverResult, {
    description:
      'Changes what a profile says, for those who hold it; for curators while nobody does. A change by somebody else since `version` is a `Conflict`.',
  })
  @Allow('signedIn')
  updateSolver(
    @CurrentActor() actor: Actor,
    @IdArg('the profile') solverId: string,
    @Args('input', { description: 'The fields that change.' }) input: SolverChangeInput,
    @Args('version', { type: () => Int, nullable: true, description: 'The one that was read.' })
    version?: number | null,
  ): Promise<Solver> {
    return this.service.update(actor, solverId, input, version);
  }

  @Mutation(() => SolverResult, {
    description:
      'Adds an idea to a profile, for those who hold it; for curators while nobody does. A twenty-first one is `LimitReached`.',
  })
  @Allow('signedIn')
  async addIdea(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @IdArg('the profile', 'solverId') solverId: string,
    @Args('input', { description: 'What the idea says.' }) input: IdeaInput,
    @Once() once: Once,
  ): Promise<Solver> {
    const solver = await once(
      () => this.service.addIdea(actor, solverId, input),
      (changed) => this.service.see(actor, changed),
    );
    return this.ideasOfSolver.changed(context, solver);
  }

  @Mutation(() => SolverResult, {
    description:
      'Changes what an idea says. Where a school asks for it, the supervisor reads the new words before others do.',
  })
  @Allow('signedIn')
  async updateIdea(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @IdArg('the idea') ideaId: string,
    @Args('input', { description: 'The fields that change.' }) input: IdeaChangeInput,
  ): Promise<Solver> {
    return this.ideasOfSolver.changed(context, await this.service.updateIdea(actor, ideaId, input));
  }

  @Mutation(() => SolverResult, {
    description: 'Deletes an idea. One that a curator has hidden stays: `IllegalTransition`.',
  })
  @Allow('signedIn')
  async removeIdea(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @IdArg('the idea') ideaId: string,
  ): Promise<Solver> {
    return this.ideasOfSolver.changed(context, await this.service.removeIdea(actor, ideaId));
  }

  @Mutation(() => SolverResult, {
    description:
      'Has a profile matched with no need until it is resumed; a paused one is `IllegalTransition`. For those who hold it; for curators while nobody does.',
  })
  @Allow('signedIn')
  pauseSolver(@CurrentActor() actor: Actor, @IdArg('the profile') solverId: string): Promise<Solver> {
    return this.service.pause(actor, solverId);
  }

  @Mutation(() => SolverResult, {
    description: 'Has a paused profile matched again; one that is not paused is `IllegalTransition`.',
  })
  @Allow('signedIn')
  resumeSolver(@CurrentActor() actor: Actor, @IdArg('the profile') solverId: string): Promise<Solver> {
    return this.service.resume(actor, solverId);
  }

  @Mutation(() => SolverResult, { description: 'Without an absence, the solver is there all the time.' })
  @Allow('signedIn')
  async setAbsence(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @IdArg('the profile') solverId: string,
    @Args('absence', {
      type: () => AbsenceInput,
      nullable: true,
      description: 'The days away; null: none any more.',
    })
    absence: AbsenceInput | null,
  ): Promise<Solver> {
    const solver = await this.service.setAbsence(actor, solverId, absence ?? null);
    return this.periodsOfSolver.changed(context, solver);
  }

  @Mutation(() => SolverResult, {
    description:
      'For students and project holders, 60 periods at most. Periods of one kind do not overlap; those of two kinds may.',
  })
  @Allow('signedIn')
  async addPeriod(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @IdArg('the profile', 'solverId') solverId: string,
    @Args('period', { description: 'The days, and how often they come again.' }) period: PeriodInput,
    @Once() once: Once,
  ): Promise<Solver> {
    const solver = await once(
      () => this.service.addPeriod(actor, solverId, period),
      (changed) => this.service.see(actor, changed),
    );
    return this.periodsOfSolver.changed(context, solver);
  }

  @Mutation(() => SolverResult, {
    description: 'Takes periods out of the calendar; what is gone already is not missed.',
  })
  @Allow('signedIn')
  async removePeriods(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @IdArg('the profile', 'solverId') solverId: string,
    @Args('ids', { type: () => [ID], description: 'UUIDs of the periods.' }) periodIds: string[],
  ): Promise<Solver> {
    return this.periodsOfSolver.changed(
      context,
      await this.service.removePeriods(actor, solverId, periodIds),
    );
  }

  @Mutation(() => SolverResult, {
    description: 'Invites whoever reads the contact address to take the profile over.',
  })
  @Allow('curator')
  inviteSolver(
    @CurrentActor() actor: Actor,
    @IdArg('the profile') solverId: string,
    @Args('email', { type: () => String, nullable: true, description: 'Replaces the contact address.' })
    email: string | null,
  ): Promise<Solver> {
    return this.service.invite(actor, solverId, email);
  }

  @FieldOf('Solver')
  tags({ tagIds }: Solver, context: RequestContext): Promise<Tag[]> {
    return this.tagsById.loadAll(context, tagIds);
  }

  @FieldOf('Solver')
  territories({ territoryCodes }: Solver, context: RequestContext): Promise<Territory[]> {
    return this.territoriesByCode.loadAll(context, territoryCodes);
  }

  @FieldOf('Solver')
  async ideas(solver: Solver, context: RequestContext<Actor>): Promise<readonly Idea[]> {
    const ideas = await this.ideasOfSolver.load(context, solver.id);
    return ideas.filter((idea) => seesIdea(context.actor, idea, solver));
  }

  @FieldOf('Solver')
  async organisation({ organisationId }: Solver, context: RequestContext): Promise<Organisation | null> {
    return organisationId === null ? null : this.organisations.load(context, organisationId);
  }

  @FieldOf('Solver')
  paused(solver: Solver): boolean {
    return solver.isPaused;
  }

  @FieldOf('Solver')
  away(solver: Solver): boolean {
    return solver.isAway(dayInFrance(this.clock.now()));
  }

  @FieldOf('Solver')
  claimed(solver: Solver): boolean {
    return solver.isClaimed;
  }

  @FieldOf('Solver')
  async hints(solver: Solver, context: RequestContext<Actor>): Promise<SolverHintType[]> {
    if (!mayOnSolver(context.actor, 'edit', solver)) return [];
    const ideas = await this.ideasOfSolver.load(context, solver.id);
    return solver.hints(ideas.length).map((hint) => ({
      ...hint,
      sentence: sentenceIn(sentences[`hint_${hint.about}`](), context.language),
    }));
  }

  @FieldOf('Solver')
  contactEmail(solver: Solver, { actor }: RequestContext<Actor>): string | null {
    return mayOnSolver(actor, 'seeContact', solver) ? solver.contactEmail : null;
  }

  @FieldOf('Solver')
  contactRefusedAt(solver: Solver, { actor }: RequestContext<Actor>): Date | null {
    return mayOnSolver(actor, 'seeContact', solver) ? solver.contactRefusedAt : null;
  }

  @FieldOf('Solver')
  viewerCan(solver: Solver, { actor }: RequestContext<Actor>): SolverPermissions {
    return {
      edit: mayOnSolver(actor, 'edit', solver),
      invite: mayOnSolver(actor, 'invite', solver),
      hide: mayOnSolver(actor, 'hide', solver),
    };
  }

  @FieldOf('Solver')
  hiddenAt(solver: Solver, { actor }: RequestContext<Actor>): Date | null {
    return mayOnSolver(actor, 'seeHiding', solver) ? solver.hiddenAt : null;
  }

  @FieldOf('Solver')
  hiddenReason(solver: Solver, { actor }: RequestContext<Actor>): string | null {
    return mayOnSolver(actor, 'seeHiding', solver) ? solver.hiddenReason : null;
  }
}
