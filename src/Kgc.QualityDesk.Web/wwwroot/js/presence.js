// Pages work without this file. It says every 15 seconds that somebody has this case open and where they write (the field's name, never
// its text), and shows who else does. A form may name its fields by data-presence-field; those of the desk are known by their names.
const box = document.querySelector('[data-presence]');
const proof = box.dataset.presenceProof;
const every = 15000;
const names = [[/^Note$/, 'note'], [/^Input\.Text$/, 'answer'], [/^Input\.(Question|Reason)$/, 'question'], [/^Input\.Comment$/, 'approval'],
  [/^Classification\./, 'classification'], [/Message/, 'message']];
const nameOf = input => input.closest('[data-presence-field]')?.dataset.presenceField ?? names.find(([name]) => name.test(input.name))?.[1] ?? 'other';
let field = '', timer;

const body = () => new URLSearchParams({ __RequestVerificationToken: proof, ...(field && { feld: field }) });

const show = lines => {
  const before = [...box.children].map(line => line.textContent);
  if (lines.join('\n') === before.join('\n')) return;
  box.replaceChildren(...lines.map(text => Object.assign(document.createElement('p'), { className: 'kern-body kern-body--small desk-presence__line', textContent: text })));
};

const beat = async () => {
  clearTimeout(timer);
  if (!document.hidden) {
    try {
      const answer = await fetch(`${box.dataset.presence}/anwesend`, { method: 'POST', body: body(), redirect: 'error' });
      field = '';
      if (answer.ok) show(await answer.json());
    } catch {
      // Who else is here is a help; the page works all the same.
    }
  }
  timer = setTimeout(beat, every);
};

document.addEventListener('input', event => {
  if (!event.target.matches?.('main textarea, main input:not([type=search]), main select')) return;
  const now = nameOf(event.target);
  const isNew = now !== field && now !== box.dataset.last;
  field = box.dataset.last = now;
  if (isNew) beat();
});
document.addEventListener('visibilitychange', beat);
// Another page tells: live.js hears it from the stream.
document.addEventListener('desk-presence', beat);
addEventListener('pagehide', () => navigator.sendBeacon(`${box.dataset.presence}/abwesend`, body()));
addEventListener('pageshow', event => { if (event.persisted) beat(); });
timer = setTimeout(beat, every);
