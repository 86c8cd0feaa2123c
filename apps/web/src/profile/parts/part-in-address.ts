import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useSearchParams, useSearchText } from '../../routing/index.js';

const partNames = ['presentation', 'tags', 'territories', 'ideas', 'contact', 'cap'] as const;
export type PartName = (typeof partNames)[number];

const PARAM = 'partie';

/** Where a part stands open, on this very page: the profile that was chosen stays. */
export function usePartAddress(): (part: PartName) => string {
  const search = useSearchText();
  const [location] = useLocation();
  return (part) => {
    const params = new URLSearchParams(search);
    params.set(PARAM, part);
    return `${location}?${params.toString()}`;
  };
}

/** One part is changed at a time; which one is in the address. */
export function useOpenPart(name: PartName): { isOpen: boolean; open: () => void; close: () => void } {
  const [params, change] = useSearchParams();
  return {
    isOpen: params.get(PARAM) === name,
    open: () => change((next) => next.set(PARAM, name)),
    close: () => change((next) => next.delete(PARAM)),
  };
}

/** An address that ends in "#tags" opens that part, as "?partie=tags" does. */
export function usePartInAddress(): void {
  const [, change] = useSearchParams();
  useEffect(() => {
    const wanted = partNames.find((name) => location.hash === `#${name}`);
    if (wanted !== undefined) change((next) => next.set(PARAM, wanted));
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the page opens
  }, []);
}
