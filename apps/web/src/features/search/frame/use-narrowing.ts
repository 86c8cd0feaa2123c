import { useLingui } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import { editedAddress } from '../../../ui/routing/filters.js';
import { choose, type FilterName } from '../asked-search.js';
import type { Suggestion } from '../../../ui/combobox/combobox.js';
import type { TerritoryKind } from '../../../ui/api/schema-types.js';
import { usePlaceKinds } from './place-kinds.js';

interface SuggestedTopic {
  id: string;
  label: string;
  reference: string;
}

interface SuggestedPlace {
  code: string;
  name: string;
  kind: TerritoryKind;
}

/** Most suggestions of each kind. The rest of the list is for objects that can be opened. */
const MOST = 2;

/** Suggests topics and places whose name fits the typed text. Picking one filters the search, and removes the words. */
export function useNarrowing(
  path: string,
): (tags: readonly SuggestedTopic[], places: readonly SuggestedPlace[]) => Suggestion[] {
  const { t } = useLingui();
  const kinds = usePlaceKinds();
  const [, navigate] = useLocation();
  const narrow = (filter: FilterName, value: string): void => {
    const edit = (next: URLSearchParams): void => {
      next.delete('mots');
      choose(next, filter, value, true);
    };
    navigate(editedAddress(path, new URLSearchParams(location.search), edit));
  };
  return (tags, places) => [
    ...tags.slice(0, MOST).map(({ id, label, reference }) => ({
      key: id,
      label,
      kind: t`Sujet`,
      pick: () => narrow('sujet', reference),
    })),
    ...places.slice(0, MOST).map(({ code, name, kind }) => ({
      key: code,
      label: name,
      kind: kinds[kind],
      pick: () => narrow('lieu', code),
    })),
  ];
}
