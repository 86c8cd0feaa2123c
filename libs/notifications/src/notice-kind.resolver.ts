import { ResolveField, Resolver } from '@nestjs/graphql';
import { enumOf, FieldOf } from '@passerelle/graphql';
import type { Notice } from './notice.entity.js';
import { NoticeType } from './notice.graphql.js';
import { noticeKinds } from './topics.js';

const NoticeKindEnum = enumOf('NoticeKind', noticeKinds);

/** Adds to a notice of the API its kind, which is one of those of all topics. */
@Resolver(() => NoticeType)
export class NoticeKindResolver {
  @ResolveField(() => NoticeKindEnum)
  @FieldOf('Notice')
  kind({ kind }: Notice): string {
    return kind;
  }
}
