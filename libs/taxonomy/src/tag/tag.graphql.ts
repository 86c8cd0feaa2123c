import { Field, ID, InputType, Int, ObjectType, OmitType } from '@nestjs/graphql';
import { CHANGE_RULE, changeOf, connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { Conflict, IllegalTransition, InvalidInput } from '@passerelle/problems';
import { type Facet, facets, type Regime, regimes } from './tag.entity.js';

export const FacetEnum = enumOf('Facet', facets, 'What a tag is about. Each tag is in one.', {
  theme: 'What it is about, such as care for older people.',
  activity:
    'An activity of services at home, as the law lists them (code du travail, article D7231-1); the list is closed.',
  trade: 'A trade (métier), with its ROME code.',
  skill: 'What somebody knows how to do.',
  technology: 'What a solution is made with.',
  audience: 'For whom: older people, children, staff and so on.',
});
export const RegimeEnum = enumOf(
  'Regime',
  regimes,
  'What the law asks of whoever provides an activity (code du travail, article D7231-1).',
  {
    declaration: 'The provider declares itself.',
    agreement_or_authorisation: 'The provider needs an agreement or an authorisation, as for fragile people.',
  },
);

@ObjectType({ description: 'What the viewer may do with a tag; the server decides the same way.' })
export class TagPermissions {
  @Field({
    description: 'Change its labels, synonyms, code and broader tag: curators, unless it was merged.',
  })
  edit: boolean;
  @Field({ description: 'Make it a part of another tag of its facet: curators, but no activity.' })
  merge: boolean;
  @Field({ description: 'Offer it no longer: curators, but no activity.' })
  retire: boolean;
  @Field({ description: 'Offer it again: curators, once it is retired.' })
  reinstate: boolean;
}

@ObjectType('Tag', { description: 'A term of the taxonomy.' })
export class TagType {
  @Field(() => ID, { description: 'UUID of the tag.' })
  id: string;

  @Field({ description: 'How inputs and files name it, such as "theme:silver-economie". It never changes.' })
  reference: string;

  @Field(() => FacetEnum, { description: 'What it is about.' })
  facet: Facet;

  @Field({ description: 'Its name in the viewer’s language.' })
  label: string;

  @Field({ description: 'In French, from 2 to 120 characters.' })
  labelFr: string;

  @Field({ description: 'In English, from 2 to 120 characters.' })
  labelEn: string;

  @Field(() => [String], { description: 'Other words for it in the viewer’s language, at most 40.' })
  synonyms: string[];

  @Field(() => [String], {
    description: 'Other words for it in French, at most 40: search and matching find the tag by them.',
  })
  synonymsFr: string[];

  @Field(() => [String], { description: 'Other words for it in English, at most 40.' })
  synonymsEn: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'Of an activity: its number in article D7231-1 of the code du travail. Of a trade: its ROME code.',
  })
  officialCode: string | null;

  @Field(() => RegimeEnum, { nullable: true, description: 'Of activities only.' })
  regime: Regime | null;

  @Field({ description: 'An activity that is allowed only as part of a wider offer at home.' })
  fullOfferRequired: boolean;

  @Field({ description: 'No longer offered to those who tag; what bears it keeps it.' })
  retired: boolean;

  @Field(() => TagType, {
    nullable: true,
    description: 'The tag right above it, of the same facet; null: none.',
  })
  broader: TagType | null;

  @Field(() => [TagType], { description: 'The tags right below it.' })
  narrower: TagType[];

  @Field(() => TagType, { nullable: true, description: 'The tag that counts instead of this one.' })
  mergedInto: TagType | null;

  @Field(() => Int, { description: 'Grows with every change.' })
  version: number;

  @Field(() => TagPermissions, { description: 'What the viewer may do with the tag in its present state.' })
  viewerCan: TagPermissions;
}

export const TagConnection = connectionOf(TagType, 'TagConnection');

@InputType({ description: 'A tag to add to the taxonomy.' })
export class NewTagInput {
  @Field(() => FacetEnum, { description: 'Any but activity: those are set by law.' })
  facet: Facet;

  @Field({ description: 'Lower-case letters without accents, digits and hyphens. It never changes.' })
  slug: string;

  @Field({ description: 'One line, 2 to 120 characters.' })
  labelFr: string;

  @Field({ description: 'One line, 2 to 120 characters.' })
  labelEn: string;

  @Field(() => [String], { defaultValue: [], description: 'At most 40, of at most 80 characters each.' })
  synonymsFr: string[];

  @Field(() => [String], { defaultValue: [], description: 'At most 40, of at most 80 characters each.' })
  synonymsEn: string[];

  @Field(() => String, { nullable: true, defaultValue: null, description: 'Of a trade: its ROME code.' })
  officialCode: string | null;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'The reference of a tag of the same facet.',
  })
  broader: string | null;
}

@InputType({ description: `What changes of a tag; facet and slug never do. ${CHANGE_RULE}` })
export class TagInput extends changeOf(OmitType(NewTagInput, ['facet', 'slug'])) {}

/** The result of every change of a tag. */
export const TagResult = resultOf('TagResult', [TagType, InvalidInput, IllegalTransition, Conflict]);
