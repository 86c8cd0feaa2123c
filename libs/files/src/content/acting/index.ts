export { assertNoFormulas } from './csv-formulas.js';
export { assertOfficeIsInert } from './office-parts.js';
export { assertPdfIsInert } from './pdf-actions.js';
