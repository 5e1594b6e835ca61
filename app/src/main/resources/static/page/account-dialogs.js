/** Opening an account, renaming it, closing it and opening it again. */
import {Intent, send} from './api.js';
import {currencyField} from './currencies.js';
import {today} from './dates.js';
import {$, el, toast} from './dom.js';
import {clearFaults, onSubmit, perform} from './forms.js';
import {KINDS, ledger} from './ledger.js';
import * as money from './money.js';

const opening = $('open-account');
const openForm = opening.querySelector('form');
const editing = $('edit-account');
const editForm = editing.querySelector('form');
const openIntent = new Intent();
const editIntent = new Intent();
let edited = null;

openForm.elements.kind.append(...Object.entries(KINDS).map(([value, name]) => el('option', {value}, name)));
currencyField(openForm.elements.currency);

export function showOpenAccount() {
  openForm.reset();
  clearFaults(openForm);
  openForm.elements.currency.value = ledger.baseCurrency;
  openForm.elements.date.value = today();
  opening.showModal();
}

onSubmit(openForm, async values => {
  const currency = values.currency.trim().toUpperCase();
  const body = {name: values.name.trim(), kind: values.kind, currency};
  if (values.amount.trim()) {
    body.openingBalance = {amount: {amount: money.typed(values.amount), currency}, date: values.date || null};
  }
  const receipt = await send('POST', '/accounts', {key: openIntent.keyFor(body), body});
  openIntent.done();
  await ledger.reload();
  ledger.select(receipt.id);
  opening.close();
});

$('manage').addEventListener('click', () => {
  edited = ledger.accounts.get($('manage').dataset.account);
  clearFaults(editForm);
  editForm.elements.name.value = edited.name;
  $('close-account').textContent = edited.open ? 'Close account' : 'Reopen account';
  editing.showModal();
});

onSubmit(editForm, values => edit('PATCH', '', {name: values.name.trim()}));

$('close-account').addEventListener('click', () => perform(editForm, async () => {
  await edit('POST', edited.open ? '/close' : '/reopen');
  toast(edited.open ? 'Closed. Its history stays, and it can be reopened.' : 'Open again.');
}));

async function edit(method, action, body) {
  try {
    const key = editIntent.keyFor([edited.id, action, body]);
    await send(method, `/accounts/${edited.id}${action}`, {key, version: edited.version, body});
  } catch (problem) {
    if (problem.code === 'stale-version') {
      await ledger.reload();
      edited = ledger.accounts.get(edited.id);
    }
    throw problem;
  }
  editIntent.done();
  await ledger.reload();
  editing.close();
}
