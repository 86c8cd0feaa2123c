import { Query, Resolver } from '@nestjs/graphql';
import { Settings } from '@passerelle/config';
import { FieldOf, Public } from '@passerelle/graphql';
import { type Figures, ProgrammeFigures } from './programme-figures.js';
import { ProgrammeType } from './programme.graphql.js';

@Resolver(() => ProgrammeType)
export class ProgrammeResolver {
  constructor(
    private readonly settings: Settings,
    private readonly programmeFigures: ProgrammeFigures,
  ) {}

  @Query(() => ProgrammeType, { description: 'Whom to ask, what is promised, and a few figures.' })
  @Public()
  programme(): Omit<ProgrammeType, 'figures'> {
    const { contactEmail, contactPhone, publisher, hostedBy, reviewWithinDays, demo } = this.settings;
    return {
      email: contactEmail ?? null,
      phone: contactPhone ?? null,
      publisher: publisher ?? null,
      hostedBy: hostedBy ?? null,
      reviewWithinDays,
      isDemo: demo,
    };
  }

  @FieldOf('Programme')
  figures(): Promise<Figures> {
    return this.programmeFigures.current();
  }
}
