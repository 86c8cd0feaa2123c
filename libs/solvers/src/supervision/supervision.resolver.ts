import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  type Organisation,
  OrganisationLoader,
  type Person,
  PersonLoader,
} from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  LocalDate,
  Once,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import type { Solver } from '../solver/solver.entity.js';
import { SolverType } from '../solver/solver.graphql.js';
import { mayOnSolver } from '../solver/solver.policy.js';
import { EndMinorities } from './end-minorities.js';
import { FollowSupervisorsOnAccountSuspended } from './follow-supervisors-on-account-suspended.js';
import {
  MailLearnerOnSupervisionAnswered,
  MailOtherOnSupervisionEnded,
  MailSupervisorOnSupervisorAsked,
} from './mail-on-supervision.js';
import { SupervisionLink } from './supervision-link.js';
import { SupervisionMails } from './supervision-mails.js';
import {
  SupervisionConnection,
  type SupervisionPermissions,
  SupervisionResult,
  SupervisionType,
} from './supervision.graphql.js';
import { mayOnSupervision, supervisionEvents } from './supervision.rules.js';
import { SupervisionService } from './supervision.service.js';

/** The field that supervision adds to profiles. */
@Resolver(() => SolverType)
export class SupervisionOfSolverResolver {
  @ResolveField(() => SupervisionType, {
    nullable: true,
    description:
      'For those who hold the profile and whoever supervises them; null for others, and where it is neither a student’s nor a project holder’s.',
  })
  @FieldOf('Solver')
  supervision(solver: Solver, { actor }: RequestContext<Actor>): Solver | null {
    return solver.mayHaveSupervisor && mayOnSupervision(actor, 'see', solver) ? solver : null;
  }
}

@Resolver(() => SupervisionType)
export class SupervisionResolver {
  constructor(
    private readonly service: SupervisionService,
    private readonly people: PersonLoader,
    private readonly organisations: OrganisationLoader,
  ) {}

  @Query(() => SupervisionConnection, { description: 'Those whom the viewer supervises, the newest first.' })
  @Allow('signedIn')
  mySupervisions(@CurrentActor() actor: Actor, @Args() page: ConnectionArgs): Promise<Page<Solver>> {
    return this.service.mine(actor, page);
  }

  @Query(() => SupervisionConnection, {
    description: 'Those who ask the viewer to supervise them, the newest first.',
  })
  @Allow('signedIn')
  supervisionsToAnswer(@CurrentActor() actor: Actor, @Args() page: ConnectionArgs): Promise<Page<Solver>> {
    return this.service.asking(actor, page);
  }

  @Mutation(() => SupervisionResult, {
    description:
      'Sends a mail. Asking the same address again sends another one; another address replaces it. Whoever supervises goes on until the other accepts.',
  })
  @Allow('signedIn')
  askSupervisor(
    @CurrentActor() actor: Actor,
    @IdArg('the profile', 'solverId') solverId: string,
    @Args('email', {
      description: 'At most 254 characters; not one’s own. Whoever supervises already is a `Conflict`.',
    })
    email: string,
    @Once() once: Once,
  ): Promise<Solver> {
    return once(
      () => this.service.ask(actor, solverId, { email }),
      (asked) => this.service.see(actor, asked),
    );
  }

  @Mutation(() => SupervisionResult, { description: 'The link in the mail is no longer valid.' })
  @Allow('signedIn')
  withdrawSupervisorRequest(
    @CurrentActor() actor: Actor,
    @IdArg('the profile', 'solverId') solverId: string,
  ): Promise<Solver> {
    return this.service.withdraw(actor, solverId);
  }

  @Mutation(() => SupervisionResult, {
    description: 'For somebody whose account has the address that was asked.',
  })
  @Allow('signedIn')
  answerSupervision(
    @CurrentActor() actor: Actor,
    @IdArg('the profile', 'solverId') solverId: string,
    @Args('accept', { description: 'True: answer for them from now on; false: no.' }) accept: boolean,
  ): Promise<Solver> {
    return this.service.answer(actor, solverId, accept);
  }

  @Mutation(() => SupervisionResult, { description: 'For either of the two; the other is told.' })
  @Allow('signedIn')
  endSupervision(
    @CurrentActor() actor: Actor,
    @IdArg('the profile', 'solverId') solverId: string,
  ): Promise<Solver> {
    return this.service.end(actor, solverId);
  }

  @Mutation(() => SupervisionResult, {
    description:
      'Says that the holder is under age. Once somebody supervises them, only the supervisor changes that.',
  })
  @Allow('signedIn')
  setMinority(
    @CurrentActor() actor: Actor,
    @IdArg('the profile', 'solverId') solverId: string,
    @Args('until', {
      type: () => LocalDate,
      nullable: true,
      description: 'Any day of the month in which they come of age; only the month is kept. Null: of age.',
    })
    until: string | null,
  ): Promise<Solver> {
    return this.service.setMinority(actor, solverId, until ?? null);
  }

  @FieldOf('Supervision')
  async learner({ personId, name }: Solver, context: RequestContext): Promise<string> {
    const holder = personId === null ? null : await this.people.load(context, personId);
    return holder?.name || name;
  }

  @FieldOf('Supervision')
  project({ name }: Solver): string {
    return name;
  }

  @FieldOf('Supervision')
  solver(solver: Solver, { actor }: RequestContext<Actor>): Solver | null {
    return mayOnSolver(actor, 'see', solver) ? solver : null;
  }

  @FieldOf('Supervision')
  askedEmail(solver: Solver, { actor }: RequestContext<Actor>): string | null {
    return mayOnSupervision(actor, 'seeRequest', solver) ? solver.supervisorEmail : null;
  }

  @FieldOf('Supervision')
  askedAt({ supervisorAskedAt }: Solver): Date | null {
    return supervisorAskedAt;
  }

  @FieldOf('Supervision')
  async supervisor({ supervisorId }: Solver, context: RequestContext): Promise<Person | null> {
    return supervisorId === null ? null : this.people.load(context, supervisorId);
  }

  @FieldOf('Supervision')
  async school({ schoolId }: Solver, context: RequestContext): Promise<Organisation | null> {
    return schoolId === null ? null : this.organisations.load(context, schoolId);
  }

  @FieldOf('Supervision')
  minor({ isMinor }: Solver): boolean {
    return isMinor;
  }

  @FieldOf('Supervision')
  viewerCan(solver: Solver, { actor }: RequestContext<Actor>): SupervisionPermissions {
    return {
      ask: mayOnSupervision(actor, 'ask', solver),
      end: mayOnSupervision(actor, 'end', solver),
      setMinority: mayOnSupervision(actor, 'setMinority', solver),
    };
  }
}

export const providersOfSupervision = [
  provideEvents(supervisionEvents),
  EndMinorities,
  FollowSupervisorsOnAccountSuspended,
  MailLearnerOnSupervisionAnswered,
  MailOtherOnSupervisionEnded,
  MailSupervisorOnSupervisorAsked,
  SupervisionLink,
  SupervisionMails,
  SupervisionOfSolverResolver,
  SupervisionResolver,
  SupervisionService,
];
