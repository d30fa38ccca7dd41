import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LineReader } from '../../../wwwroot/js/terminal/lines.js';

const texts = spans => spans.map(span => span.text).join('');

test('lines are told from the one that is still open', () => {
  const reader = new LineReader();
  const first = reader.read('one\ntw');
  assert.deepEqual(first.done.map(texts), ['one']);
  assert.equal(texts(first.open), 'tw');
  assert.deepEqual(reader.read('o\n\n').done.map(texts), ['two', '']);
});

test('a carriage return starts the line over', () => {
  assert.equal(texts(new LineReader().read('10%\r20%').open), '20%');
  assert.deepEqual(new LineReader().read('dos\r\n').done.map(texts), ['dos']);
});
