/** What a concept is made of, as the address says: « rencontre », or « besoin » with « groupe » for the needs pooled with it. */
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
