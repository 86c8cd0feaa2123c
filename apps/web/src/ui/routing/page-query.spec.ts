import { describe, expect, it } from '@jest/globals';
import type { TypedDocumentNode } from '@urql/core';
import type { Reader } from '../api/session.js';
import { pageQuery, queriesAt } from './page-query.js';
import type { Place } from './place.js';

const documentOf = <Variables>() =>
  ({ kind: 'Document', definitions: [] }) as TypedDocumentNode<object, Variables>;
const ofAll = documentOf<{ [key: string]: never }>();
const ofId = documentOf<{ id: string }>();
const ofCurators = documentOf<{ stage: string | null }>();

const queries = [
  pageQuery(ofAll),
  pageQuery(ofId, ({ params: { id } }) => (id === undefined ? null : { id })),
  pageQuery(ofCurators, ({ search, reader }) =>
    reader?.role === 'curator' ? { stage: search.get('etape') } : null,
  ),
];
const nowhere: Place = { params: {}, search: new URLSearchParams(), reader: null };
const curator = { role: 'curator' } as Reader;

describe('the queries of a page', () => {
  it('take their variables from the address and the reader', () => {
    const place = { params: { id: 'n1' }, search: new URLSearchParams('etape=idee'), reader: curator };
    expect(queriesAt(queries, place)).toEqual([
      { document: ofAll, variables: {} },
      { document: ofId, variables: { id: 'n1' } },
      { document: ofCurators, variables: { stage: 'idee' } },
    ]);
  });

  it('are left out where an address or a reader does not need them', () => {
    expect(queriesAt(queries, nowhere)).toEqual([{ document: ofAll, variables: {} }]);
    expect(queriesAt(queries, { ...nowhere, reader: curator })).toEqual([
      { document: ofAll, variables: {} },
      { document: ofCurators, variables: { stage: null } },
    ]);
  });
});
