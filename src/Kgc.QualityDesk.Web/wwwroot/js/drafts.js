// Pages work without this file. A second after somebody stops typing, and before they leave, each text field of a form with
// data-draft-place is kept on the server. Nothing that another window wrote is overwritten without asking.
const url = '/desk/entwuerfe?handler=Save';
const pause = 1000;
let windowId = crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2);
const fields = [];

const tokenOf = form => form.querySelector('input[name="__RequestVerificationToken"]')?.value ?? '';
const statusOf = form => form.querySelector('[data-draft-status]');
const tell = (form, text) => { const box = statusOf(form); if (box) box.textContent = text; };

const send = async (item, options = {}) => {
  clearTimeout(item.timer);
  if (item.form.dataset.draftSent || (item.saved === item.field.value && !options.keep)) return;
  if (item.busy && !options.leaving) { item.again = true; return; }
  const text = item.field.value;
  const [version, base] = item.mark.value.split(':');
  const body = new FormData();
  for (const [name, value] of Object.entries({
    DraftPlace: item.form.dataset.draftPlace, field: item.mark.dataset.draftName, text, base, version, page: windowId,
    keep: Boolean(options.keep), __RequestVerificationToken: tokenOf(item.form),
  })) body.append(name, value);
  item.busy = true;
  try {
    const answer = await fetch(url, { method: 'POST', body, redirect: 'manual', keepalive: Boolean(options.leaving) && text.length < 15000 });
    if (answer.type === 'opaqueredirect' || answer.status === 401) {
      tell(item.form, 'Nicht zwischengespeichert: Sie sind nicht mehr angemeldet. Melden Sie sich in einem zweiten Fenster an, dann geht es hier weiter.');
      return;
    }
    const said = await answer.json();
    if (answer.status === 409 && said.other !== undefined) return ask(item, said);
    if (!answer.ok) { tell(item.form, `Nicht zwischengespeichert: ${said.text ?? ''}`); return; }
    item.mark.value = `${said.version}:${base}`;
    item.saved = text;
    tell(item.form, `Zwischengespeichert, ${said.at}.`);
  } catch {
    tell(item.form, 'Gerade nicht zwischengespeichert: keine Verbindung. Der Text steht weiter hier.');
    item.timer = setTimeout(() => send(item), 10 * pause);
  } finally {
    item.busy = false;
    if (item.again) { item.again = false; item.timer = setTimeout(() => send(item), pause); }
  }
};

// Another window of the same person: both texts stay, whichever is chosen.
const ask = (item, said) => {
  const box = statusOf(item.form);
  if (!box || item.asking) return;
  item.asking = true;
  box.textContent = `In einem anderen Fenster haben Sie hier etwas anderes geschrieben (${said.at}). Ihr Text hier ist noch nicht zwischengespeichert.`;
  const choose = (words, act) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'kern-btn kern-btn--tertiary kern-btn--x-small';
    const label = document.createElement('span');
    label.className = 'kern-label';
    label.textContent = words;
    button.append(label);
    button.addEventListener('click', () => { item.asking = false; act(); });
    box.append(button);
  };
  const base = item.mark.value.split(':')[1];
  choose('Beide behalten, hier weiterschreiben', () => { send(item, { keep: true }); });
  choose('Den anderen holen', async () => {
    const mine = item.field.value;
    item.field.value = said.other;
    item.mark.value = `${said.version}:${base}`;
    item.saved = said.other;
    // One's own text is put aside under the other one.
    const other = said.other;
    item.field.value = mine;
    await send(item, { keep: true });
    item.field.value = other;
    await send(item, { keep: true });
    tell(item.form, 'Der andere Text steht im Feld. Ihr Text von hier ist als früherer Entwurf aufgehoben.');
  });
};

const watch = root => root.querySelectorAll('input[data-draft-for]').forEach(mark => {
  const field = document.getElementById(mark.dataset.draftFor);
  if (!field || fields.some(item => item.mark === mark)) return;
  const item = { field, mark, form: field.form, saved: field.value };
  fields.push(item);
  field.addEventListener('input', () => {
    if (item.asking) return;
    clearTimeout(item.timer);
    item.timer = setTimeout(() => send(item), pause);
  });
});

const flush = except => fields.filter(item => item.form !== except && !item.asking).forEach(item => send(item, { leaving: true }));

watch(document);
// Any other form that is sent, signing out among them, leads away: what is not kept yet is kept now.
addEventListener('submit', event => {
  const form = event.target;
  flush(form);
  if (!form.dataset.draftPlace) return;
  const action = event.submitter?.formAction ?? '';
  fields.filter(item => item.form === form).forEach(item => clearTimeout(item.timer));
  if (!action.includes('/desk/entwuerfe')) {
    form.dataset.draftSent = 'yes';
    let hidden = form.querySelector('input[name="DraftPage"]');
    if (!hidden) {
      hidden = document.createElement('input');
      hidden.type = 'hidden';
      hidden.name = 'DraftPage';
      form.append(hidden);
    }
    hidden.value = windowId;
  }
}, true);
addEventListener('pagehide', () => flush(null));
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') flush(null); });
// Back from the browser's memory: a new window as far as drafts are concerned.
addEventListener('pageshow', event => {
  if (!event.persisted) return;
  windowId = crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2);
  document.querySelectorAll('form[data-draft-sent]').forEach(form => delete form.dataset.draftSent);
});
