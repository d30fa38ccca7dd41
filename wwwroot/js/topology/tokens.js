// The page's colour tokens (css variables), as the canvas needs them.

/** Reads the tokens as they are on this element. */
export function readTokens(element) {
  const css = getComputedStyle(element);
  const value = name => css.getPropertyValue(name).trim();
  const theme = document.documentElement.dataset.theme ?? "dark";
  return {
    dark: theme === "dark",
    projector: theme === "projector",
    bg: value("--bg"), panel: value("--panel"), raised: value("--raised"), line: value("--line"), text: value("--text"), dim: value("--dim"),
    accent: value("--accent"), ok: value("--ok"), warn: value("--warn"), bad: value("--bad"),
    mono: value("--mono") || "monospace", sans: value("--sans") || "sans-serif",
  };
}

/** Calls back when the theme changes; returns the way to stop it. */
export function watchTheme(changed) {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

export function prefersStillness() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
