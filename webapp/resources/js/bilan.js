/* The editor of reviews: sections dragged into another order, typography set as one leaves a field, saving on its own. */
(() => {
  const form = document.getElementById('bilan');
  if (!form) return;
  const byId = (id) => document.getElementById(`bilan:${id}`);

  /* dragging moves what the buttons « monter » and « descendre » move by keyboard */
  let dragged = null;
  form.addEventListener('pointerdown', (event) => {
    const handle = event.target.closest('.handle');
    const block = event.target.closest('fieldset.block');
    if (block) block.draggable = Boolean(handle);
  });
  form.addEventListener('dragstart', (event) => {
    dragged = event.target.closest('fieldset.block');
    if (!dragged) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.dataset.key);
  });
  form.addEventListener('dragover', (event) => {
    const over = event.target.closest('fieldset.block');
    if (!dragged || !over || over === dragged) return;
    event.preventDefault();
    const box = over.getBoundingClientRect();
    over.parentNode.insertBefore(dragged, event.clientY > box.top + box.height / 2 ? over.nextSibling : over);
  });
  form.addEventListener('drop', (event) => event.preventDefault());
  form.addEventListener('dragend', () => {
    if (!dragged) return;
    dragged.draggable = false;
    dragged = null;
    const keys = [...form.querySelectorAll('fieldset.block')].map((block) => block.dataset.key);
    byId('order').value = keys.join('|');
    byId('arrange').click();
  });

  /* a section moved by keyboard keeps the focus where its mover's hand is */
  const MOVED = 'vigie.bilan.moved';
  form.addEventListener('click', (event) => {
    const button = event.target.closest('[id$=":up"], [id$=":down"]');
    const block = button && button.closest('fieldset.block');
    if (block) sessionStorage.setItem(MOVED, JSON.stringify([block.dataset.key, button.id.split(':').pop()]));
  });
  const moved = JSON.parse(sessionStorage.getItem(MOVED) || 'null');
  sessionStorage.removeItem(MOVED);
  if (moved) {
    const block = [...form.querySelectorAll('fieldset.block')].find((one) => one.dataset.key === moved[0]);
    const [same, other] = [moved[1], moved[1] === 'up' ? 'down' : 'up']
      .map((way) => block && block.querySelector(`[id$=":${way}"]:not(:disabled)`));
    if (same || other) (same || other).focus();
  }

  /* the simple rules, for the eye; the server applies them all, and once is as good as twice */
  const typeset = (text) => text
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
    .replace(/«[ \u00a0\u202f]*/g, '«\u00a0').replace(/[ \u00a0\u202f]*»/g, '\u00a0»')
    .replace(/(?<=[\p{L}\d»)])[ \u00a0\u202f]*([;!?]+)(?=\s|$)/gu, '\u202f$1')
    .replace(/(?<=[\p{L}\d»)])[ \u00a0\u202f]*:(?=\s|$)/gu, '\u00a0:');
  form.addEventListener('focusout', (event) => {
    const field = event.target.closest('textarea:not([readonly])');
    if (!field || field.value.includes('`')) return;
    const set = field.value.split(/(https?:\S+)/).map((part, i) => (i % 2 ? part : typeset(part))).join('');
    if (set !== field.value) field.value = set;
  });

  /* saves when somebody stopped typing for a while */
  const PAUSE = 15000;
  let timer = null;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => byId('autosave') && byId('autosave').click(), PAUSE);
  };
  form.addEventListener('input', later);
  /* what was moved, added or taken out went through the page, and waits to be saved as well */
  if (document.querySelector('[data-unsaved]')) later();
})();
