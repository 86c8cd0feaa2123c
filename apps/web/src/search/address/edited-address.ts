/** The address of the search after a change. */
export function editedAddress(
  path: string,
  params: URLSearchParams,
  edit: (next: URLSearchParams) => void,
): string {
  const next = new URLSearchParams(params);
  edit(next);
  const text = next.toString();
  return text ? `${path}?${text}` : path;
}
