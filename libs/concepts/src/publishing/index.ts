export { ConceptConsent } from './concept-consent.entity.js';
export { ConceptPage } from './concept-page.entity.js';
export {
  ConceptPageLoader,
  NamedCompaniesLoader,
  PagePartiesLoader,
  MinorsLoader,
  ShownPagesLoader,
} from './concept-pages.loader.js';
export {
  ConceptPageFieldsResolver,
  ConceptPagePartyResolver,
  ConceptPagesResolver,
  providersOfPublishing,
} from './concept-pages.resolver.js';
export { ConceptPagesService } from './concept-pages.service.js';
export { ConceptRefusal } from './concept-refusal.entity.js';
export { changingItsSources, changingWhoTakesPart, isPublicNow } from './page-parties.js';
export { PublicConceptType } from './concept-page.graphql.js';
export { PublicConceptLoader, PublicConcepts } from './public-concepts.js';
export { PublicConceptsResolver } from './public-concepts.resolver.js';
