import type { Type } from '@nestjs/common';
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import {
  type Interest,
  InterestType,
  type Introduction,
  type IntroductionRequest,
  IntroductionRequestType,
  IntroductionType,
} from '@passerelle/introductions';
import { type Need, NeedLoader, NeedType } from '@passerelle/needs';
import { UndoableLoader } from './undoable.loader.js';

/** A need, or an object about a need. */
type Decided = Need | Introduction | Interest | IntroductionRequest;

/** Adds a field to a type: until when curators' decisions about its object can be undone. */
function undoable(type: Type<unknown>, name: string): Type<unknown> {
  @Resolver(() => type)
  class UndoableResolver {
    constructor(
      private readonly undoables: UndoableLoader,
      private readonly needs: NeedLoader,
    ) {}

    @ResolveField(() => Date, {
      nullable: true,
      description:
        'For curators: until then their last decision about it is told to nobody, and may be undone; null: there is none.',
    })
    @FieldOf(name)
    async undoableUntil(decided: Decided, context: RequestContext<Actor>): Promise<Date | null> {
      const { actor } = context;
      if (!actor.isCurator) return null;
      const until = (await this.undoables.load(context, decided.id))?.until ?? null;
      if (until === null) return null;
      // A curator of the company is notified when the company is.
      const need = 'needId' in decided ? await this.needs.load(context, decided.needId) : decided;
      return need === null || actor.belongsTo(need.organisationId) ? null : until;
    }
  }
  return UndoableResolver;
}

export const undoableResolvers = [
  undoable(NeedType, 'Need'),
  undoable(IntroductionType, 'Introduction'),
  undoable(InterestType, 'Interest'),
  undoable(IntroductionRequestType, 'IntroductionRequest'),
];
