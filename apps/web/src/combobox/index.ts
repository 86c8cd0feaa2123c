export { Combobox, type Suggestion } from './combobox.js';
