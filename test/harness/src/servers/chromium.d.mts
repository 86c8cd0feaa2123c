/** Where a Chromium is; undefined: none is on the path. */
export function chromiumPath(): string | undefined;
export function chromiumIsThere(): boolean;
