// Ctrl+Z and Ctrl+Shift+Z press the header's buttons, unless a text is being edited.
document.addEventListener('keydown', event => {
  const editing = event.target.closest?.('input, textarea, select, [contenteditable]');
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z' && (!editing || editing.matches('.terminal input[type=text]') && editing.value === '')) {
    const button = document.querySelector(`[data-shortcut="${event.shiftKey ? 'redo' : 'undo'}"]:not(:disabled)`);
    if (button) {
      event.preventDefault();
      button.click();
    }
  }
});
