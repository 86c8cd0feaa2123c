import type { Objects } from '../objects.js';
import type { Scene } from '../scene.js';

/** Creates the objects of an operation, in a scene. */
export type Make = (scene: Scene) => Promise<Partial<Objects>>;

export const DAY = 24 * 3_600_000;
