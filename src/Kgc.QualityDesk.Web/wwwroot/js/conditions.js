// The page works without this file. It tells while typing how many cases a condition meets, or where it is wrong.
const form = document.querySelector('form[data-condition]');
const text = form?.querySelector('textarea');
const preview = form?.querySelector('[data-condition-preview]');
const before = 20, after = 10;
let waiting, asking;

const mark = (typed, place) => {
  const line = typed.split('\n')[place.line - 1] ?? '';
  const at = Math.min(place.column - 1, line.length);
  const from = Math.max(0, at - before), to = Math.min(line.length, at + after);
  const lead = from > 0 ? '…' : '';
  const pre = document.createElement('pre');
  pre.className = 'desk-condition__mark';
  pre.setAttribute('aria-hidden', 'true');
  pre.textContent = lead + line.slice(from, to) + (to < line.length ? '…' : '') + '\n' + ' '.repeat(lead.length + at - from) + '^';
  return pre;
};

const say = (words, ...more) => {
  const line = document.createElement('p');
  line.className = 'kern-body';
  line.textContent = words;
  preview.replaceChildren(line, ...more);
};

const ask = async () => {
  asking?.abort();
  asking = new AbortController();
  const typed = text.value;
  if (!typed.trim()) return preview.replaceChildren();
  try {
    const answer = await fetch(form.dataset.condition, {
      method: 'POST',
      signal: asking.signal,
      headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': form.elements.__RequestVerificationToken.value },
      body: JSON.stringify({ condition: typed }),
    });
    const said = await answer.json();
    if (answer.ok) say(`Diese Bedingung ${said.text}.`);
    else if (said.place) say(said.detail, mark(typed, said.place));
    else say(said.detail);
  } catch (error) {
    if (error.name !== 'AbortError') say('Die Vorschau ist gerade nicht erreichbar. Mit „Prüfen“ geht es weiter.');
  }
};

text?.addEventListener('input', () => {
  // What is shown below belongs to the condition as it was checked.
  document.querySelector('[data-condition-result]')?.setAttribute('hidden', '');
  clearTimeout(waiting);
  waiting = setTimeout(ask, 400);
});
