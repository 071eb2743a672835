/* Counts that the page asks for again while somebody looks at it. */
(() => {
  const every = 30000;
  const counts = [...document.querySelectorAll('[data-from]')].filter((count) => count.dataset.from);
  const ask = () => {
    if (document.visibilityState !== 'visible') return;
    counts.forEach(async (count) => {
      const answer = await fetch(count.dataset.from, { redirect: 'error' }).catch(() => null);
      if (!answer || !answer.ok) return;
      const now = await answer.text();
      if (count.textContent !== now) count.textContent = now;
    });
  };
  if (counts.length) {
    setInterval(ask, every);
    document.addEventListener('visibilitychange', ask);
  }
})();
