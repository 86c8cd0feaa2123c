export {
  addressChangedMail,
  addressChangeMail,
  addressInUseMail,
  addressOwnerMail,
  addressProofMail,
} from './address-change.mail.js';
export { AddressChange } from './address-change.entity.js';
export { AddressChanged, addressChangeEvents, AddressRestored } from './address-change.events.js';
export { AddressUndoLink } from './address-undo-link.js';
export { AddressChangesResolver, providersOfAddressChanges } from './address-changes.resolver.js';
export { AddressChangesService } from './address-changes.service.js';
export { TellFormerAddressOnAddressChanged } from './tell-former-address-on-address-changed.js';
