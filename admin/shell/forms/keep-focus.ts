/** The button that led to an action is often gone once it is done, and the focus with it, some time later. */
const looksAfterMilliseconds = [300, 1000, 2500];

/**
 * Gives the focus to the page when the control that held it has vanished, so that a keyboard goes on from there
 * and a screen reader does not start over at the top of the window.
 */
export function keepFocusOnPage() {
  for (const wait of looksAfterMilliseconds) {
    setTimeout(() => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost) document.getElementById("main-content")?.focus({ preventScroll: true });
    }, wait);
  }
}
