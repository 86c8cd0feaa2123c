import { resultOf } from '@passerelle/graphql';
import { IllegalTransition, LimitReached } from '@passerelle/problems';
import { GroupType } from '../group/group.graphql.js';

export const GroupNeedResult = resultOf('GroupNeedResult', [GroupType, IllegalTransition, LimitReached]);
