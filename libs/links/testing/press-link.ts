export interface PressedLink {
  status: number;
  /** The page, as HTML. */
  text: string;
  /** The Cookie header of the opened session; empty: there is none. */
  cookie: string;
}

/** Presses the button of the page behind a mailed link, with its box ticked and the given text in its form. */
export async function pressLink(
  baseUrl: string,
  link: string,
  typed: Record<string, string> = {},
  language = 'fr',
): Promise<PressedLink> {
  const { pathname, searchParams } = new URL(link);
  const response = await fetch(new URL(pathname, baseUrl), {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'accept-language': language },
    body: new URLSearchParams({ token: searchParams.get('token') ?? '', accord: '1', ...typed }),
  });
  return { status: response.status, text: await response.text(), cookie: cookieOf(response) };
}

/** The Cookie header that sends back the cookies of a response. */
export const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
