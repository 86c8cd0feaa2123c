export { PeopleResolver } from './people.resolver.js';
export { type NewAdmin, type NewPerson, PeopleService } from './people.service.js';
export { personEvents } from './person.events.js';
