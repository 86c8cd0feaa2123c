export { awayWords, periodWords, StretchOfDays } from './period-words.js';
