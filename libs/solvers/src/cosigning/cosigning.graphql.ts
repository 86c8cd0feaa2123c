import { Field, ID, ObjectType } from '@nestjs/graphql';
import { OrganisationType } from '@passerelle/accounts';
import { connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { Conflict, IllegalTransition, InvalidInput } from '@passerelle/problems';
import { type Signature, signatures } from '../solver/idea.entity.js';

export const SignatureEnum = enumOf('Signature', signatures, 'What the supervisor has decided on an idea.', {
  waiting: 'The supervisor is to read it, and others do not see it yet.',
  signed: 'The supervisor agrees: others see it.',
  returned: 'The supervisor has sent it back with a reason: it may be changed, and then waits again.',
});

@ObjectType('Cosignature', {
  description:
    'What the supervisor says of an idea that their school wants read before companies are told of it.',
})
export class CosignatureType {
  @Field(() => SignatureEnum, { description: 'What the supervisor has decided.' })
  state: Signature;

  @Field(() => Date, { description: 'Since when it waits, or when it was signed or sent back.' })
  at: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was sent back; for those who hold the profile, and whoever supervises them.',
  })
  reason: string | null;
}

@ObjectType('IdeaToCosign', { description: 'An idea whose words the viewer is asked to read.' })
export class IdeaToCosignType {
  @Field(() => ID, { description: 'That of the idea.' })
  id: string;

  @Field({ description: 'One line, from 3 to 200 characters.' })
  title: string;

  @Field({ description: 'Plain text, at most 4 000 characters; may be empty.' })
  description: string;

  @Field({ description: 'Of whoever learns; that of the profile, where they have said none.' })
  learner: string;

  @Field({ description: 'The name of the profile.' })
  project: string;

  @Field(() => CosignatureType, {
    nullable: true,
    description: 'What was decided, and since when it waits; null: nothing is asked any more.',
  })
  cosignature: CosignatureType | null;
}

export const IdeaToCosignConnection = connectionOf(IdeaToCosignType, 'IdeaToCosignConnection');

export const CosignatureResult = resultOf('CosignatureResult', [
  IdeaToCosignType,
  InvalidInput,
  IllegalTransition,
  Conflict,
]);

@ObjectType('Cosigning', {
  description: 'Whether a school wants ideas read before companies are told of them.',
})
export class CosigningType {
  @Field({ description: 'It does: those of everybody who is supervised by somebody of the school.' })
  asks: boolean;

  @Field({ description: 'The viewer, an owner of the school, may change that.' })
  viewerCanChange: boolean;
}

export const CosigningResult = resultOf('CosigningResult', [OrganisationType, IllegalTransition]);
