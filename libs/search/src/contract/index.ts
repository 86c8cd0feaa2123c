export { searchIndexContract } from './search-index.contract.js';
