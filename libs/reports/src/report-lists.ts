import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type OrderKey, type Page } from '@passerelle/graphql';
import { ContentReport, type ContentReportState } from './report/content-report.entity.js';
import { settlesReportSql } from './report/content-report.policy.js';

const sorted = (direction: 'ASC' | 'DESC'): OrderKey<ContentReport>[] => [
  { column: 'report.id', kind: 'id', direction, value: ({ id }) => id },
];

/** The lists of reports. One statement for each page. */
@Injectable()
export class ReportLists {
  constructor(private readonly database: Database) {}

  /**
   * Reports that the curator may settle: open ones with the longest waiting first, settled ones with the last
   * reported first.
   */
  forCurator(actor: Actor, state: ContentReportState, page: ConnectionArgs): Promise<Page<ContentReport>> {
    const query = this.database.manager
      .createQueryBuilder(ContentReport, 'report')
      .where('report.state = :state', { state })
      .andWhere(settlesReportSql, parametersOf(actor));
    return keysetPage(query, page, sorted(state === 'open' ? 'ASC' : 'DESC'));
  }

  /** Reports by the actor, the last first. */
  of({ personId }: Actor, page: ConnectionArgs): Promise<Page<ContentReport>> {
    const query = this.database.manager
      .createQueryBuilder(ContentReport, 'report')
      .where('report.reporterId = :personId', { personId });
    return keysetPage(query, page, sorted('DESC'));
  }

  /** Reports on texts of a person, or of an organisation, that the actor may settle, open or not; the last first. */
  about(
    actor: Actor,
    { personId, organisationId }: { personId?: string; organisationId?: string },
    page: ConnectionArgs,
  ): Promise<Page<ContentReport>> {
    const query = this.database.manager
      .createQueryBuilder(ContentReport, 'report')
      .where(personId === undefined ? 'report.organisationId = :about' : 'report.authorId = :about', {
        about: personId ?? organisationId,
      })
      .andWhere(settlesReportSql, parametersOf(actor));
    return keysetPage(query, page, sorted('DESC'));
  }
}
