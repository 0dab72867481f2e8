// Pages work without this file. Keys that lead somewhere, each optional: Alt and Shift with a letter, and, for those who want it, g and
// then a letter. Never while somebody types, and never a letter alone: those belong to screen readers.
const wanted = document.querySelector('[data-keys]');
const paths = new Map([...document.querySelectorAll('[data-key]')].map(key => [key.dataset.key, key.dataset.keyPath]));
const patience = 1500;
let begun = 0;

const types = target => target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select, [role=textbox]'));

const go = letter => {
  if (letter === 'L') {
    const refresh = document.querySelector('[data-live-refresh]:not([hidden])');
    refresh?.click();
    return Boolean(refresh);
  }
  const path = paths.get(letter);
  if (!path) return false;
  const task = /^\/desk\/aufgaben\/([0-9a-z]{16,})$/.exec(location.pathname);
  location.assign(path === '/desk/naechste' && task ? `${path}?nach=${task[1]}` : path);
  return true;
};

addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing || event.repeat || types(event.target)) return;
  // The key, not its sign: with Alt and Shift some keyboards write another one. All letters in use lie alike on German and English keyboards.
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey) {
    if (letter && go(letter)) event.preventDefault();
    return;
  }
  if (wanted.dataset.keys !== 'sequences' || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (begun && event.timeStamp - begun < patience) {
    begun = 0;
    if (letter && go(letter)) event.preventDefault();
  } else {
    begun = letter === 'G' ? event.timeStamp : 0;
  }
});
