/** Registering and signing in. */
import {currencyField} from './currencies.js';
import {$, show} from './dom.js';
import {clearFaults, onSubmit} from './forms.js';
import {deviceToken} from './keep.js';
import {logIn, register} from './session.js';

const forms = {register: $('register'), login: $('login')};
const switches = document.querySelectorAll('[data-shows]');

let whenIn;

/** @param {(user: object) => void} work called with whoever has signed in */
export function onSignedIn(work) {
  whenIn = work;
}

/** @param {string|null} notice why it is shown, if there is a reason */
export function showWelcome(notice) {
  $('ended').textContent = notice ?? '';
  show($('ended'), Boolean(notice));
  choose(deviceToken() ? 'login' : 'register');
  show($('welcome'), true);
}

function choose(name) {
  for (const each of switches) {
    each.ariaPressed = String(each.dataset.shows === name);
  }
  for (const [each, form] of Object.entries(forms)) {
    show(form, each === name);
    clearFaults(form);
  }
}

for (const each of switches) {
  each.addEventListener('click', () => choose(each.dataset.shows));
}

currencyField(forms.register.elements.baseCurrency);
forms.register.elements.baseCurrency.value = 'EUR';

onSubmit(forms.register, async values => {
  try {
    await welcome(register({
      email: values.email,
      password: values.password,
      displayName: values.displayName.trim() || null,
      inviteCode: values.inviteCode.trim() || null,
      baseCurrency: values.baseCurrency.trim().toUpperCase() || null,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      locale: navigator.language,
    }, values.stay === 'on'));
  } catch (problem) {
    show(forms.register.querySelector('[data-invite]'), problem.code === 'invite-required');
    throw problem;
  }
});

onSubmit(forms.login, values => welcome(logIn(values.email, values.password, values.stay === 'on')));

async function welcome(signingIn) {
  const user = await signingIn;
  for (const form of Object.values(forms)) {
    form.elements.password.value = '';
  }
  show($('welcome'), false);
  whenIn(user);
}
