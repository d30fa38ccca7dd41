// Modal dialogs: opened with the focus where typing starts, and given back to where it was.

let before = null;

export function open(dialog) {
  before = document.activeElement;
  dialog.showModal();
  const field = dialog.querySelector("input:not([type=hidden]), select") ?? dialog.querySelector("[type=submit]");
  field?.focus();
  if (field instanceof HTMLInputElement) {
    field.select();
  }
}

/** The dialog has left the page. */
export function restoreFocus() {
  if (before?.isConnected) {
    before.focus({ preventScroll: true });
  }

  before = null;
}
