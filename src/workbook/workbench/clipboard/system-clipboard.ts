/** The clipboard of the system, by the browser's own events: they need no permission and change nothing on the way. */

/** False where the browser does not let a page copy by itself. */
export function writeToClipboard(text: string, html: string): boolean {
  let written = false;
  const write = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    written = true;
  };
  addEventListener('copy', write, { capture: true, once: true });
  try {
    document.execCommand('copy');
  } finally {
    removeEventListener('copy', write, { capture: true });
  }
  return written;
}

/** Ctrl+Shift+V. */
export function isValuesKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && shiftKey && !altKey && key.toLowerCase() === 'v';
}
