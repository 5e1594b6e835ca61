/** Recording a transaction, and everything that can be done to one. */
import {Intent, get, send} from './api.js';
import {$, show, toast} from './dom.js';
import {clearFaults, onSubmit, perform, tell} from './forms.js';
import {closeHistory, historyOf} from './history.js';
import {ledger} from './ledger.js';
import {refreshSoon} from './transactions.js';
import {TransactionForm, differences} from './transaction-form.js';

const dialog = $('transaction');
const form = dialog.querySelector('form');
const fields = new TransactionForm(form);
const intent = new Intent();
/** As it was read last; null while a new one is entered. */
let shown = null;

export function showRecord() {
  open(null);
  fields.clear();
}

export function showTransaction(transaction) {
  open(transaction);
  fields.fill(transaction);
}

function open(transaction) {
  // What is entered from here on is meant anew, even if it is the same as what was entered last.
  intent.done();
  shown = transaction;
  clearFaults(form);
  fields.fillChoices();
  $('transaction-title').textContent = transaction ? 'Transaction' : 'Record a transaction';
  form.querySelector('[type=submit]').textContent = transaction ? 'Save' : 'Record';
  for (const each of form.querySelectorAll('[data-new]')) {
    show(each, !transaction);
  }
  for (const each of form.querySelectorAll('[data-old]')) {
    show(each, Boolean(transaction));
  }
  form.querySelector('[data-facts]').textContent = transaction ? facts(transaction) : '';
  if (transaction) {
    showActions(transaction.status);
    historyOf(transaction.id);
  }
  for (const details of form.querySelectorAll('details')) {
    details.open = false;
  }
  dialog.showModal();
}

function facts(transaction) {
  const from = {manual: 'entered by hand', import: 'imported', bank: 'from the bank'}[transaction.source];
  return [ledger.accountName(transaction.accountId), transaction.status, from].filter(part => part).join(' · ');
}

/** A voided one can only be restored. */
function showActions(status) {
  const action = name => form.querySelector(`[data-does="${name}"]`);
  show(action('void'), status !== 'voided');
  show(action('restore'), status === 'voided');
  show(action('post'), status === 'pending');
  show(form.querySelector('[type=submit]'), status !== 'voided');
}

onSubmit(form, () => (shown ? guarded(amend) : record()));

async function record() {
  const body = fields.draft();
  await send('POST', '/transactions', {key: intent.keyFor(body), body});
  finish('Recorded.');
}

/** Amending and categorising are two changes of the ledger; the second is made to the version that the first made. */
async function amend() {
  const {categoryId, ...body} = fields.changes(shown);
  const reason = form.elements.reason.value.trim() || null;
  if (Object.keys(body).length) {
    await edit('PATCH', '', {...body, reason});
  }
  if (categoryId !== undefined) {
    await edit('PUT', '/category', {categoryId, reason});
  }
  finish('Saved.');
}

const actions = {
  void: () => act('DELETE', '', 'Voided: it counts no more, stays in the history, and can be restored.'),
  restore: () => act('POST', '/restore', 'Restored.'),
  post: () => act('POST', '/post', 'Posted.'),
};

for (const button of form.querySelectorAll('[data-does]')) {
  button.addEventListener('click', () => perform(form, () => guarded(actions[button.dataset.does])));
}

async function act(method, path, done) {
  await edit(method, path, {reason: form.elements.reason.value.trim() || null});
  finish(done);
}

async function edit(method, path, body) {
  const {id, version} = shown;
  const receipt = await send(method, `/transactions/${id}${path}`, {key: intent.keyFor([id, path, body]), version, body});
  intent.done();
  shown = {...shown, version: receipt.version};
}

/** If somebody else was faster, shows what they did, keeps what was typed, and lets the person decide. */
async function guarded(work) {
  try {
    await work();
  } catch (problem) {
    if (problem.code !== 'stale-version') {
      throw problem;
    }
    const [before, now] = [shown, await get('/transactions/' + shown.id)];
    fields.merge(before, now);
    shown = now;
    showActions(now.status);
    historyOf(now.id);
    const changes = differences(before, now).join(', ') || 'nothing that is shown here';
    tell(form, `Somebody changed this meanwhile: ${changes}. What you entered is still here; do it again if you still want it.`);
  }
}

function finish(text) {
  intent.done();
  dialog.close();
  toast(text);
  ledger.reloadSoon();
  refreshSoon();
}

dialog.addEventListener('close', closeHistory);
