import { useLingui } from '@lingui/react/macro';
import type { TerritoryKind } from '../../../ui/api/schema-types.js';

/** Kinds of places, in words. */
export function usePlaceKinds(): Record<TerritoryKind, string> {
  const { t } = useLingui();
  return {
    commune: t`Commune`,
    epci: t`Intercommunalité`,
    departement: t`Département`,
    region: t`Région`,
  };
}
