// Pages work without this file. It gives Markdown fields a bar of buttons and a preview beside them, puts text modules and
// published answers in at the caret, and fills a suggested topic in without loading the page anew.
const marks = {
  bold: ['**', '**', 'fetter Text'], italic: ['*', '*', 'kursiver Text'], link: ['[', '](https://)', 'Text des Links'],
};
const starts = { heading: '## ', list: '- ', numbers: '1. ', quote: '> ' };

const changed = area => area.dispatchEvent(new Event('input', { bubbles: true }));

// execCommand keeps the browser's undo; setRangeText is the way without it.
const put = (area, from, to, text) => {
  area.focus();
  area.setSelectionRange(from, to);
  if (!document.execCommand('insertText', false, text)) {
    area.setRangeText(text, from, to, 'end');
    changed(area);
  }
};

const around = (area, name) => {
  const [before, after, sample] = marks[name];
  const [from, to] = [area.selectionStart, area.selectionEnd];
  const text = area.value.slice(from, to) || sample;
  put(area, from, to, before + text + after);
  area.setSelectionRange(from + before.length, from + before.length + text.length);
};

const lines = (area, name) => {
  const from = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
  const next = area.value.indexOf('\n', area.selectionEnd);
  const to = next < 0 ? area.value.length : next;
  const text = area.value.slice(from, to).split('\n').map((line, i) => (name === 'numbers' ? `${i + 1}. ` : starts[name]) + line).join('\n');
  put(area, from, to, text);
};

const act = (area, name) => (marks[name] ? around(area, name) : lines(area, name));

const preview = (box, area) => {
  const pane = box.querySelector('[data-editor-preview]');
  let waiting, asking;
  const show = async () => {
    if (pane.hidden) return;
    asking?.abort();
    asking = new AbortController();
    const body = new FormData();
    body.append('text', area.value);
    body.append('__RequestVerificationToken', area.form.querySelector('input[name="__RequestVerificationToken"]')?.value ?? '');
    try {
      const answer = await fetch(box.dataset.editor, { method: 'POST', body, signal: asking.signal, redirect: 'manual' });
      if (answer.ok) pane.innerHTML = await answer.text();
    } catch {
      // The preview is a help; the text itself is not touched.
    }
  };
  area.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(show, 400); });
  return button => {
    pane.hidden = !pane.hidden;
    box.classList.toggle('desk-editor--both', !pane.hidden);
    button.setAttribute('aria-pressed', String(!pane.hidden));
    show();
  };
};

document.querySelectorAll('[data-editor]').forEach(box => {
  const area = box.querySelector('[data-editor-text]');
  const bar = box.querySelector('[role="toolbar"]');
  const buttons = [...bar.querySelectorAll('button')];
  const toggle = preview(box, area);
  bar.hidden = false;
  buttons.forEach((button, i) => {
    button.tabIndex = i === 0 ? 0 : -1;
    button.addEventListener('click', () => (button.dataset.md ? act(area, button.dataset.md) : toggle(button)));
  });
  // One stop for the Tab key; arrows, Home and End move inside, as in any toolbar.
  bar.addEventListener('keydown', event => {
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: (at + 1) % buttons.length, ArrowLeft: (at + buttons.length - 1) % buttons.length, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    buttons.forEach((button, i) => { button.tabIndex = i === to ? 0 : -1; });
    buttons[to].focus();
  });
  area.addEventListener('keydown', event => {
    const name = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey ? { b: 'bold', i: 'italic' }[event.key] : undefined;
    if (!name) return;
    event.preventDefault();
    act(area, name);
  });
});

// Below the line in which the caret was before the panel was used: a module is a paragraph of its own.
const insert = (area, text) => {
  const end = area.value.indexOf('\n', area.selectionEnd);
  const at = end < 0 ? area.value.length : end;
  const before = area.value.slice(0, at), after = area.value.slice(at);
  put(area, at, at, (before.trim() === '' ? '' : '\n\n') + text + (after.trim() === '' || after.startsWith('\n\n') ? '' : '\n'));
};

const use = async (panel, button) => {
  const form = button.form;
  const area = form.querySelector('[data-editor-text]');
  const body = new FormData(form);
  body.append(button.name, button.value);
  const answer = await fetch(panel.dataset.tools, { method: 'POST', body, redirect: 'manual' });
  if (!answer.ok) return false;
  const holder = document.createElement('div');
  holder.innerHTML = await answer.text();
  const fresh = holder.querySelector('[data-tools]');
  if (!fresh) return false;
  const text = fresh.querySelector('[data-inserted]');
  panel.replaceWith(fresh);
  if (text) {
    insert(area, text.value);
    text.remove();
  } else {
    fresh.querySelector('.kern-form-input--error input, .kern-form-input--error select, fieldset textarea, ul a, [role="status"]')?.focus();
  }
  return true;
};

document.addEventListener('click', event => {
  const button = event.target.closest('button');
  const panel = button?.closest('[data-tools]');
  if (panel && button.hasAttribute('data-tool')) {
    event.preventDefault();
    button.setAttribute('aria-disabled', 'true');
    use(panel, button).catch(() => false).then(done => {
      button.removeAttribute('aria-disabled');
      if (!done) {
        button.removeAttribute('data-tool');
        button.click();
      }
    });
    return;
  }
  const field = button?.dataset.fill ? document.getElementById(button.dataset.fill) : null;
  if (field) {
    event.preventDefault();
    field.value = button.value;
    field.focus();
  }
});
