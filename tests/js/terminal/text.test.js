import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from '../../../wwwroot/js/terminal/text.js';

test('controls and bidirectional marks do not pass, text and tabs do', () => {
  assert.equal(plain('a\u0000b\u0007c\u009bd\u202ee\u2066f\tg\n'), 'abcdef\tg\n');
  assert.equal(plain('한국어 <b>é</b>'), '한국어 <b>é</b>');
});
