// What happens while the circuit is away. Blazor puts its state on the dialog as classes and tries again by itself for some minutes; from then on it is
// tried here as long as the page is open, and the page is loaded anew when the server has forgotten the circuit.
const between = 2000;
let waiting = null;

async function answers() {
  try {
    return (await fetch('health', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

// Blazor.reconnect() is false where the server answers and does not know the circuit any more.
async function retry() {
  if (await answers()) {
    try {
      if (!await Blazor.reconnect()) {
        location.reload();
      }
    } catch {
      // Gone again meanwhile: the next attempt follows.
    }
  }
}

function follow(dialog) {
  const has = state => dialog.classList.contains(`components-reconnect-${state}`);
  if (has('rejected')) {
    location.reload();
  }
  if (has('failed')) {
    waiting ??= setInterval(retry, between);
  } else if (has('hide')) {
    clearInterval(waiting);
    waiting = null;
  }
}

document.addEventListener('DOMContentLoaded', () => {
  const dialog = document.getElementById('components-reconnect-modal');
  if (dialog) {
    new MutationObserver(() => follow(dialog)).observe(dialog, { attributes: true, attributeFilter: ['class'] });
    dialog.querySelector('[data-reconnect]').addEventListener('click', retry);
  }
});
