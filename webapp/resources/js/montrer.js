/* Lets whoever types a password see it. */
(() => {
  const { show, hide } = document.currentScript.dataset;
  document.querySelectorAll('input[type=password]').forEach((field) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'reveal';
    button.setAttribute('aria-controls', field.id);
    const say = () => {
      button.textContent = field.type === 'password' ? show : hide;
      button.setAttribute('aria-pressed', field.type !== 'password');
    };
    button.addEventListener('click', () => {
      field.type = field.type === 'password' ? 'text' : 'password';
      say();
    });
    // what is sent is never left legible for the next person at the machine
    if (field.form) field.form.addEventListener('submit', () => { field.type = 'password'; say(); });
    say();
    field.after(button);
  });
})();
