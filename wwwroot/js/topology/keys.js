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
