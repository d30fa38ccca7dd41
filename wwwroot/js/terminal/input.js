// The input line: history, completion, paste of several lines, Ctrl+C and Ctrl+L. The server answers through "owner" (Components/Terminal/TerminalView.razor).
import { History, commonPrefix, splitPaste } from './history.js';

export class InputLine {
  #input;
  #list;
  #owner;
  #history = new History();
  #loaded = false;
  #completion = null;

  constructor(input, list, owner) {
    this.#input = input;
    this.#list = list;
    this.#owner = owner;
    input.addEventListener('keydown', event => this.#press(event));
    input.addEventListener('paste', event => this.#paste(event));
    input.addEventListener('input', () => this.#close());
    input.addEventListener('blur', () => this.#close());
    list.addEventListener('pointerdown', event => {
      event.preventDefault();
      const option = event.target.closest('[role=option]');
      if (option) {
        this.#choose([...list.children].indexOf(option));
        this.#accept();
      }
    });
  }

  set(text) {
    this.#input.value = text;
    this.#input.setSelectionRange(text.length, text.length);
    this.focus();
  }

  focus() {
    this.#input.focus({ preventScroll: true });
  }

  async #press(event) {
    const key = `${event.ctrlKey ? 'Ctrl+' : ''}${event.key}`;
    const handler = this.#keys[key];
    if (event.isComposing || event.altKey || event.metaKey || !handler || (this.#needsList.has(key) && !this.#completion)) {
      return;
    }
    if ((key === 'Ctrl+c' && this.#hasSelection()) || (key === 'Tab' && this.#input.value.trim() === '')) {
      return;
    }
    event.preventDefault();
    await handler(event);
  }

  #needsList = new Set(['Escape']);

  #keys = {
    Enter: () => (this.#completion?.chosen >= 0 ? this.#accept() : this.#submit()),
    Tab: event => (this.#completion ? this.#move(event.shiftKey ? -1 : 1) : this.#complete()),
    ArrowUp: () => (this.#completion ? this.#move(-1) : this.#recall(current => this.#history.back(current))),
    ArrowDown: () => (this.#completion ? this.#move(1) : this.#recall(() => this.#history.forward())),
    Escape: () => this.#close(),
    'Ctrl+c': () => this.#interrupt(),
    'Ctrl+l': () => this.#owner.invokeMethodAsync('Clear'),
    'Ctrl+u': () => this.set(''),
  };

  #hasSelection() {
    return this.#input.selectionStart !== this.#input.selectionEnd || getSelection().toString() !== '';
  }

  async #submit() {
    const line = this.#input.value;
    this.#input.value = '';
    this.#loaded = false;
    await this.#owner.invokeMethodAsync('Submit', line);
  }

  async #interrupt() {
    this.#input.value = '';
    await this.#owner.invokeMethodAsync('Stop');
  }

  async #recall(step) {
    const fresh = !this.#loaded;
    if (fresh) {
      this.#loaded = true;
      this.#history.load(await this.#owner.invokeMethodAsync('History'));
    }
    const line = step(this.#input.value);
    if (line !== null) {
      this.set(line);
    }
  }

  async #complete() {
    const line = this.#input.value;
    const caret = this.#input.selectionStart;
    const { start, candidates } = await this.#owner.invokeMethodAsync('Complete', line, caret);
    if (this.#input.value !== line || candidates.length === 0) {
      return;
    }
    if (candidates.length === 1) {
      this.#replace(start, caret, `${candidates[0]} `);
      return;
    }
    const prefix = commonPrefix(candidates);
    this.#replace(start, caret, prefix.length > caret - start ? prefix : line.slice(start, caret));
    this.#open(start, candidates);
  }

  #replace(start, end, text) {
    this.#input.setRangeText(text, start, end, 'end');
  }

  #open(start, candidates) {
    this.#completion = { start, candidates, chosen: -1 };
    this.#list.replaceChildren(...candidates.map((candidate, i) => {
      const option = document.createElement('li');
      option.id = `${this.#list.id}-${i}`;
      option.role = 'option';
      option.textContent = candidate;
      return option;
    }));
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
  }

  #close() {
    this.#completion = null;
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }

  #move(by) {
    const count = this.#completion.candidates.length;
    const from = this.#completion.chosen;
    this.#choose(from < 0 ? (by > 0 ? 0 : count - 1) : (from + by + count) % count);
  }

  #choose(index) {
    this.#completion.chosen = index;
    [...this.#list.children].forEach((option, i) => option.setAttribute('aria-selected', i === index));
    const option = this.#list.children[index];
    option.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', option.id);
  }

  #accept() {
    const { start, candidates, chosen } = this.#completion;
    this.#replace(start, this.#input.selectionStart, `${candidates[chosen]} `);
    this.#close();
  }

  async #paste(event) {
    const pasted = event.clipboardData.getData('text/plain');
    if (!pasted.includes('\n')) {
      return;
    }
    event.preventDefault();
    const { run, rest } = splitPaste(this.#input.value, this.#input.selectionStart, this.#input.selectionEnd, pasted);
    this.set(rest);
    this.#loaded = false;
    await this.#owner.invokeMethodAsync('Submit', run.join('\n'));
  }
}
