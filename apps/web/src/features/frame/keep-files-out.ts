/**
 * Refuses files that are dropped beside a file field. Otherwise the browser would open the file in place of the page and its typed text.
 */
export function keepFilesOut(): void {
  const refuse = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  // The browser sends `drop` only if `dragover` was prevented, so both events are handled.
  addEventListener('dragover', refuse);
  addEventListener('drop', refuse);
}
