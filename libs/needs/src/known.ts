import type { TaxonomySnapshot } from '@passerelle/taxonomy';
import type { ResolveTerritories } from '@passerelle/territories';

/** The tags, and the places that some inputs name. */
export interface Known {
  tags: TaxonomySnapshot;
  places: ResolveTerritories;
}

/** How an input is checked. */
export interface CheckOptions {
  complete?: boolean;
  orLabels?: boolean;
  /** Tags and places looked up for many inputs at once. */
  known?: Known;
}
