/**
 * Each message once, after the labels of its fields.
 * @param labels one for each message; "" for the input as a whole.
 */
export function inOneLine(labels: readonly string[], messages: readonly string[]): string {
  const byMessage = new Map<string, Set<string>>();
  for (const [i, message] of messages.entries()) {
    const ofMessage = byMessage.get(message) ?? new Set();
    const label = labels[i] ?? '';
    byMessage.set(message, label === '' ? ofMessage : ofMessage.add(label));
  }
  return [...byMessage]
    .map(([message, fields]) => (fields.size === 0 ? message : `${[...fields].join(', ')} — ${message}`))
    .join(' ');
}
