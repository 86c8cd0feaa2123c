import { Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@passerelle/graphql';
import { type ExposureReport, ExposureReports } from './exposure-report.js';
import { ExposureReportType } from './exposure.graphql.js';

@Resolver()
export class ExposureResolver {
  constructor(private readonly reports: ExposureReports) {}

  @Query(() => ExposureReportType, {
    description:
      'Who is listed, told and introduced: whether a few get all, and whether newcomers get their share.',
  })
  @Allow('curator')
  exposureReport(): Promise<ExposureReport> {
    return this.reports.current();
  }
}
