export { BusinessModel, type Payer, BusinessModelsLoader } from './business-model.entity.js';
export {
  BusinessModelFieldsResolver,
  BusinessModelsResolver,
  providersOfModels,
} from './business-models.resolver.js';
export { BusinessModelsService } from './business-models.service.js';
export { type ModelFigures, reckon, type Reckoning } from './reckoning.js';
