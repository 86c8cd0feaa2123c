import type { Objects } from '../objects.js';
import type { Scene } from '../scene.js';

/** Makes what an operation is about, in a scene. */
export type Make = (scene: Scene) => Promise<Partial<Objects>>;

export const DAY = 24 * 3_600_000;
