export { StartConcept } from './start-concept.js';
export { StartConceptInput } from './start-concept.graphql.js';
export { mostNeeds } from './start-concept.input.js';
