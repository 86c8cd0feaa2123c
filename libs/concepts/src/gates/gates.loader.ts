import { listLoaderBy, loaderById } from '@passerelle/graphql';
import { Evidence } from './evidence.entity.js';
import { GateDecision } from './gate-decision.entity.js';
import { GateItem } from './gate-item.entity.js';

/** Finds the answered items of a concept, by its id. */
export class GateItemsLoader extends listLoaderBy(GateItem, 'conceptId') {}

/** Finds the evidence of a concept, by its id, oldest first. */
export class EvidenceLoader extends listLoaderBy(Evidence, 'conceptId', { order: { id: 'ASC' } }) {}

/** Finds the signed decisions on the gates of a concept, by its id, oldest first. */
export class GateDecisionsLoader extends listLoaderBy(GateDecision, 'conceptId', { order: { id: 'ASC' } }) {}

/** Finds a signed decision, by its own id. It checks no permission: the caller may read the concept. */
export class GateDecisionLoader extends loaderById(GateDecision) {}
