export { CosigningSchool } from './cosigning-school.entity.js';
export { CosigningSchoolLoader } from './cosigning-school.loader.js';
export {
  CosignatureAsked,
  CosigningChanged,
  cosigningEvents,
  IdeaCosigned,
  IdeaReturned,
} from './cosigning.events.js';
export { CosignatureOfIdeaResolver, CosigningOfSchoolResolver } from './cosigning-fields.resolver.js';
export { CosigningResolver, providersOfCosigning } from './cosigning.resolver.js';
export { CosigningService, isSchool } from './cosigning.service.js';
export { askToSign, followSchool, isCosigned } from './supervised-ideas.js';
