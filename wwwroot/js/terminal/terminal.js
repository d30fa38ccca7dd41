// One terminal in the page: its text and its input line.
import { InputLine } from './input.js';
import { Screen } from './screen.js';

export function attach(root, owner) {
  const screen = new Screen(root.querySelector('.screen'), root);
  const input = new InputLine(root.querySelector('input'), root.querySelector('[role=listbox]'), owner);

  // A click beside the text is meant for the input line; a click on a name selects it in the graph.
  root.addEventListener('click', event => {
    const name = event.target.closest('.namespace, .interface');
    if (name && root.querySelector('.screen').contains(name) && getSelection().toString() === '') {
      owner.invokeMethodAsync('SelectName', name.textContent);
    } else if (getSelection().toString() === '' && !event.target.closest('button, .screen .line')) {
      input.focus();
    }
  });

  return {
    append: (reset, pieces) => screen.append(reset, pieces),
    setNames: names => screen.setNames(names),
    setInput: text => input.set(text),
    focus: () => input.focus(),
    toBottom: () => screen.toBottom(),
  };
}
