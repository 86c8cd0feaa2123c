import { Field, ObjectType } from '@nestjs/graphql';
import { enumOf } from '@passerelle/graphql';
import { GateItemType } from '../gates/gate.graphql.js';

export const awaitedDeeds = ['answer', 'agree', 'complete', 'wake', 'show', 'ask', 'sign'] as const;
export type AwaitedDeed = (typeof awaitedDeeds)[number];

export const AwaitedDeedEnum = enumOf('AwaitedDeed', awaitedDeeds, 'What a concept awaits of somebody.', {
  answer: 'Say whether one takes part.',
  agree: 'Say whether one agrees to its public page.',
  complete: 'Bring what a curator asked for.',
  wake: 'Say how far it is, after sixty idle days.',
  show: 'Bring what the gate ahead still lacks.',
  ask: 'All is ready: ask a curator to read it.',
  sign: 'Read the gate, and sign.',
});

@ObjectType('AwaitedOfConcept', { description: 'What a concept awaits of the viewer.' })
export class AwaitedOfConceptType {
  @Field(() => AwaitedDeedEnum, { description: 'What the viewer is to do.' })
  deed: AwaitedDeed;

  @Field(() => String, {
    nullable: true,
    description: 'What a curator asked for, where that is to be brought.',
  })
  reason: string | null;

  @Field(() => [GateItemType], { description: 'What the gate ahead lacks; for whoever brings it.' })
  lacking: GateItemType[];
}
