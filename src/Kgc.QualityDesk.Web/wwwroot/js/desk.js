// Pages work without this file. It keeps a second click from sending a form twice and leads to the list of errors.
addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post') return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  // After the browser has collected the form: a disabled button would not be sent along with its value.
  setTimeout(() => form.querySelectorAll('button').forEach(button => button.setAttribute('aria-disabled', 'true')));
});

// A page from the browser's memory ("back") must be usable again.
addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach(form => {
    delete form.dataset.sent;
    form.querySelectorAll('button[aria-disabled]').forEach(button => button.removeAttribute('aria-disabled'));
  });
});

document.getElementById('fehler')?.focus();

// A large picture begins where something waits; the page itself stays where it is.
document.querySelectorAll('.flow-scroll').forEach(box => {
  const here = [...box.querySelectorAll('.flow-is-incident, .flow-is-overdue, .flow-is-waiting, .flow-is-bottleneck')].at(-1);
  if (!here) return;
  const [at, frame] = [here.getBoundingClientRect(), box.getBoundingClientRect()];
  box.scrollTop += at.top - frame.top - (frame.height - at.height) / 2;
  box.scrollLeft += at.left - frame.left - (frame.width - at.width) / 2;
});
