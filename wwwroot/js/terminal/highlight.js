// What in a line of a network tool's output deserves a colour. Pure: a line in, pieces { text, kind } out, their texts together the line.
const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const patterns = [
  ['mac', '\\b[0-9a-f]{2}(?::[0-9a-f]{2}){5}\\b'],
  ['address', `\\b${octet}(?:\\.${octet}){3}(?:/\\d{1,2})?\\b`],
  ['address', '(?<![\\w:])(?=[0-9a-f:]*::|(?:[0-9a-f]{1,4}:){7})(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?:/\\d{1,3})?(?![\\w:])'],
  ['bad', '\\b(?:RTNETLINK answers: [^\\n]+|(?:Destination|Network)[\\w ]* (?:U|u)nreachable|No route to host|Operation not permitted|Permission denied|Connection refused|No such [\\w ]+|File exists|Cannot [^\\n]+|Error: [^\\n]+|command not found)'],
  ['loss', '\\b\\d+(?:\\.\\d+)?% packet loss\\b'],
  ['percent', '\\b\\d+(?:\\.\\d+)?%'],
  ['good', '\\b(?:state UP|REACHABLE|forwarding)\\b'],
  ['warn', '\\b(?:state DOWN|NO-CARRIER|FAILED|INCOMPLETE|LOWERLAYERDOWN)\\b'],
];
const maxLine = 2000;

export class Highlighter {
  #pattern = new RegExp(patterns.map(([, source]) => `(${source})`).join('|'), 'gi');
  #names = new Map();
  #word = null;

  // Names of the live host: { blue: 'namespace', 'veth-blue': 'interface' }.
  setNames(names) {
    this.#names = new Map(Object.entries(names));
    this.#word = this.#names.size === 0 ? null : /[^\s,:;()[\]<>|@'"]+/g;
  }

  line(text) {
    if (text.length > maxLine) {
      return [{ text, kind: '' }];
    }
    const pieces = [];
    let from = 0;
    for (const match of text.matchAll(this.#pattern)) {
      this.#words(pieces, text.slice(from, match.index));
      pieces.push({ text: match[0], kind: kindOf(match) });
      from = match.index + match[0].length;
    }
    this.#words(pieces, text.slice(from));
    return pieces;
  }

  #words(pieces, text) {
    let from = 0;
    if (this.#word) {
      for (const match of text.matchAll(this.#word)) {
        const kind = this.#names.get(match[0]);
        if (kind) {
          push(pieces, text.slice(from, match.index), '');
          pieces.push({ text: match[0], kind });
          from = match.index + match[0].length;
        }
      }
    }
    push(pieces, text.slice(from), '');
  }
}

function push(pieces, text, kind) {
  if (text !== '') {
    pieces.push({ text, kind });
  }
}

function kindOf(match) {
  const kind = patterns[match.findIndex((group, i) => i > 0 && group !== undefined) - 1][0];
  if (kind !== 'loss') {
    return kind;
  }
  const share = Number.parseFloat(match[0]);
  return share === 0 ? 'good' : share === 100 ? 'bad' : 'warn';
}
