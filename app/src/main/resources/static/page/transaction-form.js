/** The fields of a transaction, and what a person has changed in them. */
import {today} from './dates.js';
import {el, fillSelect} from './dom.js';
import {ledger} from './ledger.js';
import * as money from './money.js';

/** What a person can change, by the API's names. */
const NAMES = {
  amount: 'amount',
  date: 'date',
  description: 'description',
  counterparty: 'counterparty',
  notes: 'notes',
  tags: 'tags',
  categoryId: 'category',
};

export class TransactionForm {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.fields = form.elements;
  }

  fillChoices() {
    const accounts = ledger.openAccounts.map(each => el('option', {value: each.id}, `${each.name} (${each.currency})`));
    fillSelect(this.fields.accountId, accounts);
    fillSelect(this.fields.categoryId, [el('option', {value: ''}, 'Uncategorised'), ...categories()]);
  }

  clear() {
    this.form.reset();
    this.fields.date.value = today();
    if (ledger.selected?.open) {
      this.fields.accountId.value = ledger.selected.id;
    }
  }

  /** Shows a transaction as it is. */
  fill(transaction) {
    this.form.reset();
    for (const name of Object.keys(NAMES)) {
      this.#set(name, transaction);
    }
  }

  /** Shows what somebody else has changed, except where this person has too. */
  merge(before, now) {
    const mine = this.changes(before);
    for (const name of Object.keys(NAMES)) {
      if (!(name in mine)) {
        this.#set(name, now);
      }
    }
  }

  /** For a new one. */
  draft() {
    const currency = ledger.accounts.get(this.fields.accountId.value)?.currency;
    const {amount, ...details} = this.#read(currency);
    return {
      accountId: this.fields.accountId.value,
      status: this.fields.status.value,
      amount,
      ...Object.fromEntries(Object.entries(details).filter(([, value]) => value !== '' && value !== null)),
      description: details.description,
    };
  }

  /** What differs from a transaction, by name. */
  changes(transaction) {
    const read = this.#read(transaction.amount.currency);
    const old = comparable(transaction);
    return Object.fromEntries(Object.entries(read).filter(([name, value]) => !same(value, old[name])));
  }

  #read(currency) {
    const of = name => this.fields[name].value.trim();
    return {
      amount: {amount: withSign(this.fields.direction.value, money.typed(of('amount'))), currency},
      date: of('date'),
      description: of('description'),
      counterparty: of('counterparty'),
      notes: of('notes'),
      tags: of('tags').split(',').map(tag => tag.trim()).filter(tag => tag),
      categoryId: of('categoryId') || null,
    };
  }

  #set(name, transaction) {
    if (name === 'amount') {
      this.fields.direction.value = money.isNegative(transaction.amount) ? '-' : '';
      this.fields.amount.value = transaction.amount.amount.replace('-', '');
    } else {
      this.fields[name].value = name === 'tags' ? transaction.tags.join(', ') : transaction[name] ?? '';
    }
  }
}

/** What is different between two versions, in words: "amount is now -3.50". */
export function differences(before, now) {
  const [old, current] = [comparable(before), comparable(now)];
  const parts = Object.keys(NAMES)
    .filter(name => !same(old[name], current[name]))
    .map(name => `${NAMES[name]} is now ${shown(name, current[name])}`);
  return before.status === now.status ? parts : [...parts, `status is now ${now.status}`];
}

function shown(name, value) {
  switch (name) {
    case 'amount': return money.signed(value);
    case 'categoryId': return ledger.categoryName(value);
    case 'tags': return value.join(', ') || 'none';
    default: return value ? `“${value}”` : 'empty';
  }
}

function comparable(transaction) {
  return {...transaction, counterparty: transaction.counterparty ?? '', notes: transaction.notes ?? ''};
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A sign that was typed wins over the choice beside it. */
function withSign(direction, amount) {
  return amount.startsWith('-') ? amount : direction + amount;
}

function categories() {
  const all = [...ledger.categories.values()];
  return all.filter(each => each.parentId === null || each.parentId === undefined).map(root => el(
    'optgroup',
    {label: root.name},
    ...[root, ...all.filter(each => each.parentId === root.id)].map(each => el('option', {value: each.id}, each.name)),
  ));
}
