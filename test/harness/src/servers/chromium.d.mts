import type { Browser } from 'playwright-core';

/** Whether a Chromium is on the path. */
export function chromiumIsThere(): boolean;

/** @throws if none is on the path */
export function launchChromium(): Promise<Browser>;

/** The content of a `cookie` header, in a browser's form. @param url of the server that has set them */
export function cookiesIn(header: string, url: string): { name: string; value: string; url: string }[];
