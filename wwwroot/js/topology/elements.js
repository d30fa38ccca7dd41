// From the server's elements to Cytoscape's. A namespace is a compound node whose size is that of an invisible frame inside it,
// so that box and contents are dragged as one and the box is exactly as large as the server says.

export const frameOf = id => `${id}#frame`;

const classesOf = element => `${element.kind} ${element.classes}`.trim();

const frameData = ({ label, width, height }) => ({ label, width, height });

function dataOf(element) {
  const data = { id: element.id, label: element.label, width: element.width, height: element.height };
  if (element.kind === "link") {
    Object.assign(data, { source: element.source, target: element.target });
    if (element.endpoint) {
      data.endpoint = element.endpoint;
    }
  }

  if (element.hue != null) {
    data.hue = element.hue;
  }

  return data;
}

/** The Cytoscape elements for a new element; centreOf gives the place of the box that it is in. */
export function definitions(element, centreOf) {
  const definition = { group: element.kind === "link" ? "edges" : "nodes", data: dataOf(element), classes: classesOf(element) };
  if (element.kind === "namespace") {
    return [definition, {
      group: "nodes", classes: `frame ${element.classes}`, grabbable: false,
      data: { id: frameOf(element.id), parent: element.id, ...frameData(element) },
      position: { x: element.x, y: element.y },
    }];
  }

  if (element.kind !== "link") {
    const centre = centreOf(element.parent);
    Object.assign(definition, { position: { x: centre.x + element.x, y: centre.y + element.y }, grabbable: false, pannable: false });
    definition.data.parent = element.parent;
  }

  return [definition];
}

/** Classes that the page itself puts on elements; an update from the server keeps them. */
const ours = ["chosen", "near-chosen", "hot", "aim"];

/** Brings a Cytoscape element up to date in place, all but its position. */
export function refresh(cy, element) {
  const target = cy.getElementById(element.id);
  const kept = ours.filter(name => target.hasClass(name));
  const { id, source, target: end, ...data } = dataOf(element);
  target.data({ hue: null, ...data });
  target.classes([...classesOf(element).split(/\s+/), ...kept]);
  if (element.kind === "namespace") {
    cy.getElementById(frameOf(element.id)).data(frameData(element)).classes(`frame ${element.classes}`);
  }
}
