/**
 * The address of a request as the router can read it. An address that is cut off within an escape, as some mail programs
 * do with links, becomes an address that does not exist. The reader then gets a page that says so, and not an error in
 * JSON.
 */
export function decodableUrl(url: string): string {
  const [path = ''] = url.split('?');
  try {
    decodeURI(path);
    return url;
  } catch {
    return path.replaceAll('%', '%25') + url.slice(path.length);
  }
}
