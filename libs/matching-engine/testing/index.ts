export { sampleNeed, sampleSolver } from './sample-documents.js';
