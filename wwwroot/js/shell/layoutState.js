// How large the panes around the graph are and which are folded: pure, so that it can be tested without a page.

// Pixels; "log" is the share of the bottom that the log takes, in percent.
export const limits = {
  left: { min: 220, max: 640, start: 352 },
  right: { min: 220, max: 640, start: 316 },
  bottom: { min: 96, max: 900, start: 232 },
  log: { min: 20, max: 75, start: 40 },
};

const centre = { width: 320, height: 180 };
export const rail = 34;
const narrow = 1180;

export const clamp = (pane, size) => Math.round(Math.min(limits[pane].max, Math.max(limits[pane].min, size)));

// What a browser sees that has chosen nothing yet.
export function initial({ width, theme, hasLeft }) {
  const sizes = Object.fromEntries(Object.entries(limits).map(([pane, limit]) => [pane, limit.start]));
  const wide = width >= narrow ? 1 : 0.8;
  sizes.left = clamp('left', sizes.left * wide);
  return { sizes, folded: { left: !hasLeft, right: theme === 'projector' || width < narrow, bottom: false, log: false } };
}

// What was kept, without anything that is not of this form.
export function restore(text, start) {
  let kept;
  try {
    kept = JSON.parse(text ?? 'null');
  } catch {
    kept = null;
  }
  const state = { sizes: { ...start.sizes }, folded: { ...start.folded } };
  for (const pane of Object.keys(limits)) {
    const size = kept?.sizes?.[pane];
    state.sizes[pane] = Number.isFinite(size) ? clamp(pane, size) : start.sizes[pane];
    const folded = kept?.folded?.[pane];
    state.folded[pane] = typeof folded === 'boolean' ? folded : start.folded[pane];
  }
  return state;
}

// What can be shown in this much room: the graph keeps its least size, the right pane gives way first.
export function fit(state, { width, height }) {
  const shown = { sizes: { ...state.sizes }, folded: { ...state.folded } };
  const room = () => width - ['left', 'right'].reduce((sum, pane) => sum + (shown.folded[pane] ? rail : shown.sizes[pane]), 0);
  for (const pane of ['right', 'left']) {
    if (!shown.folded[pane] && room() < centre.width) {
      const size = shown.sizes[pane] - (centre.width - room());
      shown.sizes[pane] = Math.max(limits[pane].min, size);
      shown.folded[pane] = size < limits[pane].min && pane === 'right';
    }
  }
  shown.sizes.bottom = Math.max(limits.bottom.min, Math.min(shown.sizes.bottom, height - centre.height));
  return shown;
}

// How far an arrow key moves a divider: towards the pane makes it smaller.
export function step(pane, key, large) {
  const by = (pane === 'log' ? 2 : 16) * (large ? 4 : 1);
  const bigger = { left: 'ArrowRight', right: 'ArrowLeft', bottom: 'ArrowUp', log: 'ArrowLeft' }[pane];
  const smaller = { left: 'ArrowLeft', right: 'ArrowRight', bottom: 'ArrowDown', log: 'ArrowRight' }[pane];
  return key === bigger ? by : key === smaller ? -by : 0;
}
