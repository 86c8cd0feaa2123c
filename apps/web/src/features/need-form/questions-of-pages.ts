import type { Asks } from '../../ui/routing/route.js';
import { HowOvltAnswers, NeedToWrite } from './writing.graphql.js';

const idOf = ({ params }: Parameters<Asks>[0]): string => params['id'] ?? '';

/** Query of the pages for a need that is on the server. */
export const asksNeed: Asks = (place) => [{ document: NeedToWrite, variables: { id: idOf(place) } }];

export const asksNeedAndPromise: Asks = (place) => [
  ...asksNeed(place),
  { document: HowOvltAnswers, variables: {} },
];

/** Query for readers without script, who are told how to reach OVLT. */
export const asksPromise: Asks = () => [{ document: HowOvltAnswers, variables: {} }];
