import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  type Organisation,
  OrganisationLoader,
  type Person,
  PersonLoader,
  PersonType,
} from '@passerelle/accounts';
import { type Demand, DemandLabels } from '@passerelle/finding';
import { Allow, CurrentActor, FieldOf, type Page, type RequestContext } from '@passerelle/graphql';
import { type OwnerOfAddress, OwnerOfAddressLoader } from '@passerelle/introductions';
import { type Need, NeedLoader } from '@passerelle/needs';
import { sentenceIn } from '@passerelle/problems';
import { type Solver, SolverLoader } from '@passerelle/solvers';
import { DeskMarks } from './desk-marks.js';
import { AssignmentLoader, SnoozeLoader } from './desk-marks.loader.js';
import {
  DeskConnection,
  DeskQueueNameEnum,
  DeskQueueRowsArgs,
  DeskQueueType,
  DeskRowsArgs,
  DeskRowType,
} from './desk-queues.graphql.js';
import { type DeskFilter, DeskQueues } from './desk-queues.js';
import { type DeskQueueName, deskQueueNames, type DeskRow, rowIdOf } from './desk-row.js';
import { DeskRowsResult } from './desk.graphql.js';

const rowsArg = {
  type: () => [ID],
  description: 'The ids of from 1 to 100 rows.',
};

@Resolver(() => DeskRowType)
export class DeskResolver {
  constructor(
    private readonly queues: DeskQueues,
    private readonly marks: DeskMarks,
    private readonly assignments: AssignmentLoader,
    private readonly snoozes: SnoozeLoader,
    private readonly people: PersonLoader,
    private readonly organisations: OrganisationLoader,
    private readonly needs: NeedLoader,
    private readonly solvers: SolverLoader,
    private readonly owners: OwnerOfAddressLoader,
    private readonly labels: DemandLabels,
  ) {}

  @Query(() => [DeskQueueType], { description: 'All that waits for curators, queue by queue.' })
  @Allow('curator')
  desk(): DeskQueueType[] {
    return deskQueueNames.map((name) => ({ name }));
  }

  @Query(() => DeskConnection, { description: 'One queue of the desk, in its order.' })
  @Allow('curator')
  deskQueue(
    @CurrentActor() actor: Actor,
    @Args('name', { type: () => DeskQueueNameEnum, description: 'Which queue of the desk.' })
    name: DeskQueueName,
    @Args() args: DeskRowsArgs,
  ): Promise<Page<DeskRow>> {
    return this.queues.page(actor, name, args, filterOf(actor, args));
  }

  @Query(() => [PersonType], { description: 'The curators, to whom a row may be given, by name.' })
  @Allow('curator')
  curators(): Promise<Person[]> {
    return this.marks.curators();
  }

  @Mutation(() => DeskRowsResult, {
    description:
      'Puts rows off: they leave their queues until then, for all curators, and come back by themselves.',
  })
  @Allow('curator')
  async snooze(
    @CurrentActor() actor: Actor,
    @Args('rows', rowsArg) rows: string[],
    @Args('until', {
      type: () => Date,
      nullable: true,
      description: 'Within 180 days; null: they come back now.',
    })
    until: Date | null,
  ): Promise<{ rows: DeskRow[] }> {
    return { rows: await this.marks.snooze(actor, rows, until ?? null) };
  }

  @Mutation(() => DeskRowsResult, { description: 'Says which curator takes care of what rows are about.' })
  @Allow('curator')
  async assign(
    @CurrentActor() actor: Actor,
    @Args('rows', rowsArg) rows: string[],
    @Args('personId', {
      type: () => ID,
      nullable: true,
      description: 'UUID of the curator who takes care of them, one of `curators`; null: nobody.',
    })
    personId: string | null,
  ): Promise<{ rows: DeskRow[] }> {
    return { rows: await this.marks.assign(actor, rows, personId ?? null) };
  }

  @FieldOf('DeskRow')
  id(row: DeskRow): string {
    return rowIdOf(row);
  }

  @FieldOf('DeskRow')
  why({ why }: DeskRow, { language }: RequestContext): string {
    return sentenceIn(why, language);
  }

  @FieldOf('DeskRow')
  async title(row: DeskRow, context: RequestContext): Promise<string> {
    if (row.concept !== undefined) return row.concept.title;
    if (row.demand !== undefined) return this.labels.of(row.demand as Demand, context);
    const [need, solver] = [await this.need(row, context), await this.solver(row, context)];
    const name = need?.title ?? solver?.name ?? (await this.owner(row, context))?.name;
    // A person who came by a link may not have given their name yet.
    return name || ((await this.company(row, context))?.name ?? '');
  }

  @FieldOf('DeskRow')
  async company(row: DeskRow, context: RequestContext): Promise<Organisation | null> {
    const id =
      row.organisationId ??
      (await this.owner(row, context))?.organisationId ??
      (await this.need(row, context))?.organisationId;
    return id == null ? null : this.organisations.load(context, id);
  }

  @FieldOf('DeskRow')
  async need({ need, needId }: DeskRow, context: RequestContext): Promise<Need | null> {
    return need ?? (needId === undefined ? null : this.needs.load(context, needId));
  }

  @FieldOf('DeskRow')
  async solver(row: DeskRow, context: RequestContext): Promise<Solver | null> {
    if (row.solver !== undefined) return row.solver;
    const id = row.solverId ?? (await this.owner(row, context))?.solverId;
    return id == null ? null : this.solvers.load(context, id);
  }

  @FieldOf('DeskRow')
  async assignedTo({ subject }: DeskRow, context: RequestContext): Promise<Person | null> {
    const given = await this.assignments.load(context, `${subject.kind} ${subject.key}`);
    return given && this.people.load(context, given.personId);
  }

  @FieldOf('DeskRow')
  async snoozedUntil(row: DeskRow, context: RequestContext): Promise<Date | null> {
    return (await this.snoozes.load(context, rowIdOf(row)))?.until ?? null;
  }

  /** Owner of the address that a row is about. */
  private async owner({ reachId }: DeskRow, context: RequestContext): Promise<OwnerOfAddress | null> {
    return reachId === undefined ? null : this.owners.load(context, reachId);
  }
}

@Resolver(() => DeskQueueType)
export class DeskQueueResolver {
  constructor(private readonly queues: DeskQueues) {}

  @ResolveField(() => DeskConnection, { description: 'What waits in this queue, in its order.' })
  @FieldOf('DeskQueue')
  rows(
    { name }: DeskQueueType,
    { actor }: RequestContext<Actor>,
    @Args() args: DeskQueueRowsArgs,
  ): Promise<Page<DeskRow>> {
    return this.queues.page(actor, name, args, filterOf(actor, args));
  }
}

const filterOf = ({ personId }: Actor, { assignedToMe, snoozed }: DeskQueueRowsArgs): DeskFilter => ({
  snoozed,
  assignedTo: assignedToMe ? (personId ?? undefined) : undefined,
});
