import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AnsiReader } from '../../../wwwroot/js/terminal/ansi.js';

const read = (...chunks) => {
  const reader = new AnsiReader();
  return chunks.flatMap(chunk => reader.read(chunk));
};

test('colours become styles and end with reset', () => {
  assert.deepEqual(read('\u001b[1;31mDOWN\u001b[0m ok'), [{ text: 'DOWN', style: 'bold red' }, { text: ' ok', style: '' }]);
});

test('a sequence cut in two chunks is one', () => {
  assert.deepEqual(read('a\u001b[3', '2mb'), [{ text: 'a', style: '' }, { text: 'b', style: 'green' }]);
});

test('cursor movement, titles and links are dropped', () => {
  assert.equal(read('x\u001b[2J\u001b]0;evil\u0007y\u001b]8;;http://evil\u001b\\z\u001b[5A').map(piece => piece.text).join(''), 'xyz');
});

test('256 and true colours are skipped with their arguments', () => {
  assert.deepEqual(read('\u001b[38;5;1ma\u001b[38;2;1;31;3mb'), [{ text: 'a', style: '' }, { text: 'b', style: '' }]);
});

test('an endless sequence is not held for ever', () => {
  const reader = new AnsiReader();
  reader.read(`\u001b]${'x'.repeat(10_000)}`);
  assert.equal(reader.read('after').map(piece => piece.text).join(''), 'after');
});
