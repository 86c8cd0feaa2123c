export { changedMeanwhile } from './changed-meanwhile.js';
export { decidedOnce } from './last-decision.js';
export { mustSayName, personAtAddress, type PersonAtAddress } from './person-at-address.js';
export { Person, PersonLoader } from './person.entity.js';
export { PersonType } from './person.graphql.js';
export {
  addressToSignIn,
  emailAddress,
  mailableName,
  nameByCurator,
  nameOrId,
  nameWithoutNumber,
  personChanges,
  personChangesByCurator,
  personName,
  personNameByCurator,
} from './person.input.js';
export { holdsNumber, isLikeOurs } from './name-rules.js';
export { typedName } from './typed-name.js';
