// <stick-to-bottom>: a scroller that follows what is added at its end, unless the reader has scrolled up.
const near = 24;

customElements.define('stick-to-bottom', class extends HTMLElement {
  #stuck = true;
  #toBottom = () => {
    if (this.#stuck) {
      this.scrollTop = this.scrollHeight;
    }
  };
  #content = new MutationObserver(this.#toBottom);
  #size = new ResizeObserver(this.#toBottom);

  connectedCallback() {
    this.addEventListener('scroll', () => { this.#stuck = this.scrollHeight - this.scrollTop - this.clientHeight < near; }, { passive: true });
    this.#content.observe(this, { childList: true, subtree: true });
    this.#size.observe(this);
  }

  disconnectedCallback() {
    this.#content.disconnect();
    this.#size.disconnect();
  }
});
