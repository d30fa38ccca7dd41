import assert from "node:assert/strict";
import test from "node:test";
import { emptyState, plan } from "../../../wwwroot/js/topology/diff.js";

const box = (id, x = 0, y = 0) => ({ id, kind: "namespace", x, y, label: id });
const port = (id, parent, x = 0) => ({ id, kind: "port", parent, x, y: 0, label: id });
const line = (id, source, target) => ({ id, kind: "link", source, target, classes: "veth up" });
const full = (version, ...add) => ({ from: 0, version, add, update: [], remove: [] });
const step = (from, { add = [], update = [], remove = [] }) => ({ from, version: from + 1, add, update, remove });
const start = () => plan(emptyState(), full(1, box("a"), box("b"), port("pa", "a"), port("pb", "b"), line("l", "pa", "pb"))).state;
const ids = elements => elements.map(element => element.id);

test("a full state adds everything, boxes first and lines last", () => {
  const { add, state } = plan(emptyState(), full(3, line("l", "pa", "pb"), port("pa", "a"), box("a"), box("b"), port("pb", "b")));
  assert.deepEqual(ids(add), ["a", "b", "pa", "pb", "l"]);
  assert.equal(state.version, 3);
});

test("a diff that starts elsewhere asks for the full state", () => {
  assert.equal(plan(start(), step(5, { remove: ["l"] })), null);
});

test("removal goes from lines over contents to boxes", () => {
  const { remove, state } = plan(start(), step(1, { remove: ["a", "pa", "l"] }));
  assert.deepEqual(remove, ["l", "pa", "a"]);
  assert.deepEqual([...state.elements.keys()], ["b", "pb"]);
});

test("an element that is there already is updated, not added twice", () => {
  const { add, update } = plan(start(), step(1, { add: [{ ...port("pa", "a"), label: "new" }] }));
  assert.deepEqual(ids(add), []);
  assert.deepEqual(ids(update), ["pa"]);
});

test("an update that says what is known does nothing", () => {
  const { add, update, move, remove } = plan(start(), step(1, { update: [box("a"), port("pa", "a")] }));
  assert.deepEqual([add, update, move, remove], [[], [], [], []]);
});

test("a box moves only when the server moved it", () => {
  assert.deepEqual(ids(plan(start(), step(1, { update: [{ ...box("a"), label: "other" }] })).move), []);
  assert.deepEqual(ids(plan(start(), step(1, { update: [box("a", 40, 0)] })).move), ["a"]);
});

test("an interface that went to another namespace is removed and added", () => {
  const { remove, add } = plan(start(), step(1, { update: [port("pa", "b")] }));
  assert.deepEqual([remove, ids(add)], [["pa"], ["pa"]]);
});

test("a full state removes what it does not name and keeps the rest", () => {
  const { remove, add } = plan(start(), full(9, box("a"), port("pa", "a")));
  assert.deepEqual(remove, ["l", "pb", "b"]);
  assert.deepEqual(add, []);
});

test("removing what was never there is no error", () => {
  assert.deepEqual(plan(start(), step(1, { remove: ["ghost"] })).remove, []);
});

test("a hundred random diffs never move a box that no diff moved", () => {
  let seed = 7;
  const random = n => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
  let state = plan(emptyState(), full(1, ...Array.from({ length: 20 }, (_, i) => box(`n${i}`, i, i)))).state;
  for (let i = 0; i < 100; i++) {
    const id = `n${random(25)}`;
    const known = state.elements.get(id);
    const diff = random(3) === 0 ? { remove: [id] } : known ? { update: [{ ...known, label: `${i}` }] } : { add: [box(id, 1, 1)] };
    const next = plan(state, step(state.version, diff));
    assert.deepEqual(next.move, []);
    for (const [kept, element] of next.state.elements) {
      const before = state.elements.get(kept);
      assert.ok(!before || (before.x === element.x && before.y === element.y));
    }

    state = next.state;
  }
});
