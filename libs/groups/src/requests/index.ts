export { GroupRequest } from './group-request.entity.js';
export { GroupRequestsResolver } from './group-requests.resolver.js';
export { GroupRequestLoader, GroupRequestsService } from './group-requests.service.js';
