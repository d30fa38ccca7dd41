// The outline's keys that the server is too far away for: keeping the page from scrolling, and the menu key.

const scrolling = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", " "]);

export function attach(tree) {
  tree.addEventListener("keydown", event => {
    if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      event.preventDefault();
      const { left, bottom } = event.target.getBoundingClientRect();
      event.target.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true, clientX: left + 24, clientY: bottom }));
    } else if (scrolling.has(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
    }
  });
}
