// Traffic on the lines: they turn to dashes that run, with packets on top. Stands still where the person prefers that.

import { prefersStillness } from "./tokens.js";

/** Pixels a second. */
const speed = 130;

/** Pixels; on a shorter line a packet would cover all of it. */
const shortest = 40;

export function createTraffic(cy, container, tokens) {
  const canvas = container.appendChild(document.createElement("canvas"));
  canvas.className = "graph-traffic";
  canvas.setAttribute("aria-hidden", "true");
  let flows = [];
  let frame = 0;

  function draw(now) {
    frame = 0;
    const ratio = devicePixelRatio || 1;
    const [width, height] = [container.clientWidth, container.clientHeight];
    if (canvas.width !== width * ratio || canvas.height !== height * ratio) {
      Object.assign(canvas, { width: width * ratio, height: height * ratio });
    }

    const pen = canvas.getContext("2d");
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    const { warn } = tokens();
    for (const { edge, forward, backward } of flows) {
      if (edge.removed()) {
        continue;
      }

      const [from, to] = [edge.renderedSourceEndpoint(), edge.renderedTargetEndpoint()];
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      edge.style("line-dash-offset", (forward >= backward ? -1 : 1) * ((now * speed) / 1000 % 1600) / cy.zoom());
      if (!(length > shortest)) {
        continue;
      }

      const packet = (rate, a, b) => {
        if (rate > 0) {
          const part = ((now * speed) / 1000 % length) / length;
          dot(pen, a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part, warn, cy.zoom());
        }
      };
      packet(forward, from, to);
      packet(backward, to, from);
    }

    if (flows.length > 0) {
      frame = requestAnimationFrame(draw);
    }
  }

  return {
    /** Flows: [{ id, forward, backward }] in packets a second; all that is not named has no traffic. */
    set(list) {
      const named = new Set(list.map(flow => flow.id));
      for (const { edge } of flows) {
        if (!named.has(edge.id())) {
          edge.removeClass("hot").removeData("rate").removeStyle("line-dash-offset");
        }
      }

      flows = list.map(flow => ({ ...flow, edge: cy.getElementById(flow.id) })).filter(flow => flow.edge.nonempty());
      flows.forEach(({ edge, forward, backward }) => {
        edge.addClass("hot");
        if (!edge.hasClass("stub")) {
          edge.data("rate", `${Math.max(forward, backward)} pps`);
        }
      });
      if (!prefersStillness() && frame === 0) {
        frame = requestAnimationFrame(draw);
      }
    },
    dispose() {
      cancelAnimationFrame(frame);
      canvas.remove();
    },
  };
}

function dot(pen, x, y, colour, zoom) {
  const radius = Math.max(3.5, 5.5 * Math.min(zoom, 1.4));
  for (const [size, alpha] of [[radius * 1.7, 0.3], [radius, 1]]) {
    pen.globalAlpha = alpha;
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(x, y, size, 0, 2 * Math.PI);
    pen.fill();
  }

  pen.globalAlpha = 1;
}
