export { NeedPool, NeedPoolMember } from './need-pool.entity.js';
export { NeedPoolLoader } from './need-pool.loader.js';
export { NeedPoolsResolver } from './need-pools.resolver.js';
export { NeedPools } from './need-pools.js';
