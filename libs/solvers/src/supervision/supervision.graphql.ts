import { Field, ID, ObjectType } from '@nestjs/graphql';
import { OrganisationType, PersonType } from '@passerelle/accounts';
import { connectionOf, LocalDate, resultOf } from '@passerelle/graphql';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { SolverType } from '../solver/solver.graphql.js';

@ObjectType('SupervisionPermissions', { description: 'What the viewer may do.' })
export class SupervisionPermissions {
  @Field({ description: 'Ask somebody to supervise, and take that back.' })
  ask: boolean;

  @Field({ description: 'End the supervision: those who hold the profile, and whoever supervises them.' })
  end: boolean;

  @Field({
    description:
      'Say until when the holder is under age: those who hold the profile; once a minor is supervised, only the supervisor.',
  })
  setMinority: boolean;
}

@ObjectType('Supervision', {
  description: 'Who answers for somebody who learns: a tutor, a teacher or whoever trains an apprentice.',
})
export class SupervisionType {
  @Field(() => ID, { description: 'That of the profile.' })
  id: string;

  @Field({ description: 'Of whoever learns; that of the profile, where they have said none.' })
  learner: string;

  @Field({ description: 'The name of the profile.' })
  project: string;

  @Field(() => SolverType, { nullable: true, description: 'The profile; null: the viewer may not see it.' })
  solver: SolverType | null;

  @Field(() => String, {
    nullable: true,
    description: 'The address that is asked and has not answered; for those who hold the profile.',
  })
  askedEmail: string | null;

  @Field(() => Date, { nullable: true, description: 'When that address was asked; null: none is.' })
  askedAt: Date | null;

  @Field(() => PersonType, { nullable: true, description: 'Who has accepted.' })
  supervisor: PersonType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'The school or CFA of the supervisor.' })
  school: OrganisationType | null;

  @Field({ description: 'Under age: companies are given the supervisor to talk to.' })
  minor: boolean;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day of the month in which they come of age; null: they are, or have not said.',
  })
  minorUntil: string | null;

  @Field(() => SupervisionPermissions, { description: 'What the viewer may do about the supervision.' })
  viewerCan: SupervisionPermissions;
}

export const SupervisionConnection = connectionOf(SupervisionType, 'SupervisionConnection');

export const SupervisionResult = resultOf('SupervisionResult', [
  SupervisionType,
  InvalidInput,
  IllegalTransition,
  Conflict,
  LimitReached,
]);
