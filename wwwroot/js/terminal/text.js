// What tools print is hostile text: only what can be shown as letters passes. Tab, line feed, carriage return and ESC are handled by their readers.
// C0 but \t \n \r ESC; DEL and C1; bidirectional marks, embeddings, overrides and isolates, which show text in another order than it has.
const unshown = /[\u0000-\u0008\u000b\u000c\u000e-\u001a\u001c-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export const plain = text => text.replace(unshown, '');
