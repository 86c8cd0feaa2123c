/** Origin of a new concept in the address: « rencontre », or « besoin » with « groupe » for the needs of its pool. */
export type Origin =
  | { kind: 'introduction'; id: string }
  | { kind: 'need'; id: string; isPooled: boolean }
  | undefined;

export function originIn(search: URLSearchParams): Origin {
  const introduction = search.get('rencontre');
  if (introduction !== null) return { kind: 'introduction', id: introduction };
  const need = search.get('besoin');
  return need === null ? undefined : { kind: 'need', id: need, isPooled: search.has('groupe') };
}
