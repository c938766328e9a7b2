/** Runs something at once or, while a mouse button or a finger is down, when the click that this begins is over. */
export function afterClick(act: () => void): void {
  // The browser tells of the click right after the release, before a timer.
  if (document.querySelector(':active') !== null)
    window.addEventListener('pointerup', () => setTimeout(act, 0), { capture: true, once: true });
  else act();
}
