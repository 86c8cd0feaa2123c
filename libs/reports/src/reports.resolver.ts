import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  AuditEntryConnection,
  AuditLog,
  type Organisation,
  OrganisationLoader,
  type Person,
  PersonLoader,
} from '@passerelle/accounts';
import type { AuditEntry } from '@passerelle/database';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import { mayOnNeed, type Need, NeedLoader } from '@passerelle/needs';
import { identifier } from '@passerelle/problems';
import { mayOnSolver, type Solver, SolverLoader } from '@passerelle/solvers';
import { ReportLists } from './report-lists.js';
import type { ContentReport } from './report/content-report.entity.js';
import {
  ContentReportConnection,
  ContentReportPermissions,
  ContentReportResult,
  ContentReportsArgs,
  ContentReportType,
  ReportContentInput,
} from './report/content-report.graphql.js';
import { mayOnReport } from './report/content-report.policy.js';
import { ReportsService } from './reports.service.js';

const note = {
  defaultValue: '',
  description: 'What whoever reported it is told besides; at most 1 000 characters.',
};

@Resolver(() => ContentReportType)
export class ReportsResolver {
  constructor(
    private readonly reports: ReportsService,
    private readonly lists: ReportLists,
    private readonly log: AuditLog,
    private readonly people: PersonLoader,
    private readonly organisations: OrganisationLoader,
    private readonly solvers: SolverLoader,
    private readonly needs: NeedLoader,
  ) {}

  @Query(() => ContentReportType, { description: 'One report: for whoever made it, and curators.' })
  @Allow('signedIn')
  contentReport(@CurrentActor() actor: Actor, @IdArg('the report') reportId: string): Promise<ContentReport> {
    return this.reports.see(actor, reportId);
  }

  @Query(() => ContentReportConnection, {
    description:
      'The reports that wait for a curator, the longest waiting first, or those that are settled, the last first; not those of texts of the viewer’s own.',
  })
  @Allow('curator')
  contentReports(
    @CurrentActor() actor: Actor,
    @Args() { state, ...page }: ContentReportsArgs,
  ): Promise<Page<ContentReport>> {
    return this.lists.forCurator(actor, state, page);
  }

  @Query(() => ContentReportConnection, {
    description: 'The reports of what a person wrote, settled or not, the last first.',
  })
  @Allow('admin')
  contentReportsAboutPerson(
    @CurrentActor() actor: Actor,
    @IdArg('the person', 'personId') personId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<ContentReport>> {
    return this.lists.about(actor, { personId: identifier(personId) }, page);
  }

  @Query(() => ContentReportConnection, {
    description: 'The reports of texts of an organisation, settled or not, the last first.',
  })
  @Allow('curator')
  contentReportsAboutOrganisation(
    @CurrentActor() actor: Actor,
    @IdArg('the organisation', 'organisationId') organisationId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<ContentReport>> {
    return this.lists.about(actor, { organisationId: identifier(organisationId) }, page);
  }

  @Query(() => ContentReportConnection, { description: 'What the viewer has reported, the last first.' })
  @Allow('signedIn')
  myContentReports(@CurrentActor() actor: Actor, @Args() page: ConnectionArgs): Promise<Page<ContentReport>> {
    return this.lists.of(actor, page);
  }

  @Query(() => AuditEntryConnection, { description: 'What was done to a report, the last first.' })
  @Allow('curator')
  async auditLogOfContentReport(
    @CurrentActor() actor: Actor,
    @IdArg('the report', 'reportId') reportId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<AuditEntry>> {
    const report = await this.reports.seeLog(actor, reportId);
    return this.log.of('content_report', report.id, page);
  }

  @Mutation(() => ContentReportResult, {
    description: 'Tells curators of a text that does harm. Nobody else learns who has reported it.',
  })
  @Allow('signedIn')
  reportContent(
    @CurrentActor() actor: Actor,
    @Args('input', {
      description:
        'What does harm, and why. A text of one’s own is `InvalidInput`, a twenty-first report in a day `LimitReached`.',
    })
    input: ReportContentInput,
  ): Promise<ContentReport> {
    return this.reports.report(actor, input);
  }

  @Mutation(() => ContentReportResult, {
    description:
      'Something was done about the text: it was hidden, closed or corrected. So for all open reports of it; each person who reported it is told.',
  })
  @Allow('curator')
  resolveContentReport(
    @CurrentActor() actor: Actor,
    @IdArg('the report; one that is settled is `IllegalTransition`') reportId: string,
    @Args('note', note) text: string,
  ): Promise<ContentReport> {
    return this.reports.settle(actor, reportId, 'resolved', { note: text });
  }

  @Mutation(() => ContentReportResult, {
    description:
      'There is nothing to do about the text. So for all open reports of it; each person who reported it is told.',
  })
  @Allow('curator')
  dismissContentReport(
    @CurrentActor() actor: Actor,
    @IdArg('the report; one that is settled is `IllegalTransition`') reportId: string,
    @Args('note', note) words: string,
  ): Promise<ContentReport> {
    return this.reports.settle(actor, reportId, 'dismissed', { note: words });
  }

  @FieldOf('ContentReport')
  async reporter(report: ContentReport, context: RequestContext<Actor>): Promise<Person | null> {
    const { reporterId } = report;
    if (reporterId === null || !mayOnReport(context.actor, 'seeReporter', report)) return null;
    return this.people.load(context, reporterId);
  }

  @FieldOf('ContentReport')
  async author(report: ContentReport, context: RequestContext<Actor>): Promise<Person | null> {
    const { authorId } = report;
    if (authorId === null || !mayOnReport(context.actor, 'settle', report)) return null;
    return this.people.load(context, authorId);
  }

  @FieldOf('ContentReport')
  async organisation(report: ContentReport, context: RequestContext<Actor>): Promise<Organisation | null> {
    const { organisationId } = report;
    if (organisationId === null || !mayOnReport(context.actor, 'settle', report)) return null;
    return this.organisations.load(context, organisationId);
  }

  @FieldOf('ContentReport')
  async solver(report: ContentReport, context: RequestContext<Actor>): Promise<Solver | null> {
    const { solverId } = report;
    if (solverId === null || !mayOnReport(context.actor, 'settle', report)) return null;
    const solver = await this.solvers.load(context, solverId);
    return solver !== null && mayOnSolver(context.actor, 'see', solver) ? solver : null;
  }

  @FieldOf('ContentReport')
  async need(report: ContentReport, context: RequestContext<Actor>): Promise<Need | null> {
    const { needId } = report;
    if (needId === null || !mayOnReport(context.actor, 'settle', report)) return null;
    const need = await this.needs.load(context, needId);
    return need !== null && mayOnNeed(context.actor, 'see', need) ? need : null;
  }

  @FieldOf('ContentReport')
  viewerCan(report: ContentReport, { actor }: RequestContext<Actor>): ContentReportPermissions {
    return { settle: report.state === 'open' && mayOnReport(actor, 'settle', report) };
  }
}
