export { type Persona, personas } from './personas.js';
export { type Row, table } from './table.js';
