/* The moderation queue by keyboard: one key a decision, off while typing and for who unticks the box.
   A key decides nothing before the testimony is there whole and this has run: only then do the buttons name their keys. */
(() => {
  const box = document.getElementById('raccourcis');
  const remembered = 'vigie.raccourcis';
  if (box) {
    box.checked = localStorage.getItem(remembered) !== 'non';
    box.addEventListener('change', () => localStorage.setItem(remembered, box.checked ? 'oui' : 'non'));
  }
  const on = () => box && box.checked;
  const label = () => document.querySelectorAll('[data-key]').forEach((button) => {
    if (on()) button.setAttribute('aria-keyshortcuts', button.dataset.key);
    else button.removeAttribute('aria-keyshortcuts');
  });
  if (box) box.addEventListener('change', label);

  /* the decision that waits for its reason or its original */
  let pending = null;
  const decide = (button) => {
    const needed = button.dataset.needs && document.getElementById(button.dataset.needs);
    if (needed && !needed.value) {
      pending = button;
      needed.focus();
    } else {
      button.click();
    }
  };
  document.addEventListener('keydown', (event) => {
    const field = event.target.closest('input:not([type=checkbox]), select, textarea');
    if (field && event.key === 'Escape') {
      pending = null;
      field.blur();
    } else if (field && event.key === 'Enter' && pending && field.id === pending.dataset.needs) {
      event.preventDefault();
      if (field.value) pending.click();
    } else if (!field && on() && !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat) {
      const button = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]:not([disabled])`);
      if (button) {
        event.preventDefault();
        decide(button);
      }
    }
  });

  /* masking without waiting for the server, which would do the same */
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-masks]');
    if (!button) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const text = document.getElementById(button.dataset.masks);
    document.querySelectorAll('mark[data-mask]').forEach((name) => {
      text.value = text.value.split(name.textContent).join(name.dataset.mask);
    });
  }, true);

  label();
})();
