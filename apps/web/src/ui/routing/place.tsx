import { createContext, type ReactNode, useContext } from 'react';
import { type Reader, useSession } from '../api/session.js';
import { useSearchParams } from './filters.js';

/** Content of an address, with its reader. */
export interface Place {
  params: Readonly<Record<string, string>>;
  search: URLSearchParams;
  /** The reader. null: nobody is signed in. */
  reader: Reader | null;
}

const Params = createContext<Place['params']>({});

/** Provides the parameters of the address to a page. */
export const PlaceProvider = ({
  params,
  children,
}: {
  params: Place['params'];
  children: ReactNode;
}): ReactNode => <Params.Provider value={params}>{children}</Params.Provider>;

/** The place of the component’s page. */
export function usePlace(): Place {
  const params = useContext(Params);
  const [search] = useSearchParams();
  const { reader } = useSession();
  return { params, search, reader };
}

/** Like `useParam`, for a parameter that the address may lack, such as "/besoins/nouveau/:etape?". */
export const useOptionalParam = (name: string): string | undefined => useContext(Params)[name];

/** A parameter of the page's address, such as the id in "/besoins/:id". */
export function useParam(name: string): string {
  const value = useContext(Params)[name];
  if (value === undefined) throw new Error(`The route of this page has no ":${name}".`);
  return value;
}
