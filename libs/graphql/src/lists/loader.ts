import { Injectable, type Type } from '@nestjs/common';
import { Database } from '@passerelle/database';
import DataLoader from 'dataloader';
import {
  type FindOptionsOrder,
  type FindOptionsRelations,
  type FindOptionsSelect,
  type FindOptionsWhere,
  In,
} from 'typeorm';
import type { RequestContext } from '../request-context.js';

type Key = string | number;

/** Collects the keys that one level of an answer needs, and finds them together, each key once in a request. */
abstract class Batched<K extends Key, Row, Found> {
  // One loader for each request, since this class lives as long as the application. With Nest's request scope, every
  // user of a loader would be created again for each request.
  private readonly loaders = new WeakMap<RequestContext, DataLoader<K, Found>>();

  /** The rows for these keys, in any order, in one statement. Keys without rows are left out. */
  protected abstract find(keys: readonly K[], context: RequestContext): Promise<readonly Row[]>;

  /** The key for which a row was found. */
  protected abstract keyOf(row: Row): K;

  protected abstract foundFor(key: K, rows: ReadonlyMap<K, readonly Row[]>): Found;

  load(context: RequestContext, key: K): Promise<Found> {
    let loader = this.loaders.get(context);
    if (!loader) {
      loader = new DataLoader<K, Found>(async (keys) => {
        const rows = new Map<K, Row[]>();
        for (const row of await this.find(keys, context)) {
          const rowsOfKey = rows.get(this.keyOf(row));
          if (rowsOfKey) rowsOfKey.push(row);
          else rows.set(this.keyOf(row), [row]);
        }
        return keys.map((asked) => this.foundFor(asked, rows));
      });
      this.loaders.set(context, loader);
    }
    return loader.load(key);
  }

  /** Forgets the result for a key, after a mutation has changed it. */
  forget(context: RequestContext, key: K): void {
    this.loaders.get(context)?.clear(key);
  }
}

/** Finds one row for a key. null: none. */
export abstract class Loader<K extends Key, Row> extends Batched<K, Row, Row | null> {
  /** The rows for several keys, in their order. Keys without a row are left out. */
  async loadAll(context: RequestContext, keys: readonly K[]): Promise<Row[]> {
    const found = await Promise.all(keys.map((key) => this.load(context, key)));
    return found.filter((row) => row !== null);
  }

  protected foundFor(key: K, rows: ReadonlyMap<K, readonly Row[]>): Row | null {
    return rows.get(key)?.[0] ?? null;
  }
}

/**
 * Finds all rows for a key, in the order in which `find` returns them. There must be few enough to need no pages.
 */
export abstract class ListLoader<K extends Key, Row> extends Batched<K, Row, readonly Row[]> {
  protected foundFor(key: K, rows: ReadonlyMap<K, readonly Row[]>): readonly Row[] {
    return rows.get(key) ?? [];
  }
}

/** Options of a loader of an entity, besides the keys. */
interface Wanted<Row> {
  select?: FindOptionsSelect<Row>;
  where?: FindOptionsWhere<Row>;
  relations?: FindOptionsRelations<Row>;
  order?: FindOptionsOrder<Row>;
}

/** The columns whose values may be keys. */
type KeyColumn<Row> = { [Name in keyof Row]: Row[Name] extends string ? Name : never }[keyof Row] & string;

/** Finds one row of an entity by its id: `class NeedLoader extends loaderById(Need) {}`. */
export const loaderById = <Row extends { id: string }>(entity: Type<Row>, wanted?: Wanted<Row>) =>
  loaderBy<Row>(entity, 'id' as KeyColumn<Row>, wanted);

/** Finds one row of an entity by a column: `class TestPlanLoader extends loaderBy(TestPlan, 'conceptId') {}`. */
export function loaderBy<Row extends object>(
  entity: Type<Row>,
  column: KeyColumn<Row>,
  wanted?: Wanted<Row>,
) {
  @Injectable()
  class LoaderByColumn extends Loader<string, Row> {
    constructor(private readonly database: Database) {
      super();
    }

    protected find(keys: readonly string[]): Promise<Row[]> {
      return rowsBy(this.database, entity, column, keys, wanted);
    }

    protected keyOf(row: Row): string {
      return row[column] as string;
    }
  }
  return LoaderByColumn;
}

/** Finds all rows of an entity by a column: `class EvidenceLoader extends listLoaderBy(Evidence, 'conceptId', { order }) {}`. */
export function listLoaderBy<Row extends object>(
  entity: Type<Row>,
  column: KeyColumn<Row>,
  wanted?: Wanted<Row>,
) {
  @Injectable()
  class ListLoaderByColumn extends ListLoader<string, Row> {
    constructor(private readonly database: Database) {
      super();
    }

    protected find(keys: readonly string[]): Promise<Row[]> {
      return rowsBy(this.database, entity, column, keys, wanted);
    }

    protected keyOf(row: Row): string {
      return row[column] as string;
    }
  }
  return ListLoaderByColumn;
}

const rowsBy = <Row extends object>(
  { manager }: Database,
  entity: Type<Row>,
  column: string,
  keys: readonly string[],
  { where, ...wanted }: Wanted<Row> = {},
): Promise<Row[]> =>
  manager.find(entity, { where: { ...where, [column]: In([...keys]) } as FindOptionsWhere<Row>, ...wanted });
