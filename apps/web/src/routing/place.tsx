import { createContext, type ReactNode, useContext } from 'react';

const Params = createContext<Readonly<Record<string, string>>>({});

/** Tells a page what stands in its address. */
export const PlaceProvider = ({
  params,
  children,
}: {
  params: Readonly<Record<string, string>>;
  children: ReactNode;
}): ReactNode => <Params.Provider value={params}>{children}</Params.Provider>;

/** As `useParam`, of an address that may end before it, such as "/besoins/nouveau/:etape?". */
export const useOptionalParam = (name: string): string | undefined => useContext(Params)[name];

/** A part of the page’s address, such as the id in "/besoins/:id". */
export function useParam(name: string): string {
  const value = useContext(Params)[name];
  if (value === undefined) throw new Error(`The route of this page has no ":${name}".`);
  return value;
}
