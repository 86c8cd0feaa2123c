import type { Asks } from '../routing/index.js';
import { HowOvltAnswers, NeedToWrite } from './writing.graphql.js';

const idOf = ({ params }: Parameters<Asks>[0]): string => params['id'] ?? '';

/** What the pages ask of a need that is on the server. */
export const asksNeed: Asks = (place) => [{ document: NeedToWrite, variables: { id: idOf(place) } }];

export const asksNeedAndPromise: Asks = (place) => [
  ...asksNeed(place),
  { document: HowOvltAnswers, variables: {} },
];

/** For whoever has no script. */
export const asksPromise: Asks = () => [{ document: HowOvltAnswers, variables: {} }];
