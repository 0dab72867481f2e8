// Pages work without this file: a plain reload shows the same. It hears what happened since the page was read, says so in one line,
// and reads parts of the page anew where nobody is at work: never a part that holds the focus, the pointer or typed text.
const line = document.querySelector('[data-live]');
const [status, refreshButton, pauseButton] = ['status', 'refresh', 'pause'].map(name => line.querySelector(`[data-live-${name}]`));
const theCase = line.dataset.liveCase;
// An act is seen within two seconds: half a second until the desk tells it, at most `quiet` until the page is read again.
const settle = 200, quiet = 1000, again = 30000;
let mark = line.dataset.liveSince, source, count = 0, timer, told = '', reading = Promise.resolve(), last = 0;
let paused = sessionStorage.getItem('desk-live') === 'angehalten';

const words = () => count === 1 ? '1 neues Ereignis' : `${count} neue Ereignisse`;

const isBusy = part => part.contains(document.activeElement) || part.matches(':hover')
  || [...part.querySelectorAll('input, textarea, select')].some(field =>
    field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked
      : field.options ? [...field.options].some(option => option.selected !== option.defaultSelected) : field.value !== field.defaultValue);

const say = (text, more) => {
  line.hidden = false;
  status.textContent = text;
  refreshButton.hidden = !more;
};

const readAnew = async force => {
  const parts = [...document.querySelectorAll('[data-live-part]')];
  if (parts.length === 0) return false;
  try {
    const answer = await fetch(location.href, { headers: { 'X-Desk-Live': '1' }, redirect: 'error' });
    if (!answer.ok) return false;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    let whole = true;
    for (const part of parts) {
      const other = fresh.querySelector(`[data-live-part="${CSS.escape(part.dataset.livePart)}"]`);
      if (!other || other.innerHTML === part.innerHTML) continue;
      if (isBusy(part) && !(force && !part.contains(document.activeElement))) whole = false;
      else part.replaceChildren(...other.childNodes);
    }
    return whole;
  } catch {
    return false;
  }
};

// One reading after the other, so that an older page never replaces a newer one. True when every part of the page is up to date.
const refresh = force => reading = reading.then(() => readAnew(force));

const tell = async () => {
  timer = 0;
  last = Date.now();
  const [text, whole] = [`${words()}${told}`, await refresh(false)];
  if (whole) {
    say(`${text}. Die Seite ist aktuell.`, false);
    count = 0;
  } else {
    say(`${text} – aktualisieren Sie die Seite, wenn es Ihnen passt.`, true);
  }
};

const hear = text => {
  count++;
  told = text ? `, zuletzt: ${text}` : '';
  timer ||= setTimeout(tell, Math.max(settle, last + quiet - Date.now()));
};

const close = () => {
  source?.close();
  source = undefined;
};

const open = () => {
  if (source || paused || document.hidden) return;
  const address = new URL(line.dataset.live, location.href);
  address.searchParams.set('seit', mark);
  if (theCase) address.searchParams.set('fall', theCase);
  source = new EventSource(address);
  const on = (name, act) => source.addEventListener(name, event => {
    if (event.lastEventId) mark = event.lastEventId;
    act(JSON.parse(event.data));
  });
  on('fall', act => { if (!theCase || act.number === theCase) hear(`${act.text}, ${act.number}, ${act.who}, ${act.time}`); });
  on('aufgaben', () => { if (!theCase) hear('Ihre Aufgaben haben sich geändert'); });
  on('viel', () => hear(''));
  on('anwesend', () => document.dispatchEvent(new Event('desk-presence')));
  // Refused (signed out, too many windows): not at once again.
  source.onerror = () => {
    if (source?.readyState !== EventSource.CLOSED) return;
    close();
    setTimeout(open, again);
  };
};

const showPause = () => {
  pauseButton.setAttribute('aria-pressed', String(paused));
  pauseButton.firstElementChild.textContent = paused ? 'Live fortsetzen' : 'Live anhalten';
};

pauseButton.addEventListener('click', () => {
  paused = !paused;
  sessionStorage.setItem('desk-live', paused ? 'angehalten' : '');
  showPause();
  if (paused) close(); else open();
});

refreshButton.addEventListener('click', async () => {
  if (document.querySelector('[data-live-part]') && await refresh(true)) {
    count = 0;
    say('Die Seite ist aktuell.', false);
  } else {
    location.reload();
  }
});

// A hidden window listens to nothing: browsers have few connections to share between windows.
document.addEventListener('visibilitychange', () => { if (document.hidden) close(); else open(); });
addEventListener('pagehide', close);
addEventListener('pageshow', open);
line.hidden = false;
showPause();
open();
