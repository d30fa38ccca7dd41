import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Highlighter } from '../../../wwwroot/js/terminal/highlight.js';

const kinds = (text, names = {}) => {
  const highlighter = new Highlighter();
  highlighter.setNames(names);
  const pieces = highlighter.line(text);
  assert.equal(pieces.map(piece => piece.text).join(''), text);
  return pieces.filter(piece => piece.kind !== '').map(piece => [piece.kind, piece.text]);
};

test('addresses of both families and MACs', () => {
  assert.deepEqual(kinds('inet 192.168.15.1/24 fe80::1/64 link/ether ba:b0:6d:68:09:e9'), [
    ['address', '192.168.15.1/24'], ['address', 'fe80::1/64'], ['mac', 'ba:b0:6d:68:09:e9']]);
});

test('999.1.1.1 and times are no addresses', () => {
  assert.deepEqual(kinds('999.1.1.1 at 12:30:05'), []);
});

test('the loss of a ping is judged', () => {
  assert.deepEqual(kinds('3 transmitted, 0% packet loss'), [['good', '0% packet loss']]);
  assert.deepEqual(kinds('3 transmitted, 33.3% packet loss'), [['warn', '33.3% packet loss']]);
  assert.deepEqual(kinds('3 transmitted, 100% packet loss'), [['bad', '100% packet loss']]);
});

test('what the kernel refuses is bad', () => {
  assert.deepEqual(kinds('RTNETLINK answers: File exists'), [['bad', 'RTNETLINK answers: File exists']]);
  assert.deepEqual(kinds('ping: connect: Network is unreachable'), [['bad', 'Network is unreachable']]);
});

test('names of the live host are found as words only', () => {
  assert.deepEqual(kinds('4: veth-red@if3: master v-net-0 redder', { 'veth-red': 'interface', 'v-net-0': 'interface', red: 'namespace' }), [
    ['interface', 'veth-red'], ['interface', 'v-net-0']]);
});

test('hostile names are text like any other', () => {
  assert.deepEqual(kinds('x constructor __proto__ y', { '$(id)': 'interface' }), []);
});

test('a very long line is left alone', () => {
  assert.deepEqual(kinds('10.0.0.1 '.repeat(1000)), []);
});
