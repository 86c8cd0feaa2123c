import { resultOf } from '@passerelle/graphql';
import { IllegalTransition, LimitReached } from '@passerelle/problems';
import { GroupType } from '../group/index.js';

export const GroupConceptResult = resultOf('GroupConceptResult', [
  GroupType,
  IllegalTransition,
  LimitReached,
]);
