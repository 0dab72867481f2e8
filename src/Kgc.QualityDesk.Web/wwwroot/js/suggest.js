// Pages work without this file. While a question is typed it shows published entries that fit, below the field:
// <div data-suggest="/wissen/vorschlaege" data-suggest-from="Input_Subject Input_Body"></div>. Only the text is sent, in the body.
const box = document.querySelector('[data-suggest]');
const fields = (box?.dataset.suggestFrom ?? '').split(' ').map(id => document.getElementById(id)).filter(Boolean);
const pause = 400, shortest = 8;
let waiting, asking, last = '';

const status = document.createElement('p');
status.className = 'kern-body kern-body--muted';
status.setAttribute('aria-live', 'polite');
const list = document.createElement('div');
box?.replaceChildren(status, list);

const say = (count, html) => {
  status.textContent = count === 0 ? '' : count === 1 ? 'Ein Eintrag passt vielleicht schon zu Ihrer Frage:' : `${count} Einträge passen vielleicht schon zu Ihrer Frage:`;
  list.innerHTML = html;
};

const ask = async () => {
  const text = fields.map(field => field.value.trim()).filter(Boolean).join('\n');
  if (text === last) return;
  last = text;
  asking?.abort();
  asking = new AbortController();
  if (text.length < shortest) return say(0, '');
  try {
    const body = new URLSearchParams({ text: text.slice(0, 4000) });
    if (box.dataset.suggestOffice) body.set('stelle', box.dataset.suggestOffice);
    const answer = await fetch(box.dataset.suggest, { method: 'POST', body, signal: asking.signal });
    if (!answer.ok) return;
    const html = await answer.text();
    const count = Number(/data-count="(\d+)"/.exec(html)?.[1] ?? 0);
    if (html !== list.innerHTML) say(count, html);
  } catch {
    // Suggestions are a help; without them the question is asked all the same.
  }
};

fields.forEach(field => field.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, pause);
}));
if (fields.some(field => field.value.trim())) ask();
