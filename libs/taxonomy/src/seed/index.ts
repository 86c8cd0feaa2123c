export { readSeed, seedTaxonomy } from './seed-taxonomy.js';
