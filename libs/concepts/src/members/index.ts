export { ConceptMember, type MemberState, ConceptMembersLoader } from './concept-member.entity.js';
export { ConceptMembersResolver, providersOfMembers } from './concept-members.resolver.js';
export { ConceptMembersService, MOST_MEMBERS } from './concept-members.service.js';
export { EndSeatsOnMemberLeft } from './end-seats-on-member-left.js';
export { whoSpeaksFor } from './who-speaks-for.js';
