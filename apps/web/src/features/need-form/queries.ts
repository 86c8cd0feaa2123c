import { pageQuery } from '../../ui/routing/page-query.js';
import { HowOvltAnswers, NeedToWrite } from './writing.graphql.js';

/** A need that is on the server. */
export const needToWriteQuery = pageQuery(NeedToWrite, ({ params: { id = '' } }) => ({ id }));

/** How soon the operator answers, and how to reach it. */
export const promiseQuery = pageQuery(HowOvltAnswers);
