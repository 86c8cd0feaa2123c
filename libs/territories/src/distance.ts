/** Degrees, WGS 84; null: unknown. */
export interface Located {
  latitude: number | null;
  longitude: number | null;
}

/** Mean radius of the Earth in km: (2a + b) / 3 of the GRS 80 ellipsoid (H. Moritz, Geodetic Reference System 1980). */
const EARTH_RADIUS = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * The distance as the crow flies, in km, by the haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky and
 * Telescope 68, 1984), which is exact on a sphere: within 0.5 % on Earth. undefined: the coordinates of a place are
 * unknown.
 */
export function distanceInKm(a: Located, b: Located): number | undefined {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null)
    return undefined;
  const haversine =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(haversine));
}
