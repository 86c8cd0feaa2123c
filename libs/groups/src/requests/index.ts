export { GroupRequest, GroupRequestLoader } from './group-request.entity.js';
export { GroupRequestsResolver, providersOfRequests } from './group-requests.resolver.js';
export { GroupRequestsService } from './group-requests.service.js';
