import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';

/** The description of the fields of every list, including lists with their own fields. */
export const ofEveryList = {
  connection: 'One page of a list (Relay connection). Read on with `first` and `after`.',
  cursor: 'Its place in the list: sent as `after`, the next page begins after it. Opaque.',
  pageInfo: 'The cursors at both ends, and whether there is more.',
  totalCount: 'How many there are in all pages.',
} as const;

/** The arguments of every list. Lists are read forwards only, so there is no `last` and no `before`. */
@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, from 1 to 100.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'The cursor of the element to begin after.' })
  after?: string | null;
}

@ObjectType({ description: 'Where a page of a list begins and ends, and whether there is more.' })
export class PageInfo {
  @Field({ description: 'There are more after this page: ask again with `after: endCursor`.' })
  hasNextPage: boolean;

  @Field({ description: 'The page was asked for with `after`, so that there are some before it.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Of the first element; null: the page is empty.' })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of the last element, for `after`; null: the page is empty.',
  })
  endCursor: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

/** A part of a list. `totalCount` is a getter, so that it is counted only if it is requested. */
export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  readonly totalCount: Promise<number>;
}

/** The GraphQL type of a list of `node`: `connectionOf(Need, 'NeedConnection')`, which also declares `NeedEdge`. */
export function connectionOf<Node>(node: Type<Node>, name: `${string}Connection`): Type<Connection<Node>> {
  const nodeName = name.replace(/Connection$/, '');

  @ObjectType(`${nodeName}Edge`, { description: `Of the list \`${name}\`: an element with its place.` })
  class EdgeType implements Edge<Node> {
    @Field({ description: ofEveryList.cursor })
    cursor: string;

    @Field(() => node, { description: 'What stands in that place.' })
    node: Node;
  }

  @ObjectType(name, { description: ofEveryList.connection })
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType], {
      description: 'The elements of this page in their order, each with its cursor.',
    })
    edges: EdgeType[];

    @Field(() => [node], { description: 'The nodes of the edges, for who needs no cursors.' })
    nodes: Node[];

    @Field(() => PageInfo, { description: ofEveryList.pageInfo })
    pageInfo: PageInfo;

    @Field(() => Int, { description: ofEveryList.totalCount })
    totalCount: Promise<number>;
  }
  return ConnectionType;
}
