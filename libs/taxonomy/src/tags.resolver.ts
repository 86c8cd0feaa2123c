import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, AuditEntryConnection, AuditLog } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import type { AuditEntry } from '@passerelle/database';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  CurrentLanguage,
  FieldOf,
  IdArg,
  type Page,
  Public,
  type RequestContext,
} from '@passerelle/graphql';
import { TagLists } from './tag-lists.js';
import { NarrowerTagsLoader, TagLoader } from './tag.loader.js';
import { type Facet, type Tag, tagActions } from './tag/tag.entity.js';
import {
  FacetEnum,
  NewTagInput,
  TagConnection,
  TagInput,
  TagPermissions,
  TagResult,
  TagType,
} from './tag/tag.graphql.js';
import { mayOnTags } from './tag/tag.rules.js';
import { TagsService } from './tags.service.js';

@Resolver(() => TagType)
export class TagsResolver {
  constructor(
    private readonly lists: TagLists,
    private readonly service: TagsService,
    private readonly tagsById: TagLoader,
    private readonly tagsBelow: NarrowerTagsLoader,
    private readonly auditLog: AuditLog,
  ) {}

  @Query(() => TagConnection, {
    description: 'Tags in alphabetical order, or those that a search finds, best first.',
  })
  @Public()
  tags(
    @CurrentLanguage() language: Language,
    @Args() page: ConnectionArgs,
    @Args('facet', {
      type: () => FacetEnum,
      nullable: true,
      description: 'Only tags of this facet; null: of all.',
    })
    facet?: Facet | null,
    @Args('search', {
      type: () => String,
      nullable: true,
      description:
        'Beginnings of words of labels and synonyms; accents make no difference. A word of five letters or more that begins none is taken for those one letter away.',
    })
    search?: string | null,
    @Args('retired', { defaultValue: false, description: 'Retired tags too.' }) retired?: boolean,
  ): Promise<Page<Tag>> {
    return this.lists.page({ facet, search, retired }, page, language);
  }

  @Query(() => TagType, {
    description: 'One tag, by its id or by its reference; a retired or merged one too.',
  })
  @Public()
  tag(
    @Args('id', {
      type: () => ID,
      nullable: true,
      description: 'UUID of the tag; null where `reference` is given.',
    })
    id?: string | null,
    @Args('reference', {
      type: () => String,
      nullable: true,
      description: 'Such as "theme:silver-economie"; null where `id` is given.',
    })
    reference?: string | null,
  ): Promise<Tag> {
    return this.lists.find({ id, reference });
  }

  @Query(() => AuditEntryConnection, { description: 'What was done to a tag, the last first.' })
  @Allow('curator')
  async auditLogOfTag(
    @IdArg('the tag', 'tagId') tagId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<AuditEntry>> {
    const tag = await this.lists.find({ id: tagId });
    return this.auditLog.of('tag', tag.id, page);
  }

  @Mutation(() => TagResult, {
    description:
      'Adds a tag, of any facet but activity. A word that another tag of the facet has is `InvalidInput`, which names that tag.',
  })
  @Allow('curator')
  createTag(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What the tag says.' }) input: NewTagInput,
  ): Promise<Tag> {
    return this.service.create(actor, input);
  }

  @Mutation(() => TagResult, {
    description:
      'Changes what is given of a tag. A word that another tag of the facet has is `InvalidInput`, a change by somebody else since `version` a `Conflict`.',
  })
  @Allow('curator')
  editTag(
    @CurrentActor() actor: Actor,
    @IdArg('the tag') id: string,
    @Args('input', { description: 'What changes; what is left out stays.' }) input: TagInput,
    @Args('version', { type: () => Int, nullable: true, description: 'The one that was read.' })
    version?: number | null,
  ): Promise<Tag> {
    return this.service.edit(actor, id, input, version);
  }

  @Mutation(() => TagResult, {
    description:
      'Makes one tag a part of another of its facet, which is returned: it takes over the first’s words and narrower tags, and what bears the first counts as bearing it.',
  })
  @Allow('curator')
  mergeTags(
    @CurrentActor() actor: Actor,
    @IdArg('the tag that becomes a part of the other', 'from') from: string,
    @IdArg('the tag that stays: another one of the same facet', 'into') into: string,
    @Args('reason', { description: 'From 5 to 500 characters, for the audit log.' }) reason: string,
  ): Promise<Tag> {
    return this.service.merge(actor, from, into, reason);
  }

  @Mutation(() => TagResult, { description: 'Offers a tag no longer; what bears it keeps it.' })
  @Allow('curator')
  retireTag(
    @CurrentActor() actor: Actor,
    @IdArg('the tag') id: string,
    @Args('reason', { description: 'From 5 to 500 characters, for the audit log.' }) reason: string,
  ): Promise<Tag> {
    return this.service.retire(actor, id, reason);
  }

  @Mutation(() => TagResult, { description: 'Offers a retired tag again.' })
  @Allow('curator')
  reinstateTag(
    @CurrentActor() actor: Actor,
    @IdArg('the tag') id: string,
    @Args('reason', { description: 'From 5 to 500 characters, for the audit log.' }) reason: string,
  ): Promise<Tag> {
    return this.service.reinstate(actor, id, reason);
  }

  @FieldOf('Tag')
  label(tag: Tag, { language }: RequestContext): string {
    return tag.labelIn(language);
  }

  @FieldOf('Tag')
  synonyms(tag: Tag, { language }: RequestContext): string[] {
    return tag.synonymsIn(language);
  }

  @FieldOf('Tag')
  broader({ broaderId }: Tag, context: RequestContext): Promise<Tag | null> | null {
    return broaderId === null ? null : this.tagsById.load(context, broaderId);
  }

  @FieldOf('Tag')
  narrower({ id }: Tag, context: RequestContext): Promise<readonly Tag[]> {
    return this.tagsBelow.load(context, id);
  }

  @FieldOf('Tag')
  mergedInto({ mergedIntoId }: Tag, context: RequestContext): Promise<Tag | null> | null {
    return mergedIntoId === null ? null : this.tagsById.load(context, mergedIntoId);
  }

  @FieldOf('Tag')
  viewerCan(tag: Tag, { actor }: RequestContext<Actor>): TagPermissions {
    return Object.assign(
      new TagPermissions(),
      Object.fromEntries(
        tagActions.map((action) => [action, mayOnTags(actor, action) && tag.allows(action)]),
      ),
    );
  }
}
