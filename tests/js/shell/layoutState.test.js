import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clamp, fit, initial, limits, restore, step } from '../../../wwwroot/js/shell/layoutState.js';

const desk = initial({ width: 1600, theme: 'dark', hasLeft: true });

test('the inspector starts folded on a projector and in a narrow window, the left pane without a lesson', () => {
  assert.equal(desk.folded.right, false);
  assert.equal(initial({ width: 1600, theme: 'projector', hasLeft: true }).folded.right, true);
  assert.equal(initial({ width: 900, theme: 'dark', hasLeft: true }).folded.right, true);
  assert.equal(initial({ width: 1600, theme: 'dark', hasLeft: false }).folded.left, true);
});

test('what was kept is restored, nonsense is not', () => {
  assert.equal(restore('{"sizes":{"left":400},"folded":{"bottom":true}}', desk).sizes.left, 400);
  assert.equal(restore('{"sizes":{"left":400},"folded":{"bottom":true}}', desk).folded.bottom, true);
  for (const bad of [null, '', '{', '7', '{"sizes":{"left":"x"},"folded":3}', '{"sizes":null}']) {
    assert.deepEqual(restore(bad, desk), desk);
  }
  assert.equal(restore('{"sizes":{"left":99999}}', desk).sizes.left, limits.left.max);
});

test('the graph keeps its least width: the inspector shrinks, then folds', () => {
  assert.equal(fit(desk, { width: 1280, height: 800 }).folded.right, false);
  assert.equal(fit(desk, { width: 920, height: 800 }).sizes.right, 248);
  assert.equal(fit(desk, { width: 800, height: 800 }).folded.right, true);
});

test('the bottom leaves room for the graph', () => {
  assert.equal(fit({ ...desk, sizes: { ...desk.sizes, bottom: 900 } }, { width: 1280, height: 700 }).sizes.bottom, 520);
});

test('arrow keys move a divider its own way', () => {
  assert.equal(step('left', 'ArrowRight', false), 16);
  assert.equal(step('right', 'ArrowRight', false), -16);
  assert.equal(step('bottom', 'ArrowUp', true), 64);
  assert.equal(step('bottom', 'ArrowLeft', false), 0);
  assert.equal(clamp('log', 99), limits.log.max);
});
