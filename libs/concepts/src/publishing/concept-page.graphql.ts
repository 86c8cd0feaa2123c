import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationType, PersonType } from '@passerelle/accounts';
import { ConnectionArgs, connectionOf, enumOf } from '@passerelle/graphql';
import { labelled, line, text } from '@passerelle/problems';
import { TagType } from '@passerelle/taxonomy';
import { TerritoryType } from '@passerelle/territories';
import { z } from 'zod';
import { StageEnum } from '../concept/concept.graphql.js';
import type { Stage } from '../concept/concept.transitions.js';
import { sentences } from '../concepts.sentences.js';

export const pageStates = ['private', 'asked', 'public'] as const;
export type PageState = (typeof pageStates)[number];
export const PageStateEnum = enumOf(
  'ConceptPageState',
  pageStates,
  'How far the public page of a concept is.',
  {
    private: 'Nobody was asked, or it was taken back.',
    asked: 'Those who take part have not all agreed.',
    public: 'Everybody may read it.',
  },
);

@ObjectType({ description: 'What the viewer may do with a public page; the server decides the same way.' })
export class ConceptPagePermissions {
  @Field({ description: 'Ask those who take part.' })
  ask: boolean;
  @Field({
    description: 'Say that one agrees to what the page says: those who take part, once they are asked.',
  })
  agree: boolean;
  @Field({ description: 'Say that they do not want it, or no longer.' })
  decline: boolean;
  @Field({ description: 'Take the page back for all.' })
  takeBack: boolean;
}

@ObjectType('ConceptPageParty', { description: 'Somebody whose consent a public page needs.' })
export class ConceptPagePartyType {
  @Field(() => PersonType, {
    nullable: true,
    description: 'Who it is; null: nobody takes part for them yet.',
  })
  person: PersonType | null;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'In whose name; null: in their own, or the viewer does not know of them yet.',
  })
  organisation: OrganisationType | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When they agreed; null: they do not agree, or not yet.',
  })
  agreedAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'Since when they do not want it: they are not asked again. For its carrier, curators and themselves; null: they have not said so.',
  })
  refusedAt: Date | null;
}

@ObjectType('ConceptPage', {
  description: 'The public page of a concept: what it says or would say, and who agrees to it.',
})
export class ConceptPageType {
  @Field(() => Int, {
    description: 'How often it was asked for; sent back with a consent, or to ask again.',
  })
  number: number;

  @Field(() => PageStateEnum, { description: 'How far it is.' })
  state: PageState;

  @Field({ description: 'Until it was asked for, as in the concept.' })
  title: string;

  @Field({ description: 'Until it was asked for, as in the concept.' })
  promise: string;

  @Field(() => Int, { nullable: true, description: 'In how many homes it has been; null: not said.' })
  homes: number | null;

  @Field({ description: 'What came of it; may be empty.' })
  results: string;

  @Field(() => Date, { nullable: true, description: 'When it was last asked for; null: never.' })
  askedAt: Date | null;

  @Field(() => PersonType, {
    nullable: true,
    description: 'Who asked last; null: nobody, or their account is gone.',
  })
  askedBy: PersonType | null;

  @Field(() => [ConceptPagePartyType], { description: 'All whose consent it needs.' })
  parties: ConceptPagePartyType[];

  @Field({ description: 'The viewer is asked whether they agree, and has not answered.' })
  awaitsViewer: boolean;

  @Field(() => ConceptPagePermissions, { description: 'What the viewer may do with the page now.' })
  viewerCan: ConceptPagePermissions;
}

@InputType({ description: 'What a public page is to say.' })
export class ConceptPageInput {
  @Field({ description: 'One line, from 5 to 140 characters.' })
  title: string;

  @Field({ description: 'What it promises; from 20 to 2 000 characters.' })
  promise: string;

  @Field(() => Int, {
    nullable: true,
    description: 'In how many homes it has been, from 0 to 10 000; null: not said.',
  })
  homes?: number | null;

  @Field({ defaultValue: '', description: 'What came of it; at most 3 000 characters.' })
  results: string;
}

@ObjectType('PublicConcept', {
  description: 'What everybody may read of a concept: all who take part have agreed to it.',
})
export class PublicConceptType {
  @Field(() => ID, { description: 'UUID of the concept.' })
  id: string;

  @Field({ description: 'One line, from 5 to 140 characters.' })
  title: string;

  @Field({ description: 'What it promises, from 20 to 2 000 characters.' })
  promise: string;

  @Field(() => StageEnum, { description: 'How far it has come.' })
  stage: Stage;

  @Field(() => Date, { description: 'When it entered that stage.' })
  stageSince: Date;

  @Field({ description: 'The name of whoever carries it; empty: they have not said it, or are under age.' })
  carrier: string;

  @Field(() => [String], { description: 'The names of those who take part, by alphabet.' })
  organisations: string[];

  @Field(() => [TagType], { description: 'What it is about.' })
  tags: TagType[];

  @Field(() => [TerritoryType], { description: 'Where it is meant for.' })
  territories: TerritoryType[];

  @Field(() => Int, { nullable: true, description: 'In how many homes it has been; null: not said.' })
  homes: number | null;

  @Field({ description: 'What came of it; may be empty.' })
  results: string;
}

export const PublicConceptConnection = connectionOf(PublicConceptType, 'PublicConceptConnection');

@ArgsType()
export class PublicConceptsArgs extends ConnectionArgs {
  @Field(() => StageEnum, {
    nullable: true,
    description: 'Only those in this stage; null: in whatever stage.',
  })
  stage?: Stage | null;

  @Field(() => String, {
    nullable: true,
    description: 'Such as "theme:silver-economie"; narrower ones count.',
  })
  tag?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Such as "commune:21231"; what is for a wider place, or for a narrower one, counts.',
  })
  territory?: string | null;
}

/** The texts of the public page itself. The rest comes from the concept. */
export interface PageContent {
  title: string;
  promise: string;
  homes: number | null;
  results: string;
}

export const pageInput = labelled(
  z.object({
    title: line({ min: 5, max: 140 }),
    promise: text({ min: 20, max: 2_000 }),
    homes: z.int().min(0).max(10_000).nullable(),
    results: text({ min: 0, max: 3_000 }),
  }),
  {
    title: sentences.title(),
    promise: sentences.promise(),
    homes: sentences.homesReached(),
    results: sentences.results(),
  },
);
