import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import type { RequestContext } from '@passerelle/graphql';
import { beginningOf } from '@passerelle/mail';
import type { Notice, NoticeData, SubjectSource } from '@passerelle/notifications';
import { NotFound } from '@passerelle/problems';
import type { EntityManager } from 'typeorm';
import { ContentReport, ContentReportLoader } from './report/content-report.entity.js';

export interface ReportFacts {
  /** Beginning of the reported text. */
  about: string;
  report: ContentReport;
}

/** In characters, since the text is in a title, on one line. */
const BEGINNING = 80;

/** Finds the reports that notices are about. */
@Injectable()
export class ReportNotices implements SubjectSource<ContentReport, ReportFacts, object> {
  constructor(private readonly reports: ContentReportLoader) {}

  find({ data }: { data: Partial<NoticeData> }, manager: EntityManager): Promise<ContentReport | null> {
    return manager.findOneBy(ContentReport, { id: data.reportId ?? '' });
  }

  dataOf({ id }: ContentReport): NoticeData {
    return { reportId: id };
  }

  async factsOf({ data }: Notice, context: RequestContext<Actor>): Promise<ReportFacts> {
    const report = await this.reports.load(context, data.reportId ?? '');
    if (report === null) throw new NotFound();
    return { about: beginningOf(report.text.replace(/\s+/g, ' '), BEGINNING), report };
  }

  /** No mail is sent. */
  mailPropsOf(): object {
    return {};
  }
}
