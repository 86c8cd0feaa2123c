import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';

/** The arguments of every list. Lists are read forwards only: there is no `last` and no `before`. */
@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, from 1 to 100.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'The cursor of the element to begin after.' })
  after?: string | null;
}

@ObjectType()
export class PageInfo {
  @Field()
  hasNextPage: boolean;

  @Field()
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

/** A part of a list. `totalCount` is a getter, so that it is counted only if it is asked for. */
export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  readonly totalCount: Promise<number>;
}

/** The GraphQL type of a list of `node`: `connectionOf(Need, 'NeedConnection')`, which also declares `NeedEdge`. */
export function connectionOf<Node>(node: Type<Node>, name: `${string}Connection`): Type<Connection<Node>> {
  @ObjectType(name.replace(/Connection$/, 'Edge'))
  class EdgeType implements Edge<Node> {
    @Field()
    cursor: string;

    @Field(() => node)
    node: Node;
  }

  @ObjectType(name)
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType])
    edges: EdgeType[];

    @Field(() => [node], { description: 'The nodes of the edges, for who needs no cursors.' })
    nodes: Node[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many there are in all pages.' })
    totalCount: Promise<number>;
  }
  return ConnectionType;
}
