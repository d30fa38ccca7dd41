// Terminal control sequences (ECMA-48): SGR colours are understood, every other sequence is dropped. State is kept over chunks, so a sequence may be cut in two.
const names = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

// ESC [ parameters letter; ESC ] text BEL or ESC \ (titles, links); ESC and one or two other characters.
const sequence = /\u001b(?:\[([0-9;:?<=>]*)[ -/]*([@-~])|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[PX^_][^\u001b]*\u001b\\|[ -/]*[0-Z\\^_`a-z{|}~])/g;
const unfinished = /\u001b(?:\[[0-9;:?<=> -/]*|\][^\u0007\u001b]*\u001b?|[PX^_][^\u001b]*\u001b?|[ -/]*)?$/;
const maxHeld = 4096;

export class AnsiReader {
  #style = { bold: false, color: null };
  #held = '';

  // The text in pieces of one style each: { text, style } with style "" or classes like "bold red".
  read(chunk) {
    let text = this.#held + chunk;
    const cut = text.match(unfinished);
    this.#held = cut && cut[0].length <= maxHeld ? cut[0] : '';
    text = cut ? text.slice(0, cut.index) : text;
    const pieces = [];
    let from = 0;
    for (const match of text.matchAll(sequence)) {
      this.#add(pieces, text.slice(from, match.index));
      from = match.index + match[0].length;
      if (match[2] === 'm') {
        this.#apply(match[1]);
      }
    }
    this.#add(pieces, text.slice(from));
    return pieces;
  }

  #add(pieces, text) {
    const shown = text.replaceAll('\u001b', '');
    if (shown !== '') {
      pieces.push({ text: shown, style: [this.#style.bold ? 'bold' : '', this.#style.color ?? ''].filter(Boolean).join(' ') });
    }
  }

  #apply(parameters) {
    const codes = parameters.split(/[;:]/).map(Number);
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i];
      if (code === 0) {
        this.#style = { bold: false, color: null };
      } else if (code === 1 || code === 22) {
        this.#style.bold = code === 1;
      } else if (code === 39) {
        this.#style.color = null;
      } else if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) {
        this.#style.color = names[code % 10];
      } else if (code === 38 || code === 48) {
        i += codes[i + 1] === 5 ? 2 : 4;
      }
    }
  }
}
