export default async function stopTestServers() {
  await globalThis.stopTestServers?.();
}
