import { Injectable } from '@nestjs/common';
import { type Actor, decidedOnce, type Rate, RateLimits } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { type AuditedChange, Database, type LoggedAction, newId } from '@passerelle/database';
import {
  Forbidden,
  identifier,
  InvalidInput,
  LimitReached,
  NotFound,
  parseInput,
} from '@passerelle/problems';
import { auditOfReport } from './report/content-report.audit.js';
import {
  ContentReport,
  ContentReported,
  ContentReportSettled,
  type Settlement,
} from './report/content-report.entity.js';
import type { ReportContentInput } from './report/content-report.graphql.js';
import { reportInput, settlementInput } from './report/content-report.input.js';
import { mayOnReport } from './report/content-report.policy.js';
import { ReportedTexts } from './reported-texts.js';
import { sentences } from './reports.sentences.js';

/** How often one person may report. */
const perDay = { window: 24 * 3_600, max: 20 } satisfies Rate;

/** People report texts, and curators settle the reports. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly database: Database,
    private readonly texts: ReportedTexts,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} for a report that the actor may not see. */
  async see(actor: Actor, id: string): Promise<ContentReport> {
    const report = await this.database.manager.findOneBy(ContentReport, { id: identifier(id) });
    if (report === null || !mayOnReport(actor, 'see', report)) throw new NotFound();
    return report;
  }

  /**
   * A report, for a person who may settle it, since its log names the reporter.
   * @throws {NotFound}
   */
  async seeLog(actor: Actor, id: string): Promise<ContentReport> {
    const report = await this.see(actor, id);
    if (!mayOnReport(actor, 'seeLog', report)) throw new NotFound();
    return report;
  }

  /**
   * Reports a text. A second report by the same person, while the first is open, is the same report.
   * @throws {NotFound} for a text that the actor may not see.
   * @throws {InvalidInput} for a text of their own.
   * @throws {LimitReached} at 20 reports a day.
   */
  async report(actor: Actor, input: ReportContentInput): Promise<ContentReport> {
    const { kind, contentId, reason, comment } = parseInput(reportInput, input);
    const id = identifier(contentId);
    const { personId: reporterId } = actor;
    const found = await this.texts.find(actor, kind, id);
    if (reporterId === null || found === undefined) throw new NotFound();
    const { isOwn, ...about } = found;
    if (isOwn) throw new InvalidInput([{ field: 'contentId', rule: 'own', message: sentences.ownText() }]);
    return this.database.transaction(async (tx) => {
      const report = ContentReport.open(
        { ...about, id: newId(), kind, contentId: id, reporterId, reason, comment },
        this.clock.now(),
      );
      await tx.manager
        .createQueryBuilder()
        .insert()
        .into(ContentReport)
        .values(report)
        .orIgnore()
        .updateEntity(false)
        .execute();
      const open = await tx.manager.findOneByOrFail(ContentReport, {
        reporterId,
        kind,
        contentId: id,
        state: 'open',
      });
      if (open.id !== report.id) return open;
      const { allowed, retryAfter } = await this.limits.consume(
        `reportContent ${reporterId}`,
        perDay,
        tx.manager,
      );
      if (!allowed) throw new LimitReached(sentences.tooManyReports({ max: perDay.max }), retryAfter);
      await tx.record(
        ContentReported({ subjectId: report.id, actorId: reporterId, data: { reportId: report.id } }),
      );
      await tx.audit({ ...onReport(actor, report, 'report'), before: null, after: auditOfReport(report) });
      return report;
    });
  }

  /**
   * Settles a report, and all open reports on the same text. Each reporter is notified.
   * @throws {IllegalTransition} if the report is settled already.
   */
  async settle(
    actor: Actor,
    id: string,
    settlement: Settlement,
    input: { note: string },
  ): Promise<ContentReport> {
    const { note } = parseInput(settlementInput, input);
    const { kind, contentId } = await this.see(actor, id);
    return this.database.transaction(async (tx) => {
      // Once it has a lock, PostgreSQL checks again whether the other report is still open.
      const reports = await tx.manager.find(ContentReport, {
        where: [{ id: identifier(id) }, { kind, contentId, state: 'open' }],
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const asked = reports.find((report) => report.id === identifier(id));
      if (asked === undefined) throw new NotFound();
      if (!mayOnReport(actor, 'settle', asked)) throw new Forbidden();
      for (const report of reports) {
        const before = auditOfReport(report);
        await decidedOnce(tx, actor, { kind: 'content_report', id: report.id }, async () =>
          report.settle(settlement, note || null, this.clock.now()),
        );
        await tx.manager.save(report);
        await tx.record(
          ContentReportSettled({
            subjectId: report.id,
            actorId: actor.personId,
            data: { reportId: report.id },
          }),
        );
        await tx.audit({
          ...onReport(actor, report, settlement === 'resolved' ? 'resolve' : 'dismiss'),
          before,
          after: auditOfReport(report),
        });
      }
      return asked;
    });
  }
}

const onReport = (
  { personId }: Actor,
  { id }: ContentReport,
  action: LoggedAction,
): Pick<AuditedChange, 'actorId' | 'object' | 'action'> => ({
  actorId: personId,
  object: { kind: 'content_report', id },
  action,
});
