import { useLocation, useRouter } from 'wouter';

/**
 * The part of an address after the question mark, as it stands there. Wouter's own `useSearch` decodes it once: an address within an
 * address, such as the way back from the sign-in page, would lose its "&".
 */
export function useSearchText(): string {
  const router = useRouter();
  return router.searchHook(router).replace(/^\?/, '');
}

/** The address at which one is, with what stands after its question mark: the way back to here. */
export function useAddress(): string {
  const [path] = useLocation();
  const search = useSearchText();
  return search ? `${path}?${search}` : path;
}
