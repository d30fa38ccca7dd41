// Makes lines of what a tool prints: pieces of output in, lines { spans: [{ text, style }], done } out. A carriage return starts the line over, as progress bars do.
import { AnsiReader } from './ansi.js';
import { plain } from './text.js';

export class LineReader {
  #ansi = new AnsiReader();
  #open = [];

  // The lines that the chunk ended, and the one that is still open.
  read(chunk) {
    const done = [];
    for (const { text, style } of this.#ansi.read(plain(chunk))) {
      const parts = text.split(/(\r?\n|\r)/);
      for (const part of parts) {
        if (part === '\n' || part === '\r\n') {
          done.push(this.#open);
          this.#open = [];
        } else if (part === '\r') {
          this.#open = [];
        } else if (part !== '') {
          this.#open.push({ text: part, style });
        }
      }
    }
    return { done, open: this.#open };
  }

  // Ends the open line, if there is one.
  end() {
    const open = this.#open;
    this.#open = [];
    this.#ansi = new AnsiReader();
    return open;
  }
}
