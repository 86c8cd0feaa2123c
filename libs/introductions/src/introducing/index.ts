export { NextBestSolverLoader } from './next-best-solver.loader.js';
export { NextBestSolverResolver } from './next-best-solver.resolver.js';
export { NextBestSolvers } from './next-best-solvers.js';
export { ProposalProblems } from './proposal-problems.js';
export type { IntroduceInput } from './proposal.graphql.js';
export { ProposalsResolver, providersOfIntroducing } from './proposals.resolver.js';
export { ProposalsService } from './proposals.service.js';
