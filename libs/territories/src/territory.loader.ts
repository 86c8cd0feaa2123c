import { Injectable } from '@nestjs/common';
import { Loader } from '@passerelle/graphql';
import { TerritoriesService } from './territories.service.js';
import type { Territory } from './territory.entity.js';

/** Finds territories by code. */
@Injectable()
export class TerritoryLoader extends Loader<string, Territory> {
  constructor(private readonly territories: TerritoriesService) {
    super();
  }

  protected find(codes: readonly string[]): Promise<Territory[]> {
    return this.territories.byCodes(codes);
  }

  protected keyOf(territory: Territory): string {
    return territory.code;
  }
}
