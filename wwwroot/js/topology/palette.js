// Dragging from the palette to the canvas, by pointer events: mouse, pen and touch alike.

import { hit } from "./geometry.js";
import { targets } from "./connect.js";

const threshold = 6;

/** Lets each [data-kind] of the palette be dragged onto the canvas; dropped(kind, targetId, graphX, graphY). Returns the way to stop it. */
export function attachPalette(cy, container, palette, dropped) {
  let drag = null;

  function aim(id) {
    cy.getElementById(drag.aim ?? "").removeClass("aim");
    cy.getElementById(id ?? "").addClass("aim");
    drag.aim = id;
  }

  function down(event) {
    const item = event.target.closest("[data-kind]");
    if (item && event.button === 0 && !item.disabled) {
      drag = { item, x: event.clientX, y: event.clientY, ghost: null, aim: null };
      listeners.forEach(([name, listener]) => addEventListener(name, listener));
    }
  }

  function move(event) {
    if (drag.ghost === null) {
      if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < threshold) {
        return;
      }

      drag.ghost = document.body.appendChild(drag.item.cloneNode(true));
      drag.ghost.classList.add("palette-ghost");
      drag.ghost.setAttribute("aria-hidden", "true");
      drag.targets = targets(cy).filter(target => cy.getElementById(target.id).hasClass("namespace"));
    }

    drag.ghost.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`;
    const bounds = container.getBoundingClientRect();
    aim(hit(drag.targets, { x: event.clientX - bounds.left, y: event.clientY - bounds.top })?.id ?? null);
  }

  function up(event) {
    const { item, ghost, aim: target } = drag;
    stop();
    if (ghost === null) {
      return;
    }

    // Released over the item itself, a click follows; it was a drag, so that is none.
    if (item.contains(document.elementFromPoint(event.clientX, event.clientY))) {
      item.addEventListener("click", click => click.stopPropagation(), { capture: true, once: true });
    }

    const bounds = container.getBoundingClientRect();
    const [x, y] = [event.clientX - bounds.left, event.clientY - bounds.top];
    const onPalette = palette.contains(document.elementFromPoint(event.clientX, event.clientY));
    if (event.type === "pointerup" && !onPalette && x >= 0 && y >= 0 && x <= bounds.width && y <= bounds.height) {
      dropped(item.dataset.kind, target, (x - cy.pan().x) / cy.zoom(), (y - cy.pan().y) / cy.zoom());
    }
  }

  function stop() {
    aim(null);
    drag.ghost?.remove();
    drag = null;
    listeners.forEach(([name, listener]) => removeEventListener(name, listener));
  }

  const escape = event => event.key === "Escape" && stop();
  const listeners = [["pointermove", move], ["pointerup", up], ["pointercancel", up], ["keydown", escape]];
  palette.addEventListener("pointerdown", down);
  return () => {
    palette.removeEventListener("pointerdown", down);
    if (drag !== null) {
      stop();
    }
  };
}
