export { MembersResolver } from './members.resolver.js';
export { MembersService } from './members.service.js';
export { MemberRoleEnum, MembershipResult, MembershipType } from './membership.graphql.js';
