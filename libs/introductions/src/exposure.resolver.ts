import { Field, Float, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@passerelle/graphql';
import { exposureDays, type ExposureReport, ExposureReports } from './exposure-report.js';

@ObjectType('ExposureSpread', {
  description: 'How something is spread over solvers, those with none included.',
})
export class ExposureSpreadType {
  @Field(() => Int, { description: 'How many of them there are, over all solvers.' })
  total: number;

  @Field(() => Float, {
    description: 'The Gini coefficient: 0 if all have the same, towards 1 if one has all.',
  })
  gini: number;

  @Field(() => Float, { description: 'The share of the tenth of solvers that has most, from 0 to 1.' })
  shareOfTopTenth: number;

  @Field(() => Float, {
    description:
      'The share of newcomers, from 0 to 1. Compare it with `newcomers`, their share of the profiles.',
  })
  shareOfNewcomers: number;
}

@ObjectType('ExposureReport', {
  description: 'How exposure is spread over the solvers that may be matched today.',
})
export class ExposureReportType {
  @Field(() => Int, { description: 'Complete profiles, neither hidden nor paused.' })
  solvers: number;

  @Field(() => Float, {
    description: `The share of them that was made in the last ${exposureDays} days, from 0 to 1.`,
  })
  newcomers: number;

  @Field(() => ExposureSpreadType, { description: 'Matches in the lists of published needs, now.' })
  listed: ExposureSpreadType;

  @Field(() => ExposureSpreadType, {
    description: `Matches found in the last ${exposureDays} days of which people are told.`,
  })
  told: ExposureSpreadType;

  @Field(() => ExposureSpreadType, {
    description: `Introductions proposed in the last ${exposureDays} days, withdrawn ones left out.`,
  })
  introduced: ExposureSpreadType;
}

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
