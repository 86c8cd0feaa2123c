export { someTerritories } from './some-territories.js';
