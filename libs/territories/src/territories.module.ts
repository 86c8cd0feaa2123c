import { Module } from '@nestjs/common';
import { TerritoriesResolver } from './territories.resolver.js';
import { TerritoriesService } from './territories.service.js';
import { TerritoryLoader } from './territory.loader.js';
import { territoriesTables } from './territories.personal-data.js';

@Module({
  providers: [territoriesTables, TerritoriesService, TerritoriesResolver, TerritoryLoader],
  exports: [TerritoriesService, TerritoryLoader],
})
export class TerritoriesModule {}
