/* A field of free words that offers the schools of the directory as one types, those of the académie chosen in the same form; without script it stays a field of free words. */
(() => {
  const field = document.querySelector('[data-schools]');
  const list = field && document.getElementById(field.getAttribute('list'));
  if (!list) return;
  let asked = '';
  field.addEventListener('input', async () => {
    const text = field.value.trim();
    const chosen = [...list.options].some((option) => option.value === text);
    if (text.length < Number(field.dataset.schools) || text === asked || chosen) return;
    asked = text;
    const academy = field.form?.elements.academy?.value || '';
    const answer = await fetch(`/api/v1/schools?text=${encodeURIComponent(text)}&academy=${academy}`).catch(() => null);
    if (!answer || !answer.ok) return;
    const schools = await answer.json();
    if (text !== asked) return;
    list.replaceChildren(...schools.map((school) => {
      const option = document.createElement('option');
      option.value = school.called;
      return option;
    }));
  });
})();
