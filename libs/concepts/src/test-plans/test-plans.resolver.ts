import { Args, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, type Person, PersonLoader } from '@passerelle/accounts';
import { Allow, CurrentActor, FieldOf, IdArg, type RequestContext } from '@passerelle/graphql';
import { ConceptPartiesLoader } from '../concept/concept-parties.loader.js';
import type { Concept } from '../concept/concept.entity.js';
import { ConceptResult, ConceptType } from '../concept/concept.graphql.js';
import { type TestPlan, TestPlanLoader } from './test-plan.entity.js';
import { TestPlanInput, TestPlanType } from './test-plan.graphql.js';
import { TestPlansService } from './test-plans.service.js';

@Resolver(() => ConceptType)
export class TestPlansResolver {
  constructor(
    private readonly service: TestPlansService,
    private readonly plans: TestPlanLoader,
    private readonly partiesById: ConceptPartiesLoader,
  ) {}

  @Mutation(() => ConceptResult, {
    description: 'Saves how a concept is tried in homes, and what came of it.',
  })
  @Allow('signedIn')
  saveTestPlan(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
    @Args('number', { type: () => Int, description: 'Of the one that was read; 0: there was none.' })
    number: number,
    @Args('input', {
      description:
        'The fields that change, or all of the first plan; saved by somebody else since `number`, it is a `Conflict`.',
    })
    input: TestPlanInput,
  ): Promise<Concept> {
    return this.service.save(actor, conceptId, number, input);
  }

  @ResolveField(() => TestPlanType, {
    nullable: true,
    description:
      'How it is tried in homes; null: none is written yet, or the viewer has not agreed to take part yet.',
  })
  @FieldOf('Concept')
  async testPlan(concept: Concept, context: RequestContext<Actor>): Promise<TestPlan | null> {
    return (await this.partiesById.reads(context, concept)) ? this.plans.load(context, concept.id) : null;
  }
}

@Resolver(() => TestPlanType)
export class TestPlanFieldsResolver {
  constructor(private readonly people: PersonLoader) {}

  @FieldOf('TestPlan')
  async savedBy({ savedById }: TestPlan, context: RequestContext): Promise<Person | null> {
    return savedById === null ? null : this.people.load(context, savedById);
  }
}

export const providersOfTestPlans = [
  TestPlanFieldsResolver,
  TestPlanLoader,
  TestPlansResolver,
  TestPlansService,
];
