import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { Allow, CurrentActor, FieldOf, IdArg, Once, type RequestContext } from '@passerelle/graphql';
import { FindSearchesOnNeedPublished } from './find-searches-on-need-published.js';
import { FittingSearches } from './fitting-searches.js';
import { ForgetNeedOpenings, NeedOpenings } from './need-openings.js';
import { type SavedSearch, SavedSearchLoader } from './saved-search.entity.js';
import { SavedSearchResult, SavedSearchType, SaveSearchInput } from './saved-search.graphql.js';
import { savedSearchEvents, searchAddress } from './saved-search.rules.js';
import { SavedSearches } from './saved-searches.service.js';

@Resolver(() => SavedSearchType)
export class SavedSearchesResolver {
  constructor(
    private readonly searches: SavedSearches,
    private readonly openings: NeedOpenings,
  ) {}

  @Query(() => [SavedSearchType], {
    description: 'The searches that the viewer keeps, the last saved first; 20 at most.',
  })
  @Allow('signedIn')
  mySavedSearches(@CurrentActor() actor: Actor): Promise<SavedSearch[]> {
    return this.searches.mine(actor);
  }

  @Mutation(() => SavedSearchResult, {
    description: 'Keeps a search. Needs that are published from now on and that it finds are told.',
  })
  @Allow('signedIn')
  saveSearch(
    @CurrentActor() actor: Actor,
    @Args('input', {
      description:
        'The search, and what it is called. A search that asks for nothing is `InvalidInput`, a twenty-first one `LimitReached`.',
    })
    input: SaveSearchInput,
    @Once() once: Once,
  ): Promise<SavedSearch> {
    return once(
      () => this.searches.save(actor, input),
      (made) => this.searches.see(actor, made),
    );
  }

  @Mutation(() => SavedSearchResult, { description: 'Calls a search that the viewer keeps something else.' })
  @Allow('signedIn')
  renameSavedSearch(
    @CurrentActor() actor: Actor,
    @IdArg('the search') searchId: string,
    @Args('name', { description: 'One line, at most 100 characters.' }) name: string,
  ): Promise<SavedSearch> {
    return this.searches.rename(actor, searchId, { name });
  }

  @Mutation(() => SavedSearchType, {
    description:
      'Says whether new needs that it finds are told. Those that are published while it is paused are not told later.',
  })
  @Allow('signedIn')
  setSavedSearchPaused(
    @CurrentActor() actor: Actor,
    @IdArg('the search') searchId: string,
    @Args('paused', { description: 'True: nothing that it finds is told; false: new needs are.' })
    paused: boolean,
  ): Promise<SavedSearch> {
    return this.searches.setPaused(actor, searchId, paused);
  }

  @Mutation(() => SavedSearchType, { description: 'Answers with the search that is kept no more.' })
  @Allow('signedIn')
  deleteSavedSearch(
    @CurrentActor() actor: Actor,
    @IdArg('the search') searchId: string,
  ): Promise<SavedSearch> {
    return this.searches.delete(actor, searchId);
  }

  @Mutation(() => Boolean, {
    description:
      'Reports that the viewer reads a need, so that their saved searches do not tell it as new. False: they keep none, and nothing is noted.',
  })
  @Allow('signedIn')
  noteNeedOpened(
    @Context() context: RequestContext<Actor>,
    @IdArg('the need') needId: string,
  ): Promise<boolean> {
    return this.openings.note(context, needId);
  }

  @FieldOf('SavedSearch')
  path(search: SavedSearch): string {
    return searchAddress(search);
  }

  @FieldOf('SavedSearch')
  paused({ isPaused }: SavedSearch): boolean {
    return isPaused;
  }
}

export const providersOfSavedSearches = [
  provideEvents(savedSearchEvents),
  FindSearchesOnNeedPublished,
  FittingSearches,
  ForgetNeedOpenings,
  NeedOpenings,
  SavedSearchLoader,
  SavedSearches,
  SavedSearchesResolver,
];
