interface APage {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** No list of a spec is longer, in pages. */
const MOST_PAGES = 100;

/**
 * Reads a list page by page to its end.
 * @param read reads the page after a cursor. null: the first
 * @throws if there are more than a hundred pages, since a cursor that leads back would never end
 */
export async function everyPage<Page extends APage>(
  read: (after: string | null) => Promise<Page>,
): Promise<Page[]> {
  const pages: Page[] = [];
  let after: string | null = null;
  while (pages.length < MOST_PAGES) {
    const page: Page = await read(after);
    pages.push(page);
    if (!page.pageInfo.hasNextPage) return pages;
    after = page.pageInfo.endCursor;
  }
  throw new Error(`More than ${MOST_PAGES} pages: the cursor ${after} leads back.`);
}
