import {
  CENTRE_VAL_DE_LOIRE,
  communesOfOrleansMetropole,
  LOIRET,
  ORLEANS_METROPOLE,
} from '@passerelle/territories';

/** The places that figures may be asked for, the largest first. */
export const observedPlaces: readonly string[] = [
  CENTRE_VAL_DE_LOIRE,
  LOIRET,
  ORLEANS_METROPOLE,
  ...communesOfOrleansMetropole,
];

/** Stands for all territories, or all themes. */
export const ALL = '';
