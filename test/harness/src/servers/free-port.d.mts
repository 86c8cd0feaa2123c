/** A port of this machine on which nobody listens. */
export function freePort(): Promise<number>;
