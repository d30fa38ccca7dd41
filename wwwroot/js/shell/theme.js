// The theme stands as data-theme on <html>: the cookie's choice, else what the system prefers. Loaded before the page is painted, so nothing flashes.
export const themes = ['dark', 'light', 'projector'];
const cookie = 'netlab-theme';
const prefersLight = matchMedia('(prefers-color-scheme: light)');

const chosen = () => {
  const name = document.cookie.split('; ').find(pair => pair.startsWith(`${cookie}=`))?.slice(cookie.length + 1);
  return themes.includes(name) ? name : null;
};

export const current = () => chosen() ?? (prefersLight.matches ? 'light' : 'dark');

function apply() {
  if (document.documentElement.dataset.theme !== current()) {
    document.documentElement.dataset.theme = current();
  }
  document.dispatchEvent(new CustomEvent('themechange', { detail: current() }));
}

function choose(name) {
  document.cookie = `${cookie}=${name}; path=/; max-age=31536000; samesite=strict`;
  apply();
}

prefersLight.addEventListener('change', apply);
apply();

// <theme-switch> holds radio buttons whose values are theme names; it works without a circuit.
customElements.define('theme-switch', class extends HTMLElement {
  #show = () => this.querySelectorAll('input').forEach(radio => { radio.checked = radio.value === current(); });

  connectedCallback() {
    this.addEventListener('change', event => choose(event.target.value));
    document.addEventListener('themechange', this.#show);
    queueMicrotask(this.#show);
  }

  disconnectedCallback() {
    document.removeEventListener('themechange', this.#show);
  }
});
