export { GroupConcept } from './group-concept.entity.js';
export { ConceptsOfGroupLoader, GroupsOfConceptLoader } from './group-concepts.loader.js';
export { GroupConceptsResolver, GroupsOfConceptResolver } from './group-concepts.resolver.js';
export { GroupConceptsService } from './group-concepts.service.js';
export { MeetingOfEvidenceResolver, MeetingsAsEvidence } from './meetings-as-evidence.js';
