import assert from "node:assert/strict";
import test from "node:test";
import { graphCommand } from "../../../wwwroot/js/topology/keys.js";

test("arrow keys move, plus and minus zoom, zero shows all", () => {
  assert.deepEqual(graphCommand({ key: "ArrowLeft" }), { command: "move", direction: "left" });
  assert.ok(graphCommand({ key: "+", shiftKey: true }).factor > 1);
  assert.ok(graphCommand({ key: "-" }).factor < 1);
  assert.equal(graphCommand({ key: "0" }).command, "fit");
});

test("the menu opens by its key and by Shift F10, not by F10", () => {
  assert.equal(graphCommand({ key: "ContextMenu" }).command, "menu");
  assert.equal(graphCommand({ key: "F10", shiftKey: true }).command, "menu");
  assert.equal(graphCommand({ key: "F10" }), null);
});

test("the browser's own shortcuts are left alone", () => {
  assert.equal(graphCommand({ key: "0", ctrlKey: true }), null);
  assert.equal(graphCommand({ key: "ArrowLeft", altKey: true }), null);
  assert.equal(graphCommand({ key: "q" }), null);
});

test("undo belongs to the page, not to the graph", () => {
  assert.equal(graphCommand({ key: "z", ctrlKey: true }), null);
});
