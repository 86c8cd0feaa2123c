import { describe, expect, it } from '@jest/globals';
import { distanceInKm } from './distance.js';

const orleans = { latitude: 47.88221, longitude: 1.91659 };
const olivet = { latitude: 47.8548, longitude: 1.88884 };

describe('distanceInKm', () => {
  it('is the distance on the sphere', () => {
    // A degree of latitude, and a quarter of the way round, on a sphere of 6 371.0088 km.
    expect(distanceInKm({ latitude: 47, longitude: 2 }, { latitude: 48, longitude: 2 })).toBeCloseTo(
      111.195,
      3,
    );
    expect(distanceInKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 90 })).toBeCloseTo(
      10007.557,
      3,
    );
    expect(distanceInKm({ latitude: 0, longitude: -179.5 }, { latitude: 0, longitude: 179.5 })).toBeCloseTo(
      111.195,
      3,
    );
  });

  it('is the same both ways, and nothing from a place to itself', () => {
    expect(distanceInKm(orleans, olivet)).toBeCloseTo(3.688, 2);
    expect(distanceInKm(olivet, orleans)).toBe(distanceInKm(orleans, olivet));
    expect(distanceInKm(orleans, orleans)).toBe(0);
  });

  it('is unknown where a place’s coordinates are', () => {
    expect(distanceInKm(orleans, { latitude: null, longitude: null })).toBeUndefined();
    expect(distanceInKm({ latitude: 47, longitude: null }, orleans)).toBeUndefined();
  });
});
