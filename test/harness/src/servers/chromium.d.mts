import type { Browser } from 'playwright-core';

/** Whether one is on the path. */
export function chromiumIsThere(): boolean;

/** @throws if none is on the path */
export function launchChromium(): Promise<Browser>;

/** What a `cookie` header holds, as a browser takes it. @param url of the server that has set them */
export function cookiesIn(header: string, url: string): { name: string; value: string; url: string }[];
