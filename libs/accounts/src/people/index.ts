export { changedMeanwhile } from './changed-meanwhile.js';
export { decidedOnce } from './last-decision.js';
export { mustSayName, personAtAddress, type PersonAtAddress } from './person-at-address.js';
export { Person } from './person.entity.js';
export { PersonType } from './person.graphql.js';
export { addressToSignIn, emailAddress, mailableName, personChanges, personName } from './person.input.js';
export { PersonLoader } from './person.loader.js';
export { typedName } from './typed-name.js';
