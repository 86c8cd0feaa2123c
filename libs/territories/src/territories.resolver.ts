import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { servedPlace } from '@passerelle/config/place';
import { ConnectionArgs, FieldOf, type Page, Public, type RequestContext } from '@passerelle/graphql';
import { distanceInKm } from './distance.js';
import { TerritoriesService } from './territories.service.js';
import type { Territory, TerritoryKind } from './territory.entity.js';
import {
  ServedAreaType,
  type TerritoryCentreType,
  TerritoryConnection,
  TerritoryKindEnum,
  TerritoryType,
} from './territory.graphql.js';
import { TerritoryLoader } from './territory.loader.js';

@Resolver(() => TerritoryType)
export class TerritoriesResolver {
  constructor(
    private readonly service: TerritoriesService,
    private readonly territoriesByCode: TerritoryLoader,
  ) {}

  @Query(() => TerritoryConnection, {
    description:
      'Places, or those that a search finds: the communes of the installation’s EPCI first, then those of its département, then by population.',
  })
  @Public()
  territories(
    @Args() page: ConnectionArgs,
    @Args('search', {
      type: () => String,
      nullable: true,
      description: 'Beginnings of words of the name or of a postcode; accents make no difference.',
    })
    search?: string | null,
    @Args('kind', {
      type: () => TerritoryKindEnum,
      nullable: true,
      description: 'Only places of this level; null: of all.',
    })
    kind?: TerritoryKind | null,
  ): Promise<Page<Territory>> {
    return this.service.search({ search, kind }, page);
  }

  @Query(() => TerritoryType, { description: 'One place. Of no place: `NOT_FOUND`.' })
  @Public()
  territory(
    @Args('code', {
      type: () => ID,
      description:
        'Its kind and code, such as "commune:21231"; for an EPCI its SIREN, as in "epci:242100410".',
    })
    code: string,
  ): Promise<Territory> {
    return this.service.find(code);
  }

  @Query(() => ServedAreaType, {
    description: 'The communes around this installation, for a list and a map to choose from.',
  })
  @Public()
  servedArea(): ServedAreaType {
    const { communes, map } = servedPlace();
    return {
      communes: communes
        .map(({ code, name, outline = null }) => ({ code, name, outline }))
        .toSorted((one, other) => one.name.localeCompare(other.name, 'fr')),
      map: map ?? null,
    };
  }

  @FieldOf('Territory')
  containedIn({ containedIn }: Territory, context: RequestContext): Promise<Territory[]> {
    return this.territoriesByCode.loadAll(context, containedIn);
  }

  @FieldOf('Territory')
  centre({ latitude, longitude }: Territory): TerritoryCentreType | null {
    return latitude === null || longitude === null ? null : { latitude, longitude };
  }

  @ResolveField()
  async distanceInKm(
    @Parent() territory: Territory,
    @Context() context: RequestContext,
    @Args('to', { type: () => ID, description: 'Code of the other place, such as "commune:21231".' })
    to: string,
  ): Promise<number | null> {
    const other = await this.territoriesByCode.load(context, to);
    return other === null ? null : (distanceInKm(territory, other) ?? null);
  }
}
