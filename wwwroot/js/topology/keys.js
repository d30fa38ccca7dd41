// What a key means in the graph. Pure.

const plain = {
  ArrowUp: { command: "move", direction: "up" },
  ArrowDown: { command: "move", direction: "down" },
  ArrowLeft: { command: "move", direction: "left" },
  ArrowRight: { command: "move", direction: "right" },
  Escape: { command: "clear" },
  Enter: { command: "open" },
  Delete: { command: "delete" },
  Backspace: { command: "delete" },
  ContextMenu: { command: "menu" },
  "+": { command: "zoom", factor: 1.25 },
  "=": { command: "zoom", factor: 1.25 },
  "-": { command: "zoom", factor: 0.8 },
  "0": { command: "fit" },
};

/** The command of a keydown event in the graph, or null. */
export function graphCommand({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (ctrlKey || metaKey || altKey) {
    return null;
  }

  return key === "F10" ? (shiftKey ? plain.ContextMenu : null) : plain[key] ?? null;
}

/** "undo", "redo" or null for a keydown event anywhere on the page; never while somebody types. */
export function pageCommand({ key, ctrlKey, metaKey, altKey, shiftKey, target }) {
  if (!(ctrlKey || metaKey) || altKey || isTyping(target)) {
    return null;
  }

  const letter = key.toLowerCase();
  return letter === "z" ? (shiftKey ? "redo" : "undo") : letter === "y" && !shiftKey ? "redo" : null;
}

/** Whether keys that go to this element write text, or work a dialog. */
export function isTyping(target) {
  return target?.isContentEditable === true
    || ["INPUT", "TEXTAREA", "SELECT"].includes(target?.tagName)
    || target?.closest?.("dialog, [role=dialog]") != null;
}
