export { DeclineForm, useInterestReasons } from './decline-form.js';
export { DeclineOfInterest, DeclineOfRequest } from './decline-of.js';
export { DeclineInterest, UndoInterestDecline } from './declining.graphql.js';
