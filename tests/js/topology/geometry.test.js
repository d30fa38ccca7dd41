import assert from "node:assert/strict";
import test from "node:test";
import { clearOf, fitView, handles, hit, neighbour, nominalRoom, outside, textSize, union } from "../../../wwwroot/js/topology/geometry.js";

const at = (id, x, y) => ({ id, x, y });
const rectangle = (id, x1, y1, x2, y2) => ({ id, x1, y1, x2, y2 });

test("the neighbour is the nearest in the direction, not the nearest of all", () => {
  const all = [at("me", 0, 0), at("near-above", 0, -10), at("right", 50, 5), at("far-right", 90, 0)];
  assert.equal(neighbour(all[0], all, "right").id, "right");
  assert.equal(neighbour(all[0], all, "up").id, "near-above");
});

test("there is no neighbour where nothing is", () => {
  assert.equal(neighbour(at("me", 0, 0), [at("me", 0, 0), at("left", -5, 0)], "right"), null);
});

test("what is far aside is no neighbour", () => {
  assert.equal(neighbour(at("me", 0, 0), [at("aside", 10, 100)], "right"), null);
});

test("of nested rectangles the smallest is hit", () => {
  const all = [rectangle("box", 0, 0, 100, 100), rectangle("port", 10, 10, 20, 20)];
  assert.equal(hit(all, { x: 15, y: 15 }).id, "port");
  assert.equal(hit(all, { x: 50, y: 50 }).id, "box");
  assert.equal(hit(all, { x: 150, y: 50 }), null);
});

test("slack makes a small port easy to hit", () => {
  const all = [rectangle("port", 10, 10, 20, 20)];
  assert.equal(hit(all, { x: 24, y: 15 }), null);
  assert.equal(hit(all, { x: 24, y: 15 }, 6).id, "port");
});

test("handles stand at the middles of the sides", () => {
  assert.deepEqual(handles(rectangle("box", 0, 0, 10, 20)).map(({ side, x, y }) => [side, x, y]), [["top", 5, 0], ["right", 10, 10], ["bottom", 5, 20], ["left", 0, 10]]);
});

test("fitting centres what is shown in the uncovered part", () => {
  const { zoom, pan } = fitView({ x1: -50, y1: -50, x2: 50, y2: 50 }, { width: 300, height: 100 }, { min: 0.1, max: 5 }, { left: 100, top: 0, right: 0, bottom: 0 });
  assert.equal(zoom, 1);
  assert.deepEqual(pan, { x: 200, y: 50 });
});

test("fitting keeps to the limits of zoom", () => {
  const size = { width: 100, height: 100 };
  assert.equal(fitView({ x1: 0, y1: 0, x2: 1, y2: 1 }, size, { min: 1, max: 1.5 }).zoom, 1.5);
  assert.equal(fitView({ x1: 0, y1: 0, x2: 9000, y2: 1 }, size, { min: 1, max: 1.5 }).zoom, 1);
});

test("text stays as large on the screen until boxes have no more room", () => {
  assert.equal(textSize(12, 1), 12);
  assert.equal(textSize(12, 0.8), 15);
  assert.equal(textSize(12, 0.2), 16);
  assert.equal(textSize(12, 2), 12);
});

test("what is outside the window is counted, what is at its edge is not", () => {
  const points = [{ x: 10, y: 10 }, { x: -1, y: 10 }, { x: 10, y: 101 }, { x: 200, y: 100 }];
  assert.equal(outside(points, { width: 200, height: 100 }), 2);
});

test("the first boxes' slots below the host and a neighbour to its right are within the nominal room", () => {
  const room = nominalRoom({ x: 100, y: 50 });
  const within = box => assert.deepEqual(union(room, box), room);
  within({ x1: 100 - 471 - 86, x2: 100 + 471 + 86, y1: 50 + 90 + 110, y2: 50 + 90 + 110 + 126 });
  within({ x1: 100 + 200 + 170, x2: 100 + 200 + 170 + 214, y1: 0, y2: 100 });
});

test("a handle gives way to a port that it would cover", () => {
  const sides = clearOf(handles({ x1: 0, y1: 0, x2: 100, y2: 80 }), [{ x: 50, y: 6 }, { x: 94, y: 70 }], 24).map(handle => handle.side);
  assert.deepEqual(sides, ["right", "bottom", "left"]);
});
