// Plane geometry of the graph. Pure.

/** The nearest candidate in a direction ("up", "down", "left", "right"), or null. Candidates: [{ id, x, y }]. */
export function neighbour(from, candidates, direction) {
  const [dx, dy] = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] }[direction];
  let best = null;
  let bestCost = Infinity;
  for (const candidate of candidates) {
    if (candidate.id === from.id) {
      continue;
    }

    const along = (candidate.x - from.x) * dx + (candidate.y - from.y) * dy;
    const across = Math.abs((candidate.x - from.x) * dy) + Math.abs((candidate.y - from.y) * dx);
    // Within 60 degrees of the direction; what is straight ahead is nearer than what is aside.
    if (along > 0 && across <= along * 1.75 && along + across * 2 < bestCost) {
      best = candidate;
      bestCost = along + across * 2;
    }
  }

  return best;
}

/** The smallest of the rectangles [{ id, x1, y1, x2, y2 }] that holds the point, grown by slack so that small ports are easy to hit; or null. */
export function hit(rectangles, point, slack = 0) {
  const area = r => (r.x2 - r.x1) * (r.y2 - r.y1);
  return rectangles
    .filter(r => point.x >= r.x1 - slack && point.x <= r.x2 + slack && point.y >= r.y1 - slack && point.y <= r.y2 + slack)
    .reduce((best, r) => (best === null || area(r) < area(best) ? r : best), null);
}

/** Middles of a rectangle's sides: where the handles for drawing lines are. */
export function handles({ x1, y1, x2, y2 }) {
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return [{ side: "top", x, y: y1 }, { side: "right", x: x2, y }, { side: "bottom", x, y: y2 }, { side: "left", x: x1, y }];
}

/** Those of the points that are not so near to one of the others that it would be hard to hit that one. */
export function clearOf(points, others, distance) {
  return points.filter(point => others.every(other => Math.hypot(point.x - other.x, point.y - other.y) >= distance));
}

/** Zoom and pan that show a box { x1, y1, x2, y2 } of the graph in a window, within limits; { left, top, right, bottom } of the window are covered. */
export function fitView(box, size, limits, covered = { left: 0, top: 0, right: 0, bottom: 0 }) {
  const width = Math.max(1, size.width - covered.left - covered.right);
  const height = Math.max(1, size.height - covered.top - covered.bottom);
  const zoom = clamp(Math.min(width / Math.max(1, box.x2 - box.x1), height / Math.max(1, box.y2 - box.y1)), limits.min, limits.max);
  return {
    zoom,
    pan: {
      x: covered.left + width / 2 - zoom * (box.x1 + box.x2) / 2,
      y: covered.top + height / 2 - zoom * (box.y1 + box.y2) / 2,
    },
  };
}

/** How many of the points [{ x, y }], in pixels of the window, it does not show. */
export function outside(points, { width, height }) {
  return points.filter(({ x, y }) => x < 0 || y < 0 || x > width || y > height).length;
}

/** The room that the first boxes will fill: a row below the host, and its neighbours to the right. */
export function nominalRoom({ x, y }) {
  return { x1: x - 570, x2: x + 600, y1: y - 150, y2: y + 390 };
}

/** The smallest rectangle around both. */
export function union(a, b) {
  return { x1: Math.min(a.x1, b.x1), x2: Math.max(a.x2, b.x2), y1: Math.min(a.y1, b.y1), y2: Math.max(a.y2, b.y2) };
}

/** Text size in graph units so that it is not smaller than `pixels` on the screen, within what boxes have room for. */
export function textSize(pixels, zoom, largest = 16) {
  return clamp(pixels / zoom, pixels < largest ? pixels : largest, largest);
}

export function clamp(value, min, max) {
  return Math.min(max, Math.max(min, value));
}
