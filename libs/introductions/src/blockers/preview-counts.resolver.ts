import { Int, ResolveField, Resolver } from '@nestjs/graphql';
import { Database } from '@passerelle/database';
import { FieldOf } from '@passerelle/graphql';
import { type MatchPreview, MatchPreviewType } from '@passerelle/matching';
import { Solver } from '@passerelle/solvers';
import { In } from 'typeorm';
import { IntroductionsLeft } from './introductions-left.js';

/** Counts of a preview, corrected by monthly caps. */
@Resolver(() => MatchPreviewType)
export class PreviewCountsResolver {
  constructor(
    private readonly database: Database,
    private readonly left: IntroductionsLeft,
  ) {}

  @FieldOf('MatchPreview')
  async solverCount(preview: MatchPreview): Promise<number> {
    return preview.solverIds.length - (await this.fullAmong(preview));
  }

  @ResolveField(() => Int, {
    description:
      'How many stand out as well, can be reached, and have had all the introductions that they want this month.',
  })
  @FieldOf('MatchPreview')
  fullCount(preview: MatchPreview): Promise<number> {
    return this.fullAmong(preview);
  }

  private async fullAmong({ solverIds }: MatchPreview): Promise<number> {
    if (solverIds.length === 0) return 0;
    const solvers = await this.database.manager.find(Solver, {
      select: { id: true, monthlyCap: true },
      where: { id: In(solverIds) },
    });
    return [...(await this.left.of(solvers)).values()].filter((left) => left === 0).length;
  }
}
