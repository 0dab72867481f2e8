// The walk works without this file. It saves what is typed after a short rest and when the page is left, so that a closed browser
// loses a few seconds at most. Each opened page bears a name and counts its saves: a late save never overtakes a newer one.
const form = document.querySelector('form[data-walk]');

// A page that tells errors is the answer to a sent form. Everything on it is saved, so "back" and "reload" may fetch it anew instead of
// asking whether to send it again; not so where the page alone knows what was typed (two versions, a question that was sent already).
const step = document.getElementById('schritt');
if (step?.getAttribute('action') === location.pathname && !document.querySelector('.walk__both')) {
  history.replaceState(null, '', location.pathname);
}

if (form) {
  const status = form.querySelector('[data-walk-status]');
  const writer = Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(16).padStart(2, '0')).join('');
  let [turn, changed, running, leaving, timer] = [0, false, false, false, 0];

  const hidden = (name, value) => {
    let field = form.elements[name];
    if (!field) {
      field = Object.assign(document.createElement('input'), { type: 'hidden', name, autocomplete: 'off' });
      form.append(field);
    }
    field.value = value;
  };

  // The draft may have begun anew under another address.
  const moveTo = address => {
    const before = form.getAttribute('action');
    if (address === before) return;
    form.setAttribute('action', address);
    document.querySelectorAll('[formaction]').forEach(button =>
      button.setAttribute('formaction', button.getAttribute('formaction').replace(before, address)));
    history.replaceState(null, '', address);
  };

  const save = async atLast => {
    clearTimeout(timer);
    if (!changed || leaving || (running && !atLast)) return;
    [changed, running] = [false, true];
    hidden('Folge', ++turn);
    try {
      const answer = await fetch(`${form.getAttribute('action')}?handler=Save`,
        { method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: atLast });
      if (answer.ok) {
        const now = await answer.json();
        hidden('Siegel', now.seal);
        hidden('Stand', now.mark);
        moveTo(now.address);
        status.textContent = 'Zwischengespeichert.';
      } else if (answer.status === 409) {
        status.textContent = 'Diese Seite wurde in einem anderen Fenster geändert. Wenn Sie weitergehen, können Sie wählen, was gilt.';
      }
    } catch {
      changed = true;
    }
    running = false;
    if (changed && !atLast) rest();
  };

  const rest = () => {
    clearTimeout(timer);
    timer = setTimeout(() => save(false), 800);
  };

  hidden('Schreiber', writer);
  hidden('Folge', 0);
  form.addEventListener('input', () => {
    changed = true;
    if (!running) rest();
  });
  form.addEventListener('submit', () => {
    leaving = true;
    hidden('Folge', ++turn);
  });
  addEventListener('pagehide', () => save(true));
  addEventListener('pageshow', () => { leaving = false; });
}
