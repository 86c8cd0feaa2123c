export { GroupMembersResolver } from './members.resolver.js';
export { GroupMembersService, MOST_MEMBERS } from './members.service.js';
