// Forms with files work without this file. It takes dropped files, shows what was chosen, says early what is too large,
// and tells how far an upload is.
(() => {
  if (window.deskUpload) return;
  window.deskUpload = true;

  const size = bytes => bytes < 1024 ? `${bytes} Byte` : bytes < 1048576
    ? `${Math.round(bytes / 1024)} kB`
    : `${(bytes / 1048576).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`;
  const element = (name, css, text) => Object.assign(document.createElement(name), { className: css, textContent: text ?? '' });

  const begin = box => {
    const input = box.querySelector('input[type=file]');
    const form = input.form;
    const list = element('ul', 'desk-files');
    const said = element('p', 'kern-body');
    said.setAttribute('role', 'status');
    box.append(element('p', 'kern-body kern-body--small desk-upload__drop', 'Oder ziehen Sie Dateien hierher.'), list, said);
    const chosen = new DataTransfer();

    const take = files => {
      const notes = [];
      for (const file of files) {
        const total = [...chosen.files].reduce((sum, f) => sum + f.size, file.size);
        if ([...chosen.files].some(f => f.name === file.name && f.size === file.size && f.lastModified === file.lastModified)) continue;
        if (file.size > +box.dataset.mostBytes) notes.push(`„${file.name}“ ist größer als 20 MB.`);
        else if (chosen.files.length >= +box.dataset.mostFiles) notes.push(`„${file.name}“: Mehr als 5 Dateien nehmen wir nicht an.`);
        else if (total > +box.dataset.mostBytes) notes.push(`Mit „${file.name}“ wären es zusammen mehr als 20 MB.`);
        else chosen.items.add(file);
      }
      show(notes);
    };

    const show = notes => {
      input.files = chosen.files;
      list.replaceChildren(...[...chosen.files].map((file, index) => {
        const item = element('li', 'desk-file');
        const text = element('p', 'kern-body desk-file__text');
        text.append(element('strong', '', file.name), ' ', element('span', 'desk-file__size', size(file.size)));
        const away = element('button', 'kern-btn kern-btn--tertiary');
        away.append(element('span', 'kern-label', 'Entfernen'));
        away.type = 'button';
        away.setAttribute('aria-label', `${file.name} entfernen`);
        away.addEventListener('click', () => {
          chosen.items.remove(index);
          show([]);
          input.focus();
        });
        item.append(text, away);
        return item;
      }));
      said.textContent = notes.length ? notes.join(' ') : chosen.files.length ? `${chosen.files.length} ausgewählt.` : '';
    };

    input.addEventListener('change', () => take([...input.files]));
    for (const kind of ['dragenter', 'dragover']) {
      box.addEventListener(kind, event => {
        event.preventDefault();
        box.classList.add('desk-upload--over');
      });
    }
    for (const kind of ['dragleave', 'drop']) box.addEventListener(kind, () => box.classList.remove('desk-upload--over'));
    box.addEventListener('drop', event => {
      event.preventDefault();
      take([...event.dataTransfer.files]);
    });

    form.addEventListener('submit', event => {
      if (form.dataset.sent || !chosen.files.length) return;
      event.preventDefault();
      send(form, event.submitter, said);
    });
  };

  const send = (form, submitter, said) => {
    const bar = Object.assign(document.createElement('progress'), { max: 100, value: 0, className: 'desk-upload__bar' });
    bar.setAttribute('aria-label', 'Übertragung der Dateien');
    said.after(bar);
    said.textContent = 'Die Dateien werden übertragen.';
    const again = text => {
      bar.remove();
      said.textContent = text;
      delete form.dataset.sent;
      form.querySelectorAll('button[aria-disabled]').forEach(button => button.removeAttribute('aria-disabled'));
    };
    const request = new XMLHttpRequest();
    request.open('POST', submitter?.getAttribute('formaction') ?? form.action);
    request.setRequestHeader('X-Upload', '1');
    request.upload.addEventListener('progress', event => {
      if (!event.lengthComputable) return;
      bar.value = Math.round(100 * event.loaded / event.total);
      if (bar.value === 100) said.textContent = 'Die Dateien sind übertragen und werden geprüft.';
    });
    request.addEventListener('error', () => again('Die Verbindung ist abgebrochen. Ihre Angaben stehen noch hier; bitte versuchen Sie es noch einmal.'));
    request.addEventListener('load', () => {
      const next = request.getResponseHeader('X-Upload-Next');
      if (next) {
        const to = new URL(next, location);
        if (!to.hash || to.href.split('#')[0] !== location.href.split('#')[0]) return location.assign(to);
        // An address that differs only behind the # would not be loaded anew.
        history.replaceState(null, '', to);
        return location.reload();
      }
      const page = new DOMParser().parseFromString(request.responseText, 'text/html').querySelector('main');
      if (!page) return again('Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.');
      document.querySelector('main').replaceWith(page);
      document.querySelectorAll('[data-upload]').forEach(begin);
      (document.getElementById('fehler') ?? page).focus();
    });
    request.send(new FormData(form, submitter));
  };

  document.querySelectorAll('[data-upload]').forEach(begin);

  // Back from the next page: what was sent is on the server by now.
  addEventListener('pageshow', event => {
    if (event.persisted && document.querySelector('.desk-upload__bar')) location.reload();
  });
})();
