// Pages work without this file. While a telephone number or a mail address is typed it shows who of one's own office's contacts it
// belongs to. Both are sent in the body: an address would stand in logs.
const who = document.querySelector('[data-callers]');
const form = who.closest('form');
const list = who.querySelector('[data-callers-list]');
const fields = ['Input_Phone', 'Input_Email'].map(id => document.getElementById(id));
const pause = 350;
let timer, asking, last = fields.map(field => field.value.trim()).join('|');

who.querySelector('[data-callers-button]').hidden = true;

const ask = async () => {
  const now = fields.map(field => field.value.trim()).join('|');
  if (now === last) return;
  last = now;
  asking?.abort();
  const [digits, mail] = [fields[0].value.replace(/\D/g, ''), fields[1].value.trim()];
  if (digits.length < 5 && !mail.includes('@')) return list.replaceChildren();
  asking = new AbortController();
  try {
    const body = new URLSearchParams(fields.map(field => [field.name, field.value]));
    body.set('__RequestVerificationToken', form.elements['__RequestVerificationToken'].value);
    const answer = await fetch(who.dataset.callers, { method: 'POST', body, signal: asking.signal, redirect: 'error' });
    if (answer.ok && !list.contains(document.activeElement)) list.innerHTML = await answer.text();
  } catch {
    // A known caller is a help; everything can be typed as well.
  }
};

fields.forEach(field => field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(ask, pause);
}));
