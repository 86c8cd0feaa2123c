export { GroupConcept, ConceptsOfGroupLoader, GroupsOfConceptLoader } from './group-concept.entity.js';
export {
  GroupConceptsResolver,
  GroupsOfConceptResolver,
  providersOfConcepts,
} from './group-concepts.resolver.js';
export { GroupConceptsService } from './group-concepts.service.js';
export { MeetingOfEvidenceResolver, MeetingsAsEvidence } from './meetings-as-evidence.js';
