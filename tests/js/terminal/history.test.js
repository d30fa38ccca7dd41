import assert from 'node:assert/strict';
import { test } from 'node:test';
import { History, commonPrefix, splitPaste } from '../../../wwwroot/js/terminal/history.js';

test('up and down walk through the lines and come back to the draft', () => {
  const history = new History();
  history.load(['ip link', 'ping 1.1.1.1']);
  assert.equal(history.back(''), 'ping 1.1.1.1');
  assert.equal(history.back('ping 1.1.1.1'), 'ip link');
  assert.equal(history.back('ip link'), null);
  assert.equal(history.forward(), 'ping 1.1.1.1');
  assert.equal(history.forward(), '');
  assert.equal(history.forward(), null);
});

test('a draft searches for lines that begin with it', () => {
  const history = new History();
  history.load(['ip link', 'ping 1.1.1.1', 'ip addr', 'dig db']);
  assert.equal(history.back('ip'), 'ip addr');
  assert.equal(history.back('ip addr'), 'ip link');
  assert.equal(history.forward(), 'ip addr');
  assert.equal(history.forward(), 'ip');
});

test('what candidates have in common', () => {
  assert.equal(commonPrefix(['veth-red', 'veth-red-br']), 'veth-red');
  assert.equal(commonPrefix(['up', 'down']), '');
  assert.equal(commonPrefix([]), '');
});

test('pasted lines run in order, the last stays to be finished', () => {
  assert.deepEqual(splitPaste('ip ', 3, 3, 'netns add red\r\nip netns add blue\nping '), { run: ['ip netns add red', 'ip netns add blue'], rest: 'ping ' });
});
