import { createContext, type ReactNode, useContext } from 'react';

const Params = createContext<Readonly<Record<string, string>>>({});

/** Provides the parameters of the address to a page. */
export const PlaceProvider = ({
  params,
  children,
}: {
  params: Readonly<Record<string, string>>;
  children: ReactNode;
}): ReactNode => <Params.Provider value={params}>{children}</Params.Provider>;

/** Like `useParam`, for a parameter that the address may lack, such as "/besoins/nouveau/:etape?". */
export const useOptionalParam = (name: string): string | undefined => useContext(Params)[name];

/** A parameter of the page's address, such as the id in "/besoins/:id". */
export function useParam(name: string): string {
  const value = useContext(Params)[name];
  if (value === undefined) throw new Error(`The route of this page has no ":${name}".`);
  return value;
}
