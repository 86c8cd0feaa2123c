import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Language } from '@passerelle/config';
import { CurrentLanguage, Public } from '@passerelle/graphql';
import { observatoryIn, type ObservatoryInWords } from './in-words.js';
import { ObservatoryArgs, ObservatoryType } from './observatory.graphql.js';
import { ObservatoryService } from './observatory.service.js';

@Resolver(() => ObservatoryType)
export class ObservatoryResolver {
  constructor(private readonly service: ObservatoryService) {}

  @Query(() => ObservatoryType, { description: 'How the programme fares, in eleven figures.' })
  @Public()
  async observatory(
    @Args() filter: ObservatoryArgs,
    @CurrentLanguage() language: Language,
  ): Promise<ObservatoryInWords> {
    return observatoryIn(await this.service.observe(filter), language);
  }
}
