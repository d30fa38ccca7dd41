// The terminal's text: lines as elements, text as text nodes, never more than so many lines; stays at the bottom unless the reader has scrolled up.
import { Highlighter } from './highlight.js';
import { LineReader } from './lines.js';

const maxLines = 5000;
const near = 24;

export class Screen {
  #text;
  #scroller;
  #reader = new LineReader();
  #highlighter = new Highlighter();
  #open = null;
  #isError = false;

  constructor(text, scroller) {
    this.#text = text;
    this.#scroller = scroller;
  }

  setNames(names) {
    this.#highlighter.setNames(names);
  }

  // Shows pieces { kind, text }; done when the browser has painted them, so that waiting for it paces the sender.
  async append(reset, pieces) {
    const stick = this.#scroller.scrollHeight - this.#scroller.scrollTop - this.#scroller.clientHeight < near;
    if (reset) {
      this.#reader.end();
      this.#open = null;
      this.#text.replaceChildren();
    }
    const fresh = document.createDocumentFragment();
    for (const piece of pieces) {
      if (piece.kind === 'output' || piece.kind === 'error') {
        this.#output(fresh, piece.text, piece.kind === 'error');
      } else {
        this.#own(fresh, piece);
      }
    }
    while (fresh.childNodes.length > maxLines) {
      fresh.firstChild.remove();
    }
    this.#text.append(fresh);
    const surplus = this.#text.childNodes.length - maxLines;
    if (surplus > 0) {
      const range = document.createRange();
      range.setStart(this.#text, 0);
      range.setEnd(this.#text, surplus);
      range.deleteContents();
    }
    if (stick || reset) {
      this.toBottom();
    }
    await painted();
  }

  toBottom() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  #output(fresh, text, isError) {
    if (isError !== this.#isError) {
      this.#close();
      this.#isError = isError;
    }
    const { done, open } = this.#reader.read(text);
    for (const spans of done) {
      this.#place(fresh, spans);
      this.#open = null;
    }
    if (open.length > 0) {
      this.#place(fresh, open);
    }
  }

  #place(fresh, spans) {
    const line = this.#line(spans, this.#isError ? 'line error' : 'line');
    if (this.#open) {
      this.#open.replaceWith(line);
    } else {
      fresh.append(line);
    }
    this.#open = line;
  }

  #close() {
    this.#reader.end();
    this.#open = null;
  }

  #own(fresh, piece) {
    const continues = piece.kind === 'input' && this.#open?.classList.contains('prompt-line');
    if (!continues) {
      this.#close();
      const line = document.createElement('div');
      line.className = piece.kind === 'prompt' ? 'line prompt-line' : `line ${piece.kind}`;
      fresh.append(line);
      this.#open = line;
    }
    const line = this.#open;
    for (const part of piece.parts ?? [{ text: piece.text, kind: piece.kind }]) {
      line.append(span(part.text, part.kind));
    }
    if (piece.kind !== 'prompt') {
      this.#close();
    }
  }

  #line(spans, className) {
    const line = document.createElement('div');
    line.className = className;
    const parts = spans.every(part => part.style === '')
      ? this.#highlighter.line(spans.map(part => part.text).join(''))
      : spans.map(part => ({ text: part.text, kind: part.style }));
    for (const part of parts) {
      line.append(part.kind === '' ? document.createTextNode(part.text) : span(part.text, part.kind));
    }
    return line;
  }
}

function span(text, kind) {
  const element = document.createElement('span');
  element.className = kind;
  element.textContent = text;
  return element;
}

// A hidden tab paints no frames: there a message task stands in.
const painted = () => new Promise(resolve => {
  if (document.hidden) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  } else {
    requestAnimationFrame(() => resolve());
  }
});
