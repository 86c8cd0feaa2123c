export { type Contact, ContactsLoader } from './contacts.loader.js';
export { ContactsResolver } from './contacts.resolver.js';
