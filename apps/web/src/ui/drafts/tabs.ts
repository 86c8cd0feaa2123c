interface TabMessage {
  key: string;
  value: unknown;
}

let channel: BroadcastChannel | undefined;
const open = (): BroadcastChannel | undefined => {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  channel ??= new BroadcastChannel('passerelle-drafts');
  return channel;
};

/** Sends texts typed here to the other tabs of this browser. */
export const postToTabs = (key: string, value: unknown): void => open()?.postMessage({ key, value });

/** @returns a function that stops listening */
export function onTabMessage(key: string, take: (value: unknown) => void): () => void {
  const listen = ({ data }: MessageEvent<TabMessage>): void => {
    if (data.key === key) take(data.value);
  };
  const listened = open();
  listened?.addEventListener('message', listen);
  return () => listened?.removeEventListener('message', listen);
}
