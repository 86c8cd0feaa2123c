/**
 * The address of a request as the router can read it. One that is cut off within an escape, as some mail programs leave a link, is an
 * address that does not exist: whoever opens it reads that in a page, and not an error in JSON.
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
