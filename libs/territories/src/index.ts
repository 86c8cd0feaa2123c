export { distanceInKm, type Located } from './distance.js';
export { seedTerritories } from './seed-territories.js';
export {
  MAX_TERRITORIES,
  type ResolveTerritories,
  territoriesLabel,
  TerritoriesService,
} from './territories.service.js';
export { TerritoriesModule } from './territories.module.js';
export {
  isTerritoryCode,
  Territory,
  TerritoryEdition,
  type TerritoryKind,
  territoryKinds,
} from './territory.entity.js';
export { TerritoryKindEnum, TerritoryType } from './territory.graphql.js';
export { TerritoryLoader } from './territory.loader.js';
