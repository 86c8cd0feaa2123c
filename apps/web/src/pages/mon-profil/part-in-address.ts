import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useSearchParams } from '../../ui/routing/filters.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { useSearchText } from '../../ui/routing/search-text.js';
import { TagsToChoose } from './tags/tags.graphql.js';

const partNames = ['presentation', 'tags', 'territories', 'ideas', 'contact', 'cap'] as const;
export type PartName = (typeof partNames)[number];

const PARAM = 'partie';

/** The tags to choose from, while their part is open. */
export const tagsQuery = pageQuery(TagsToChoose, ({ search }) => (search.get(PARAM) === 'tags' ? {} : null));

/** Address that opens a part of the current page, with the chosen profile. */
export function usePartAddress(): (part: PartName) => string {
  const search = useSearchText();
  const [location] = useLocation();
  return (part) => {
    const params = new URLSearchParams(search);
    params.set(PARAM, part);
    return `${location}?${params.toString()}`;
  };
}

/** Whether this part is open for editing. One part is open at a time, and the address contains its name. */
export function useOpenPart(name: PartName): { isOpen: boolean; open: () => void; close: () => void } {
  const [params, change] = useSearchParams();
  return {
    isOpen: params.get(PARAM) === name,
    open: () => change((next) => next.set(PARAM, name)),
    close: () => change((next) => next.delete(PARAM)),
  };
}

/** Opens the part in the address's fragment: "#tags" does the same as "?partie=tags". */
export function usePartInAddress(): void {
  const [, change] = useSearchParams();
  useEffect(() => {
    const wanted = partNames.find((name) => location.hash === `#${name}`);
    if (wanted !== undefined) change((next) => next.set(PARAM, wanted));
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the page opens
  }, []);
}
