/** Progress of an action. `dropped`: it will not be done. */
export const actionStates = ['todo', 'doing', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

/** States in which something is left to do. */
export const openStates = ['todo', 'doing'] as const satisfies ActionState[];

export const isOpen = (state: ActionState): boolean => state === 'todo' || state === 'doing';
