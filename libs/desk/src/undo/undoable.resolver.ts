import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { InterestType, IntroductionRequestType, IntroductionType } from '@passerelle/introductions';
import { NeedType } from '@passerelle/needs';
import { UndoableLoader } from './undoable.loader.js';

const field = {
  nullable: true,
  description:
    'For curators: until then their last decision about it is told to nobody, and may be undone; null: there is none.',
};

/** Until when what curators decide may be undone. Nobody else learns that there is a decision. */
@Resolver(() => NeedType)
export class UndoableNeedResolver {
  constructor(private readonly undoable: UndoableLoader) {}

  @ResolveField(() => Date, field)
  @FieldOf('Need')
  undoableUntil({ id }: { id: string }, context: RequestContext<Actor>): Promise<Date | null> {
    return untilOf(this.undoable, id, context);
  }
}

@Resolver(() => IntroductionType)
export class UndoableIntroductionResolver {
  constructor(private readonly undoable: UndoableLoader) {}

  @ResolveField(() => Date, field)
  @FieldOf('Introduction')
  undoableUntil({ id }: { id: string }, context: RequestContext<Actor>): Promise<Date | null> {
    return untilOf(this.undoable, id, context);
  }
}

@Resolver(() => InterestType)
export class UndoableInterestResolver {
  constructor(private readonly undoable: UndoableLoader) {}

  @ResolveField(() => Date, field)
  @FieldOf('Interest')
  undoableUntil({ id }: { id: string }, context: RequestContext<Actor>): Promise<Date | null> {
    return untilOf(this.undoable, id, context);
  }
}

@Resolver(() => IntroductionRequestType)
export class UndoableRequestResolver {
  constructor(private readonly undoable: UndoableLoader) {}

  @ResolveField(() => Date, field)
  @FieldOf('IntroductionRequest')
  undoableUntil({ id }: { id: string }, context: RequestContext<Actor>): Promise<Date | null> {
    return untilOf(this.undoable, id, context);
  }
}

async function untilOf(
  undoable: UndoableLoader,
  id: string,
  context: RequestContext<Actor>,
): Promise<Date | null> {
  if (!context.actor.isCurator) return null;
  return (await undoable.load(context, id))?.until ?? null;
}
