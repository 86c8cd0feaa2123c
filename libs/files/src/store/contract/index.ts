export { fileStoreContract } from './file-store.contract.js';
