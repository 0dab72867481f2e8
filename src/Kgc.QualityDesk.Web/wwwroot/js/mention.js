// Pages work without this file: names can be typed. It offers the names of a list on the page while somebody types @ in a field
// with data-mention="id of the list". The list holds only people who may read the note.
document.querySelectorAll('[data-mention]').forEach(field => {
  const names = [...document.querySelectorAll(`#${field.dataset.mention} [data-name]`)].map(item => item.dataset.name);
  if (names.length === 0) return;
  const list = document.createElement('ul');
  list.className = 'desk-mention__list kern-body';
  list.id = `${field.id}-namen`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Wen erwähnen?');
  list.hidden = true;
  field.after(list);
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-autocomplete', 'list');
  let chosen = 0, from = -1;

  const close = () => {
    list.hidden = true;
    field.removeAttribute('aria-activedescendant');
  };
  const mark = () => {
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === chosen)));
    field.setAttribute('aria-activedescendant', list.children[chosen].id);
  };
  const take = name => {
    const at = field.selectionEnd;
    field.setRangeText(`@${name} `, from, at, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    close();
    field.focus();
  };

  field.addEventListener('input', () => {
    const before = field.value.slice(0, field.selectionEnd);
    const typed = /(^|[^\p{L}\p{N}._-])@([^@\n]{0,40})$/u.exec(before);
    const found = typed ? names.filter(name => name.toLowerCase().includes(typed[2].toLowerCase())).slice(0, 8) : [];
    if (found.length === 0) return close();
    from = before.length - typed[2].length - 1;
    chosen = 0;
    list.replaceChildren(...found.map((name, i) => {
      const item = document.createElement('li');
      item.id = `${list.id}-${i}`;
      item.setAttribute('role', 'option');
      item.textContent = name;
      item.addEventListener('mousedown', event => { event.preventDefault(); take(name); });
      return item;
    }));
    list.hidden = false;
    mark();
  });
  field.addEventListener('keydown', event => {
    if (list.hidden) return;
    const count = list.children.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      chosen = (chosen + (event.key === 'ArrowDown' ? 1 : count - 1)) % count;
      mark();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      take(list.children[chosen].textContent);
    } else if (event.key === 'Escape') {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  field.addEventListener('blur', close);
});
