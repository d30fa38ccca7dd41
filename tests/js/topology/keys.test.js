import assert from "node:assert/strict";
import test from "node:test";
import { graphCommand, isTyping, pageCommand } from "../../../wwwroot/js/topology/keys.js";

const canvas = { tagName: "DIV", closest: () => null };

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

test("Ctrl Z undoes, Ctrl Shift Z and Ctrl Y redo", () => {
  assert.equal(pageCommand({ key: "z", ctrlKey: true, target: canvas }), "undo");
  assert.equal(pageCommand({ key: "Z", ctrlKey: true, shiftKey: true, target: canvas }), "redo");
  assert.equal(pageCommand({ key: "z", metaKey: true, target: canvas }), "undo");
  assert.equal(pageCommand({ key: "y", ctrlKey: true, target: canvas }), "redo");
  assert.equal(pageCommand({ key: "z", target: canvas }), null);
});

test("nothing is undone while somebody types or a dialog is open", () => {
  assert.equal(pageCommand({ key: "z", ctrlKey: true, target: { tagName: "INPUT", closest: () => null } }), null);
  assert.equal(pageCommand({ key: "z", ctrlKey: true, target: { tagName: "BUTTON", closest: () => ({}) } }), null);
  assert.ok(isTyping({ isContentEditable: true }));
});
