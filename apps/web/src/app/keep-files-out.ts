/** A file that is let fall beside where it was meant to go would be opened in the place of the page, with what is typed there. */
export function keepFilesOut(): void {
  const refuse = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  // Only what is let go on is dropped at all.
  addEventListener('dragover', refuse);
  addEventListener('drop', refuse);
}
