import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf } from '@passerelle/graphql';
import { type TerritoryKind, territoryKinds } from './territory.entity.js';

export const TerritoryKindEnum = enumOf(
  'TerritoryKind',
  territoryKinds,
  'Level of a place in France’s official geography.',
  {
    commune: 'A town or village, by its INSEE code.',
    epci: 'A group of communes, such as Dijon Métropole, by its SIREN.',
    departement: 'A département, such as the Côte-d’Or (21).',
    region: 'A région, such as Bretagne.',
  },
);

@ObjectType('TerritoryCentre', { description: 'The middle of a place, in degrees (WGS 84).' })
export class TerritoryCentreType {
  @Field(() => Float, { description: 'Degrees north, from -90 to 90.' })
  latitude: number;

  @Field(() => Float, { description: 'Degrees east, from -180 to 180.' })
  longitude: number;
}

@ObjectType('ServedCommune', { description: 'A commune of the installation’s EPCI.' })
export class ServedCommuneType {
  @Field(() => ID, { description: 'Such as "commune:21231".' })
  code: string;

  @Field({ description: 'Official, in French, with accents.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'On the map, as an SVG path; null: not drawn.' })
  outline: string | null;
}

@ObjectType('ServedMap', { description: 'The drawing that holds the outlines of the communes.' })
export class ServedMapType {
  @Field({ description: 'As SVG writes it, such as "0 0 360 400".' })
  viewBox: string;

  @Field({ description: 'Whose outlines these are, to be named under the map.' })
  source: string;
}

@ObjectType('ServedArea', { description: 'The EPCI that this installation serves.' })
export class ServedAreaType {
  @Field(() => [ServedCommuneType], { description: 'By name.' })
  communes: ServedCommuneType[];

  @Field(() => ServedMapType, { nullable: true, description: 'Null: the installation has no map.' })
  map: ServedMapType | null;
}

@ObjectType('Territory', { description: 'A place of France’s official geography.' })
export class TerritoryType {
  @Field(() => ID, {
    description: 'Its kind and INSEE code, such as "commune:21231"; for an EPCI, its SIREN.',
  })
  code: string;

  @Field(() => TerritoryKindEnum, { description: 'Its level, from commune to région.' })
  kind: TerritoryKind;

  @Field({ description: 'Official, in French, with accents.' })
  name: string;

  @Field(() => [TerritoryType], { description: 'What contains it, from the closest up.' })
  containedIn: TerritoryType[];

  @Field(() => [String], { description: 'Of communes only.' })
  postcodes: string[];

  @Field(() => Int, { nullable: true, description: 'Inhabitants; null: not known.' })
  population: number | null;

  @Field(() => TerritoryCentreType, {
    nullable: true,
    description: 'Its middle, for a map; known for the communes of the installation’s EPCI.',
  })
  centre: TerritoryCentreType | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'To another place, as the crow flies, between their middles; null where one of these is not known.',
  })
  distanceInKm: number | null;
}

export const TerritoryConnection = connectionOf(TerritoryType, 'TerritoryConnection');
