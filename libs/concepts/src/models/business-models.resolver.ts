import { Args, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, type Person, PersonLoader } from '@passerelle/accounts';
import { Allow, CurrentActor, FieldOf, IdArg, type RequestContext } from '@passerelle/graphql';
import { ConceptPartiesLoader } from '../concept/concept-parties.loader.js';
import type { Concept } from '../concept/concept.entity.js';
import { ConceptResult, ConceptType } from '../concept/concept.graphql.js';
import { type BusinessModel, BusinessModelsLoader } from './business-model.entity.js';
import { BusinessModelInput, BusinessModelType } from './business-model.graphql.js';
import { BusinessModelsService } from './business-models.service.js';
import { reckon, type Reckoning } from './reckoning.js';

@Resolver(() => ConceptType)
export class BusinessModelsResolver {
  constructor(
    private readonly service: BusinessModelsService,
    private readonly models: BusinessModelsLoader,
    private readonly partiesById: ConceptPartiesLoader,
  ) {}

  @Mutation(() => ConceptResult, { description: 'Saves a business model as the next version.' })
  @Allow('signedIn')
  saveBusinessModel(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
    @Args('number', { type: () => Int, description: 'Of the one that was read; 0: there was none.' })
    number: number,
    @Args('input', {
      description:
        'The fields that change, or all of the first model; a newer version than `number` is a `Conflict`.',
    })
    input: BusinessModelInput,
  ): Promise<Concept> {
    return this.service.save(actor, conceptId, number, input);
  }

  @ResolveField(() => [BusinessModelType], {
    description: 'Every version, the last first; none for those who have not agreed to take part yet.',
  })
  @FieldOf('Concept')
  async businessModels(concept: Concept, context: RequestContext<Actor>): Promise<readonly BusinessModel[]> {
    return (await this.partiesById.reads(context, concept)) ? this.models.load(context, concept.id) : [];
  }
}

@Resolver(() => BusinessModelType)
export class BusinessModelFieldsResolver {
  constructor(private readonly people: PersonLoader) {}

  @FieldOf('BusinessModel')
  reckoning(model: BusinessModel): Reckoning {
    return reckon(model);
  }

  @FieldOf('BusinessModel')
  async savedBy({ savedById }: BusinessModel, context: RequestContext): Promise<Person | null> {
    return savedById === null ? null : this.people.load(context, savedById);
  }
}

export const providersOfModels = [
  BusinessModelFieldsResolver,
  BusinessModelsLoader,
  BusinessModelsResolver,
  BusinessModelsService,
];
