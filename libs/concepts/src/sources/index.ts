export { keepIdea } from './keep-idea.js';
export { assertNeedsHaveRoom, MOST_CONCEPTS_OF_NEED } from './room-of-needs.js';
export {
  ConceptIdea,
  ConceptIntroduction,
  ConceptNeed,
  ConceptIdeasLoader,
  ConceptIntroductionsLoader,
  ConceptNeedsLoader,
  ConceptsOfIntroductionLoader,
  ConceptsOfNeedLoader,
} from './sources.entity.js';
export {
  ConceptOfIntroductionResolver,
  ConceptsOfNeedResolver,
  type IdeaInConcept,
  isBroughtAlong,
  type NeedInConcept,
  providersOfSources,
  SourcesResolver,
} from './sources.resolver.js';
