// <modal-dialog> opens the <dialog> in it; Escape and a click beside it press its cancel button, so that the server decides.
customElements.define('modal-dialog', class extends HTMLElement {
  connectedCallback() {
    queueMicrotask(() => {
      const dialog = this.querySelector('dialog');
      const cancel = () => dialog.querySelector('[data-cancel]')?.click();
      dialog?.addEventListener('cancel', event => {
        event.preventDefault();
        cancel();
      });
      dialog?.addEventListener('pointerdown', event => event.target === dialog && cancel());
      dialog?.showModal();
      dialog?.querySelector('input')?.select();
    });
  }
});
