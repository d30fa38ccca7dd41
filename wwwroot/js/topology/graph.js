// The graph of a lab: Cytoscape on a canvas, kept up to date by diffs from the server. It lays nothing out by itself.

import cytoscape from "../../lib/cytoscape.js";
import { createConnector } from "./connect.js";
import { emptyState, plan } from "./diff.js";
import { definitions, frameOf, refresh } from "./elements.js";
import { fitView, neighbour, nominalRoom, outside, textSize, union } from "./geometry.js";
import { graphCommand } from "./keys.js";
import { attachPalette } from "./palette.js";
import { stylesheet } from "./style.js";
import { prefersStillness, readTokens, watchTheme } from "./tokens.js";
import { createTraffic } from "./traffic.js";

/** Text on the screen is not smaller than this as long as boxes have room for it. */
const textPixels = 12.5;
const motion = 220;

/** Makes the graph in this element; dotnet gets what the person does (see GraphEvents.cs). */
export function createGraph(container, dotnet) {
  let tokens = readTokens(container);
  let state = emptyState();
  let painted = false;
  let chosen = null;
  let size = textPixels;
  const cy = cytoscape({
    container: container.appendChild(Object.assign(document.createElement("div"), { className: "graph-canvas" })),
    layout: { name: "preset" }, style: stylesheet(tokens, size),
    minZoom: 0.05, maxZoom: 3, boxSelectionEnabled: false, autounselectify: true,
  });
  const tell = (name, ...values) => dotnet.invokeMethodAsync(name, ...values);
  const connector = createConnector(cy, container, (from, to) => tell("Connected", from, to));
  const traffic = createTraffic(cy, container, () => tokens);
  let detachPalette = () => { };

  const centreOf = id => {
    const frame = cy.getElementById(frameOf(id));
    return frame.scratch("goal") ?? frame.position();
  };

  function restyle() {
    tokens = readTokens(container);
    cy.style(stylesheet(tokens, size));
  }

  /** Moves nodes to their places: gliding where they were seen elsewhere, at once where stillness is preferred. */
  function place(node, position) {
    const { x, y } = node.position();
    if (Math.abs(x - position.x) < 0.5 && Math.abs(y - position.y) < 0.5 && !node.scratch("goal")) {
      return;
    }

    node.stop(true);
    if (!painted || prefersStillness()) {
      node.position(position);
      return;
    }

    node.scratch("goal", position);
    node.animate({ position }, { duration: motion, easing: "ease-out", complete: () => node.removeScratch("goal") });
  }

  function placeContents(box) {
    const centre = centreOf(box);
    for (const element of state.elements.values()) {
      if (element.parent === box) {
        place(cy.getElementById(element.id), { x: centre.x + element.x, y: centre.y + element.y });
      }
    }
  }

  function applyDiff(diff) {
    const next = plan(state, diff);
    if (next === null) {
      return false;
    }

    state = next.state;
    cy.batch(() => {
      for (const id of next.remove) {
        cy.getElementById(frameOf(id)).remove();
        cy.getElementById(id).remove();
      }

      next.add.forEach(element => cy.add(definitions(element, centreOf)));
      next.update.forEach(element => refresh(cy, element));
    });
    for (const box of next.move) {
      if (!cy.getElementById(box.id).grabbed()) {
        place(cy.getElementById(frameOf(box.id)), { x: box.x, y: box.y });
      }
    }

    new Set([...next.update, ...next.move].map(element => element.parent ?? element.id).filter(id => state.elements.get(id)?.kind === "namespace")).forEach(placeContents);
    if (!painted && cy.nodes().nonempty()) {
      fit({ room: true });
      painted = true;
    }

    viewed();
    show(chosen);
    return true;
  }

  /** All boxes in view; with room for what comes next to a lab that is just there. The script never does that by itself but on the first paint. */
  function fit({ animated = false, room = false } = {}) {
    const boxes = [...state.elements.values()].filter(element => element.kind === "namespace");
    if (boxes.length === 0) {
      return;
    }

    const host = boxes.find(box => box.classes.split(" ").includes("root"));
    const drawn = boxes
      .map(({ x, y, width, height }) => ({ x1: x - width / 2, x2: x + width / 2, y1: y - height / 2 - 24, y2: y + height / 2 + 30 }))
      .reduce(union);
    const bounds = room && host ? union(drawn, nominalRoom(host)) : drawn;
    const pane = { width: container.clientWidth, height: container.clientHeight };
    const palette = container.parentElement.querySelector("[data-palette]")?.offsetWidth ?? 0;
    const covered = { left: palette + 24, right: 24, top: 20, bottom: 56 };
    const limits = { min: 0.3, max: tokens.projector ? 1.6 : 1.15 };
    // Room for what may come is not worth text that is hard to read.
    const readable = tokens.projector ? 1 : Math.min(0.6, fitView(drawn, pane, limits, covered).zoom);
    const view = fitView(bounds, pane, room ? { ...limits, min: readable } : limits, covered);
    if (animated && !prefersStillness()) {
      cy.animate(view, { duration: motion });
    } else {
      cy.viewport(view);
    }
  }

  function show(id) {
    chosen = id;
    cy.batch(() => {
      cy.elements(".chosen, .near-chosen").removeClass("chosen near-chosen");
      const element = cy.getElementById(id ?? "");
      element.addClass("chosen");
      element.filter(".port").connectedEdges().not(".stub").addClass("near-chosen");
      // A chosen box shows its handles, so that links can be drawn by touch too.
      connector.offer(element.hasClass("namespace") ? id : null);
    });
  }

  function choose(id) {
    if (id !== chosen) {
      show(id);
      tell("Chosen", id);
    }
  }

  const chosenOf = target => target === cy ? null : target.isEdge() ? target.source().id() : target.id();

  function menuAt(id, point) {
    const bounds = container.getBoundingClientRect();
    tell("MenuAsked", id, bounds.left + point.x, bounds.top + point.y, (point.x - cy.pan().x) / cy.zoom(), (point.y - cy.pan().y) / cy.zoom());
  }

  function zoomBy(factor) {
    cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: container.clientWidth / 2, y: container.clientHeight / 2 } });
  }

  function keydown(event) {
    const command = event.target === container ? graphCommand(event) : null;
    if (command === null) {
      return;
    }

    event.preventDefault();
    const element = cy.getElementById(chosen ?? "");
    const actions = {
      move: () => {
        const stops = cy.nodes(".namespace, .bridge, .port").map(node => ({ id: node.id(), ...node.position() }));
        const from = stops.find(stop => stop.id === chosen);
        const next = from ? neighbour(from, stops, command.direction) : stops[0];
        if (next) {
          choose(next.id);
          reveal(cy.getElementById(next.id));
        }
      },
      clear: () => choose(null),
      open: () => chosen && tell("Opened", chosen),
      delete: () => chosen && tell("DeleteAsked", chosen),
      menu: () => menuAt(chosen, element.nonempty() ? element.renderedPosition() : { x: container.clientWidth / 2, y: container.clientHeight / 2 }),
      zoom: () => zoomBy(command.factor),
      fit: () => fit({ animated: true }),
    };
    actions[command.command]();
  }

  function reveal(element) {
    const { x, y } = element.renderedPosition();
    if (x < 0 || y < 0 || x > container.clientWidth || y > container.clientHeight) {
      cy.animate({ center: { eles: element } }, { duration: prefersStillness() ? 0 : motion });
    }
  }

  let viewTimer = 0;
  let seen = "";

  /** Tells the server what is seen, once it rests. */
  function viewed() {
    clearTimeout(viewTimer);
    viewTimer = setTimeout(() => {
      const [zoom, pan] = [cy.zoom(), cy.pan()];
      const centres = [...state.elements.values()].filter(element => element.kind === "namespace").map(({ x, y }) => ({ x: x * zoom + pan.x, y: y * zoom + pan.y }));
      const count = outside(centres, { width: container.clientWidth, height: container.clientHeight });
      if (seen !== `${zoom} ${count}`) {
        seen = `${zoom} ${count}`;
        tell("Viewed", zoom, count);
      }
    }, 120);
  }

  cy.on("zoom", () => {
    const wanted = tokens.projector ? 16 : textSize(textPixels, cy.zoom());
    if (Math.abs(wanted - size) > 0.25) {
      size = wanted;
      restyle();
    }
  });
  cy.on("viewport", viewed);
  cy.on("tap", event => {
    choose(chosenOf(event.target));
    container.focus({ preventScroll: true });
  });
  cy.on("dbltap", ".namespace, .port, .bridge", event => tell("Opened", event.target.id()));
  cy.on("cxttap", event => {
    choose(chosenOf(event.target));
    menuAt(chosen, event.renderedPosition);
  });
  cy.on("dragfree", ".namespace", event => {
    const { x, y } = cy.getElementById(frameOf(event.target.id())).position();
    tell("Moved", event.target.id(), Math.round(x), Math.round(y));
  });
  const noBrowserMenu = event => event.preventDefault();
  container.addEventListener("contextmenu", noBrowserMenu);
  container.addEventListener("keydown", keydown);
  const stopWatching = watchTheme(() => {
    const { projector } = readTokens(container);
    if (projector && cy.zoom() < 1) {
      // From the back row, text is to be 16 pixels at least.
      zoomBy(1 / cy.zoom());
    }

    size = projector ? 16 : textSize(textPixels, cy.zoom());
    restyle();
  });
  const sizes = new ResizeObserver(() => {
    cy.resize();
    viewed();
  });
  sizes.observe(container);
  document.fonts?.ready.then(() => cy.destroyed() || restyle());

  return {
    applyDiff,
    show,
    fit: () => fit({ animated: true }),
    zoomIn: () => zoomBy(1.25),
    zoomOut: () => zoomBy(0.8),
    setTraffic: flows => traffic.set(flows),
    /** A line that is asked for and not there yet; null ends it. */
    setPending(from, to) {
      cy.getElementById("pending").remove();
      if (from && to && cy.getElementById(from).nonempty() && cy.getElementById(to).nonempty()) {
        cy.add({ group: "edges", data: { id: "pending", source: from, target: to }, classes: "link pending" });
      }
    },
    attachPalette(palette) {
      detachPalette = attachPalette(cy, container, palette, (kind, target, x, y) => tell("Dropped", kind, target, Math.round(x), Math.round(y)));
    },
    dispose() {
      clearTimeout(viewTimer);
      container.removeEventListener("keydown", keydown);
      container.removeEventListener("contextmenu", noBrowserMenu);
      stopWatching();
      sizes.disconnect();
      detachPalette();
      traffic.dispose();
      connector.dispose();
      cy.destroy();
    },
  };
}
