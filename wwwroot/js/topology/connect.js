// Drawing a line from a port, a bridge or a box's handle to where it shall lead.

import { clearOf, handles, hit } from "./geometry.js";

/** Pixels that a press may move and still be a click. */
const threshold = 6;
/** Pixels around a handle that belong to it. */
const reach = 24;
const svgns = "http://www.w3.org/2000/svg";

/** Boxes, bridges and ports as rectangles on the screen. */
export function targets(cy) {
  return cy.nodes(".namespace, .bridge, .port").map(node => ({ id: node.id(), ...node.renderedBoundingBox({ includeLabels: false, includeOverlays: false }) }));
}

const handlesOf = box => handles(box.renderedBoundingBox({ includeLabels: false, includeOverlays: false }));

export function createConnector(cy, container, connected) {
  const svg = container.appendChild(document.createElementNS(svgns, "svg"));
  svg.setAttribute("class", "graph-rubber");
  svg.setAttribute("aria-hidden", "true");
  const rubber = svg.appendChild(document.createElementNS(svgns, "line"));
  const buttons = handles({ x1: 0, y1: 0, x2: 0, y2: 0 }).map(({ side }) => {
    const button = container.appendChild(document.createElement("div"));
    button.className = "graph-handle";
    button.dataset.side = side;
    button.hidden = true;
    return button;
  });
  let owner = null;
  let drag = null;

  const local = event => {
    const bounds = container.getBoundingClientRect();
    return { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
  };

  function placeHandles() {
    const box = owner === null ? null : cy.getElementById(owner);
    const visible = box?.nonempty() && cy.zoom() > 0.3;
    // Where a port is, a line is drawn from the port.
    const places = visible ? clearOf(handlesOf(box), box.children(".port").map(port => port.renderedPosition()), reach) : [];
    buttons.forEach(button => {
      const place = places.find(handle => handle.side === button.dataset.side);
      button.hidden = !place;
      if (place) {
        button.style.transform = `translate(${place.x}px, ${place.y}px)`;
      }
    });
  }

  function aim(id) {
    if (drag.aim !== id) {
      cy.getElementById(drag.aim ?? "").removeClass("aim");
      cy.getElementById(id ?? "").addClass("aim");
      drag.aim = id;
    }
  }

  function move(event) {
    const point = local(event);
    if (!drag.moving && Math.hypot(point.x - drag.start.x, point.y - drag.start.y) < threshold) {
      return;
    }

    drag.moving = true;
    svg.classList.add("drawing");
    for (const [name, value] of Object.entries({ x1: drag.from.x, y1: drag.from.y, x2: point.x, y2: point.y })) {
      rubber.setAttribute(name, value);
    }

    aim(hit(drag.targets.filter(target => target.id !== drag.source), point, 6)?.id ?? null);
  }

  function end(event) {
    const { moving, source, aim: target } = drag;
    cancel();
    if (moving && target && event.type === "pointerup") {
      connected(source, target);
    }
  }

  function escape(event) {
    if (event.key === "Escape") {
      event.stopPropagation();
      cancel();
    }
  }

  function cancel() {
    aim(null);
    drag = null;
    svg.classList.remove("drawing");
    cy.userPanningEnabled(true);
    for (const [name, listener] of listeners) {
      removeEventListener(name, listener, true);
    }
  }

  const listeners = [["pointermove", move], ["pointerup", end], ["pointercancel", end], ["keydown", escape]];

  function begin(source, from, start) {
    drag = { source, from, start, moving: false, aim: null, targets: targets(cy) };
    cy.userPanningEnabled(false);
    for (const [name, listener] of listeners) {
      addEventListener(name, listener, true);
    }
  }

  cy.on("tapstart", ".port, .bridge", event => {
    const press = event.originalEvent;
    if (drag === null && !(press.button > 0)) {
      begin(event.target.id(), event.target.renderedPosition(), local(press.touches?.[0] ?? press));
    }
  });
  buttons.forEach(button => button.addEventListener("pointerdown", event => {
    event.preventDefault();
    event.stopPropagation();
    const { x, y } = handlesOf(cy.getElementById(owner)).find(handle => handle.side === button.dataset.side);
    begin(owner, { x, y }, local(event));
  }));
  // Cytoscape would take a press on a handle for one on the canvas below it.
  buttons.forEach(button => ["mousedown", "touchstart"].forEach(name => button.addEventListener(name, event => event.stopPropagation())));
  cy.on("mouseover", ".namespace", event => {
    if (drag === null) {
      owner = event.target.id();
      placeHandles();
    }
  });
  cy.on("render", placeHandles);

  return {
    /** Shows the handles of this box (of the chosen one), null for none. */
    offer(id) {
      owner = id;
      placeHandles();
    },
    dispose() {
      if (drag !== null) {
        cancel();
      }

      svg.remove();
      buttons.forEach(button => button.remove());
    },
  };
}
