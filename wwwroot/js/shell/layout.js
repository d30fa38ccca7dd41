// <lab-layout>: panes that are resized at their dividers and folded at their buttons, remembered in this browser. Blazor renders the
// content; sizes and folds live in CSS variables and data-folded, which it does not touch.
import { clamp, fit, initial, limits, restore, step } from './layoutState.js';

const key = () => `netlab-layout-${document.documentElement.dataset.theme === 'projector' ? 'projector' : 'desk'}`;

class LabLayout extends HTMLElement {
  #state;
  #observer = new ResizeObserver(() => this.#show());
  #load = () => {
    const start = initial({ width: this.clientWidth || innerWidth, theme: document.documentElement.dataset.theme, hasLeft: this.hasAttribute('has-left') });
    this.#state = restore(localStorage.getItem(key()), start);
    this.#show();
  };

  connectedCallback() {
    this.#load();
    this.#observer.observe(this);
    document.addEventListener('themechange', this.#load);
    this.addEventListener('pointerdown', this.#drag);
    this.addEventListener('keydown', this.#press);
    this.addEventListener('click', this.#click);
    this.addEventListener('dblclick', event => this.#resize(paneOf(event), p => limits[p].start));
  }

  disconnectedCallback() {
    this.#observer.disconnect();
    document.removeEventListener('themechange', this.#load);
  }

  fold(pane, folded) {
    this.#state.folded[pane] = folded;
    this.#keep();
  }

  #click = event => {
    const pane = event.target.closest('[data-fold]')?.dataset.fold;
    if (pane) {
      this.fold(pane, !this.#shown().folded[pane]);
    }
  };

  #press = event => {
    const pane = paneOf(event);
    const by = pane ? step(pane, event.key, event.shiftKey) : 0;
    if (by !== 0) {
      event.preventDefault();
      this.#resize(pane, () => this.#shown().sizes[pane] + by);
    }
  };

  #drag = event => {
    const pane = paneOf(event);
    if (!pane || event.button !== 0) {
      return;
    }
    event.preventDefault();
    const divider = event.target;
    divider.setPointerCapture(event.pointerId);
    divider.focus();
    const from = { x: event.clientX, y: event.clientY, size: this.#shown().sizes[pane] };
    const move = now => {
      const dx = now.clientX - from.x;
      const dy = now.clientY - from.y;
      const share = 100 / (divider.parentElement.clientWidth || 1);
      const by = { left: dx, right: -dx, bottom: -dy, log: -dx * share }[pane];
      this.#resize(pane, () => from.size + by);
    };
    divider.addEventListener('pointermove', move);
    divider.addEventListener('lostpointercapture', () => divider.removeEventListener('pointermove', move), { once: true });
  };

  #resize(pane, size) {
    if (pane) {
      this.#state.sizes[pane] = clamp(pane, size(pane));
      this.#keep();
    }
  }

  #keep() {
    localStorage.setItem(key(), JSON.stringify(this.#state));
    this.#show();
  }

  #shown() {
    return fit(this.#state, { width: this.clientWidth || innerWidth, height: this.clientHeight || innerHeight });
  }

  #show() {
    const shown = this.#shown();
    for (const pane of Object.keys(limits)) {
      this.style.setProperty(`--${pane}`, `${shown.sizes[pane]}${pane === 'log' ? '%' : 'px'}`);
      const divider = this.querySelector(`[data-divider="${pane}"]`);
      divider?.setAttribute('aria-valuenow', shown.sizes[pane]);
      divider?.setAttribute('aria-valuemin', limits[pane].min);
      divider?.setAttribute('aria-valuemax', limits[pane].max);
      this.querySelectorAll(`[data-fold="${pane}"]`).forEach(button => button.setAttribute('aria-expanded', !shown.folded[pane]));
    }
    this.dataset.folded = Object.keys(limits).filter(pane => shown.folded[pane]).join(' ');
  }
}

const paneOf = event => event.target.closest?.('[data-divider]')?.dataset.divider;

// For the server: a pane that is asked for is not left folded away.
export const unfold = pane => document.querySelector('lab-layout')?.fold(pane, false);

customElements.define('lab-layout', LabLayout);

// A <details> menu closes when something of it was chosen, or something else was clicked.
export const close = menu => menu.removeAttribute('open');
document.addEventListener('click', event => document.querySelectorAll('details.tab-menu[open]').forEach(menu => {
  if (!menu.contains(event.target)) {
    close(menu);
  }
}));
