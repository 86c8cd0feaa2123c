export { EvidenceForm } from './evidence-form.js';
