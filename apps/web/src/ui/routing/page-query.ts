import type { TypedDocumentNode } from '@urql/core';
import type { Place } from './place.js';

type VariablesOf<Variables> = (place: Place) => Variables | null;

/** A query of a page, with any types. */
export interface AnyPageQuery {
  document: object;
  variablesOf: VariablesOf<object>;
}

/** A query that a page reads, and that the server runs before it renders the page. */
export interface PageQuery<Data, Variables extends object> extends AnyPageQuery {
  document: TypedDocumentNode<Data, Variables>;
  variablesOf: VariablesOf<Variables>;
}

interface None {
  [key: string]: never;
}

/**
 * Declares a query of a page. The page exports it among its `queries`, and its component reads it by `usePageQuery`.
 * @param variablesOf null: this reader or this address does not need the query. Absent: the query has no variables
 */
export function pageQuery<Data>(document: TypedDocumentNode<Data, None>): PageQuery<Data, None>;
export function pageQuery<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variablesOf: VariablesOf<Variables>,
): PageQuery<Data, Variables>;
export function pageQuery(
  document: object,
  variablesOf: AnyPageQuery['variablesOf'] = () => ({}),
): AnyPageQuery {
  return { document, variablesOf };
}

/** The queries that a place needs, each with its variables. */
export const queriesAt = (
  queries: readonly AnyPageQuery[],
  place: Place,
): { document: object; variables: object }[] =>
  queries.flatMap(({ document, variablesOf }) => {
    const variables = variablesOf(place);
    return variables === null ? [] : [{ document, variables }];
  });
