import { useLocation, useRouter } from 'wouter';

/**
 * The query part of the address, undecoded. Wouter's `useSearch` decodes it once, so an address within the address,
 * such as the way back from the sign-in page, would lose its "&".
 */
export function useSearchText(): string {
  const router = useRouter();
  return router.searchHook(router).replace(/^\?/, '');
}

/** The current address with its query part: the way back to this page. */
export function useAddress(): string {
  const [path] = useLocation();
  const search = useSearchText();
  return search ? `${path}?${search}` : path;
}
