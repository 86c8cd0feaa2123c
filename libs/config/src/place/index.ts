export { orleans } from './orleans.js';
export { type Place, placeProfile } from './place.js';
export { placeWords, type PlaceWords } from './place-words.js';
export { readPlace, WrongPlace } from './read-place.js';
export { placeIn, servedPlace, servePlace } from './served-place.js';
export { ofName } from './noun.js';
