export { ProgrammeFigures } from './programme-figures.js';
export { ProgrammeResolver } from './programme.resolver.js';
