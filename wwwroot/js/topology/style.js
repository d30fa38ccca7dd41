// The look of the graph: a Cytoscape stylesheet made of the page's colour tokens. Pure.

/** Fill and border of a box of this hue, or of a plain one. */
export function boxColours(hue, tokens) {
  if (hue == null) {
    return { fill: tokens.raised, border: tokens.dim };
  }

  return tokens.dark
    ? { fill: `hsl(${hue}, 34%, 16%)`, border: `hsl(${hue}, 58%, 55%)` }
    : { fill: `hsl(${hue}, 70%, 95.5%)`, border: `hsl(${hue}, 60%, 40%)` };
}

export function stylesheet(tokens, textSize) {
  const bar = tokens.dark
    ? { fill: "hsl(265, 32%, 29%)", border: "hsl(265, 55%, 65%)" }
    : { fill: "hsl(265, 60%, 92%)", border: "hsl(265, 55%, 45%)" };
  const strong = tokens.projector ? 1.4 : 1;
  return [
    {
      selector: ".namespace",
      style: {
        shape: "round-rectangle", "corner-radius": 9,
        "background-color": e => boxColours(e.data("hue"), tokens).fill, "background-opacity": 0.9,
        "border-color": e => boxColours(e.data("hue"), tokens).border, "border-width": 1.6 * strong,
        padding: 0, "compound-sizing-wrt-labels": "exclude",
      },
    },
    { selector: ".namespace:active, .frame:active, .port:active, .bridge:active, .link:active", style: { "overlay-opacity": 0 } },
    {
      // The title is the frame's, not the box's: so it is drawn above the lines.
      selector: ".frame",
      style: {
        shape: "rectangle", width: "data(width)", height: "data(height)", "background-opacity": 0, "border-width": 0, events: "no", "z-index": 1,
        label: "data(label)", "text-valign": "bottom", "text-halign": "center", "text-margin-y": 7,
        "font-family": tokens.sans, "font-size": textSize + 4, "font-weight": 700, color: tokens.text,
        "text-wrap": "ellipsis", "text-max-width": e => `${e.data("width") + 40}px`,
        "text-background-color": tokens.bg, "text-background-opacity": 0.85, "text-background-padding": 2, "text-background-shape": "round-rectangle",
      },
    },
    { selector: ".frame.title-top", style: { "text-valign": "top", "text-margin-y": -7 } },
    {
      selector: ".port",
      style: {
        shape: "round-rectangle", "corner-radius": 4, width: "data(width)", height: "data(height)", "z-index": 3,
        "background-color": tokens.panel, "border-width": 3, "border-color": tokens.ok, "border-position": "inside",
        label: "data(label)", "text-wrap": "wrap", "line-height": 1.3,
        "font-family": tokens.mono, "font-size": textSize, color: tokens.text,
      },
    },
    { selector: ".port.top", style: { "text-valign": "bottom", "text-margin-y": 5 } },
    { selector: ".port.bottom", style: { "text-valign": "top", "text-margin-y": -5 } },
    { selector: ".port.left, .port.beside", style: { "text-valign": "center", "text-halign": "right", "text-margin-x": 6, "text-justification": "left" } },
    { selector: ".port.right", style: { "text-valign": "center", "text-halign": "left", "text-margin-x": -6, "text-justification": "right" } },
    // In a chain's box both labels have the width to themselves: one above the line, one below.
    { selector: ".port.above", style: { "text-valign": "top", "text-margin-x": -8, "text-margin-y": -4 } },
    { selector: ".port.below", style: { "text-valign": "bottom", "text-margin-x": 8, "text-margin-y": 4 } },
    { selector: ".port.down", style: { "border-color": tokens.dim, "border-style": "dashed", color: tokens.dim } },
    {
      selector: ".bridge",
      style: {
        shape: "round-rectangle", "corner-radius": 7, width: "data(width)", height: "data(height)", "z-index": 2,
        "background-color": bar.fill, "border-color": bar.border, "border-width": 1.6 * strong,
        label: "data(label)", "text-valign": "center", "font-family": tokens.mono, "font-size": textSize, color: tokens.text,
      },
    },
    { selector: ".bridge.down", style: { "border-style": "dashed", "background-opacity": 0.45, color: tokens.dim } },
    { selector: ".link", style: { "curve-style": "straight", width: 3 * strong, "line-color": tokens.dim, "line-cap": "round" } },
    { selector: ".link.stub", style: { width: 3 * strong, "line-color": bar.border, "line-cap": "butt", events: "no" } },
    { selector: ".link.stub[endpoint]", style: { "target-endpoint": "data(endpoint)" } },
    { selector: ".link.parent", style: { width: 2 * strong, "line-style": "dotted" } },
    { selector: ".link.tunnel", style: { width: 5 * strong, "line-color": tokens.accent, "line-opacity": 0.45, "curve-style": "unbundled-bezier", "control-point-distances": 60, "control-point-weights": 0.5 } },
    { selector: ".link.down", style: { "line-style": "dashed", "line-dash-pattern": [7, 6], "line-opacity": 0.6 } },
    { selector: ".link.hot", style: { "line-color": tokens.accent, width: 4 * strong, "line-style": "dashed", "line-dash-pattern": [10, 6], "line-opacity": 1 } },
    {
      selector: ".link.hot[rate]",
      style: {
        label: "data(rate)", "font-family": tokens.mono, "font-size": textSize, color: tokens.warn, "text-rotation": "none", "text-margin-y": -18,
        "text-background-color": tokens.bg, "text-background-opacity": 0.85, "text-background-padding": 3, "text-background-shape": "round-rectangle", "z-index": 4,
      },
    },
    { selector: ".link.pending", style: { "line-color": tokens.accent, "line-style": "dashed", "line-dash-pattern": [4, 6], "line-opacity": 0.9 } },
    { selector: ".namespace.chosen", style: { "border-color": tokens.accent, "border-width": 3 * strong } },
    { selector: ".port.chosen, .bridge.chosen", style: { "outline-color": tokens.accent, "outline-width": 3 * strong, "outline-offset": 3, "outline-opacity": 1 } },
    { selector: ".link.near-chosen", style: { "line-color": tokens.accent } },
    { selector: ".aim", style: { "outline-color": tokens.accent, "outline-width": 2, "outline-offset": 4, "outline-opacity": 0.7, "outline-style": "dashed" } },
  ];
}
