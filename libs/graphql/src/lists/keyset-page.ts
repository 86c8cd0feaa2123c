import { createHash } from 'node:crypto';
import { InvalidInput } from '@passerelle/problems';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Connection, ConnectionArgs, Edge, PageInfo } from './connection.graphql.js';
import { type KeyKind, type KeyValue, readCursor, writeCursor } from './cursor.js';
import { sentences } from '../graphql.sentences.js';

/**
 * One sort column of a list. The last one is the id. Null counts as the greatest value, as in PostgreSQL's indexes.
 */
export interface OrderKey<Row> {
  /**
   * Alias and property, such as "need.publishedAt", or an SQL expression. Not an enum, since its cursors could not be
   * checked.
   */
  column: string;
  kind: KeyKind;
  direction: 'ASC' | 'DESC';
  value: (row: Row) => KeyValue;
}

/** A list before paging and further filters: its query and its order. */
export interface KeysetList<Row extends ObjectLiteral> {
  query: SelectQueryBuilder<Row>;
  order: readonly OrderKey<Row>[];
}

/**
 * Reads one page of a list by keyset: one statement, whose cost does not grow with the number of earlier pages. The
 * query may join one-to-one relations, but no collection, for which loaders exist.
 * @throws {InvalidInput} on `first` or `after`.
 */
export async function keysetPage<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  { first, after }: ConnectionArgs,
  order: readonly OrderKey<Row>[],
): Promise<Page<Row>> {
  if (order.at(-1)?.kind !== 'id')
    throw new Error('A list is sorted by the id at last, or its pages would overlap.');
  assertPageLength(first);
  const name = nameOf(order);
  const page = query.clone();
  if (after != null)
    restrict(
      page,
      order,
      readCursor(
        after,
        name,
        order.map(({ kind }) => kind),
      ),
    );
  page.orderBy();
  for (const { column, direction } of order) page.addOrderBy(column, direction);
  const rows = await page.limit(first + 1).getMany();
  return new Page(
    rows.slice(0, first),
    (node) =>
      writeCursor(
        name,
        order.map(({ value }) => value(node)),
      ),
    { hasNextPage: rows.length > first, hasPreviousPage: after != null },
    () => query.getCount(),
  );
}

/** @throws {InvalidInput} if a page of this length is not allowed. */
export function assertPageLength(first: number): void {
  if (!Number.isInteger(first) || first < 1 || first > 100) {
    throw new InvalidInput([{ field: 'first', rule: 'between', message: sentences.pageLength() }]);
  }
}

/** One page of a list, in the shape of its connection type. Cursors are written only if they are requested. */
export class Page<Node> implements Connection<Node> {
  constructor(
    readonly nodes: readonly Node[],
    private readonly cursorOf: (node: Node) => string,
    private readonly neighbours: Pick<PageInfo, 'hasNextPage' | 'hasPreviousPage'>,
    private readonly count: () => Promise<number>,
  ) {}

  /** The same page with its nodes mapped to other objects. */
  map<Made extends object>(make: (node: Node) => Made): Page<Made> {
    const madeOf = new Map(this.nodes.map((node) => [make(node), node] as const));
    return new Page(
      [...madeOf.keys()],
      (made) => this.cursorOf(madeOf.get(made) as Node),
      this.neighbours,
      this.count,
    );
  }

  get edges(): Edge<Node>[] {
    return this.nodes.map((node) => ({ node, cursor: this.cursorOf(node) }));
  }

  get pageInfo(): PageInfo {
    const [start, end] = [this.nodes[0], this.nodes.at(-1)];
    return {
      ...this.neighbours,
      startCursor: start === undefined ? null : this.cursorOf(start),
      endCursor: end === undefined ? null : this.cursorOf(end),
    };
  }

  get totalCount(): Promise<number> {
    return this.count();
  }
}

/** A short name for an order, so that a list with another order refuses the cursor. */
const nameOf = <Row>(order: readonly OrderKey<Row>[]): string =>
  createHash('sha256')
    .update(order.map(({ column, direction }) => `${column} ${direction}`).join())
    .digest('base64url')
    .slice(0, 6);

/** Adds the condition that a row comes after the given key in the given order. */
function restrict<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  order: readonly OrderKey<Row>[],
  key: readonly KeyValue[],
): void {
  const terms = order.map(({ column, direction }, i) => {
    const value = `:after${i}`;
    const nullable = mayBeNull(query, column);
    if (key[i] === null) {
      const equals = `${column} IS NULL`;
      return direction === 'ASC'
        ? { equals, follows: 'FALSE', bound: equals }
        : { equals, follows: `${column} IS NOT NULL`, bound: 'TRUE' };
    }
    const equals = `${column} = ${value}`;
    if (direction === 'DESC')
      return { equals, follows: `${column} < ${value}`, bound: `${column} <= ${value}` };
    return nullable
      ? { equals, follows: `(${column} > ${value} OR ${column} IS NULL)`, bound: 'TRUE' }
      : { equals, follows: `${column} > ${value}`, bound: `${column} >= ${value}` };
  });
  const alternatives = terms.map(({ follows }, i) =>
    [...terms.slice(0, i).map(({ equals }) => equals), follows].join(' AND '),
  );
  // The bound follows from the alternatives, but only the bound lets an index begin at the cursor.
  query.andWhere(`${terms[0]!.bound} AND ((${alternatives.join(') OR (')}))`);
  query.setParameters(Object.fromEntries(key.map((value, i) => [`after${i}`, value])));
}

/**
 * False for a non-null column of the query's own table. True for all others, which may come from a join or an
 * expression.
 */
function mayBeNull<Row extends ObjectLiteral>(
  { alias, expressionMap }: SelectQueryBuilder<Row>,
  column: string,
): boolean {
  const columns = expressionMap.mainAlias?.metadata.columns ?? [];
  return columns.find(({ propertyPath }) => `${alias}.${propertyPath}` === column)?.isNullable ?? true;
}
