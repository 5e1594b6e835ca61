/** The list of accounts, and the balances of what is looked at. */
import {$, el, show} from './dom.js';
import {KINDS, ledger} from './ledger.js';
import * as money from './money.js';

ledger.addEventListener('accounts', draw);
ledger.addEventListener('selected', draw);

function draw() {
  const focused = document.activeElement?.dataset?.account;
  const accounts = [...ledger.accounts.values()];
  const items = accounts.map(account => item(account.id, account.name, kind(account), account.available));
  if (accounts.length > 1) {
    items.unshift(item('', 'All accounts', `${accounts.length} accounts`, null));
  }
  $('accounts').replaceChildren(...items);
  if (focused !== undefined) {
    $('accounts').querySelector(`[data-account="${focused}"]`)?.focus();
  }
  const selected = ledger.selected ?? (accounts.length === 1 ? accounts[0] : null);
  $('transactions-title').textContent = selected?.name ?? 'All accounts';
  show($('manage'), selected !== null);
  $('manage').dataset.account = selected?.id ?? '';
  $('summary').replaceChildren(...(selected ? balances(selected) : totals(accounts)));
  show($('summary'), accounts.length > 0);
}

function kind(account) {
  return KINDS[account.kind] + (account.open ? '' : ' · closed');
}

function item(id, name, about, available) {
  const chosen = (ledger.selected?.id ?? '') === id || ledger.accounts.size === 1;
  const button = el(
    'button.account',
    {type: 'button', ariaCurrent: chosen ? 'true' : 'false', onclick: () => ledger.select(id || null)},
    el('span.name', {}, name),
    available && amount(available),
    el('span.faint', {}, about),
  );
  button.dataset.account = id;
  return el('li', {}, button);
}

function balances(account) {
  return [
    figure('Posted', account.posted),
    figure('Pending', account.pending),
    figure('Available', account.available),
  ];
}

/** One figure for each currency: amounts in different ones are not added up. */
function totals(accounts) {
  const byCurrency = Map.groupBy(accounts, account => account.currency);
  return [...byCurrency].map(([currency, those]) =>
    figure(byCurrency.size > 1 ? `Posted, ${currency}` : 'Posted', money.sum(those.map(account => account.posted))));
}

function figure(label, value) {
  return el('p.figure', {}, el('span.faint', {}, label), amount(value));
}

function amount(value) {
  return el(money.isNegative(value) ? 'span.amount.negative' : 'span.amount', {}, money.text(value));
}
