// Which operations a diff from the server means for the graph. Pure: no Cytoscape, no DOM.

/** What the script knows of the server's graph. */
export function emptyState() {
  return { version: 0, elements: new Map() };
}

const isLine = element => element.kind === "link";
const isBox = element => element.kind === "namespace";

/**
 * Plans a diff. Returns null where the diff does not start at the version that is here: ask for the full state.
 * Otherwise { state, remove, add, update, move }: ids to remove (lines, then what is in boxes, then boxes), elements to add
 * (boxes, contents, lines), elements to update in place, and boxes that the server put elsewhere.
 */
export function plan(state, diff) {
  const full = diff.from === 0;
  if (!full && diff.from !== state.version) {
    return null;
  }

  const elements = new Map(full ? [] : state.elements);
  const removed = full
    ? [...state.elements.keys()].filter(id => !diff.add.some(element => element.id === id))
    : diff.remove.filter(id => state.elements.has(id));
  removed.forEach(id => elements.delete(id));

  const add = [];
  const update = [];
  const move = [];
  for (const element of [...diff.add, ...diff.update]) {
    const known = state.elements.get(element.id);
    elements.set(element.id, element);
    if (!known) {
      add.push(element);
    } else if (element.parent !== known.parent || element.source !== known.source || element.target !== known.target) {
      // What it hangs on changed: it is another element under the same id.
      removed.push(element.id);
      add.push(element);
    } else if (!same(element, known)) {
      update.push(element);
      if (isBox(element) && (element.x !== known.x || element.y !== known.y)) {
        move.push(element);
      }
    }
  }

  return {
    state: { version: diff.version, elements },
    remove: removed.sort((a, b) => depth(state.elements.get(b)) - depth(state.elements.get(a))),
    add: add.sort((a, b) => depth(a) - depth(b)),
    update,
    move,
  };
}

/** 0 for boxes, 1 for what is in them, 2 for lines. */
function depth(element) {
  return isBox(element) ? 0 : isLine(element) ? 2 : 1;
}

function same(a, b) {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every(key => a[key] === b[key]);
}
