import { servedPlace } from '@passerelle/config/place';

/** The places that figures may be asked for, the largest first. */
export function observedPlaces(): readonly string[] {
  const { region, departement, epci, communes } = servedPlace();
  return [region, departement, epci, ...communes].map(({ code }) => code);
}

/** Stands for all territories, or all themes. */
export const ALL = '';
