import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { ContentReport } from './content-report.entity.js';

/** Finds reports by id. It checks no permission: the caller asks the policy. */
@Injectable()
export class ContentReportLoader extends Loader<string, ContentReport> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<ContentReport[]> {
    return this.database.manager.findBy(ContentReport, { id: In([...ids]) });
  }

  protected keyOf(report: ContentReport): string {
    return report.id;
  }
}
