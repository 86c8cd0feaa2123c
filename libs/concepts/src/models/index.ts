export { BusinessModel, type Payer } from './business-model.entity.js';
export { BusinessModelsLoader } from './business-models.loader.js';
export { BusinessModelFieldsResolver, BusinessModelsResolver } from './business-models.resolver.js';
export { BusinessModelsService } from './business-models.service.js';
export { type ModelFigures, reckon, type Reckoning } from './reckoning.js';
