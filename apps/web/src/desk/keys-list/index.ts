export { KeysList } from './keys-list.js';
