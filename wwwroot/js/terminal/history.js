// Walking through earlier lines with the arrow keys: what was being typed is kept as the newest.
export class History {
  #lines = [];
  #at = 0;
  #draft = '';

  load(lines) {
    this.#lines = lines;
    this.#at = lines.length;
  }

  get isAtEnd() {
    return this.#at === this.#lines.length;
  }

  // The line one further back that begins with the draft's text, or null at the oldest.
  back(current) {
    if (this.isAtEnd) {
      this.#draft = current;
    }
    for (let i = this.#at - 1; i >= 0; i--) {
      if (this.#lines[i].startsWith(this.#draft)) {
        this.#at = i;
        return this.#lines[i];
      }
    }
    return null;
  }

  forward() {
    if (this.isAtEnd) {
      return null;
    }
    for (let i = this.#at + 1; i < this.#lines.length; i++) {
      if (this.#lines[i].startsWith(this.#draft)) {
        this.#at = i;
        return this.#lines[i];
      }
    }
    this.#at = this.#lines.length;
    return this.#draft;
  }
}

// What several candidates have in common at their beginning.
export function commonPrefix(words) {
  let prefix = words[0] ?? '';
  for (const word of words) {
    while (!word.startsWith(prefix)) {
      prefix = prefix.slice(0, -1);
    }
  }
  return prefix;
}

// Pasted text into the line at the caret: the lines to run now, and what stays to be finished.
export function splitPaste(value, start, end, pasted) {
  const lines = (value.slice(0, start) + pasted.replace(/\r\n?/g, '\n') + value.slice(end)).split('\n');
  return { run: lines.slice(0, -1), rest: lines.at(-1) };
}
