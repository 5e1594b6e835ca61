/** What the page knows of the household: its accounts and categories, and which account is looked at. */
import {get} from './api.js';
import {soon} from './dom.js';

export const KINDS = {
  checking: 'Checking',
  savings: 'Savings',
  cash: 'Cash',
  credit_card: 'Credit card',
  loan: 'Loan',
  mortgage: 'Mortgage',
  investment: 'Investment',
  property: 'Property',
  other_asset: 'Other asset',
  other_liability: 'Other liability',
};

/** Tells "accounts" when they or their balances are new, and "selected" when another account is looked at. */
class Ledger extends EventTarget {
  /** Of the API, in its order, by id. */
  accounts = new Map();
  /** Of the API, by id. */
  categories = new Map();
  baseCurrency = 'EUR';
  #selected = null;
  #asked = 0;
  #shown = 0;

  async open() {
    this.accounts = new Map();
    this.#selected = null;
    const [household, categories] = await Promise.all([get('/household'), get('/categories')]);
    this.baseCurrency = household.baseCurrency;
    this.categories = byId(categories.items);
    await this.reload();
  }

  async reload() {
    const asked = ++this.#asked;
    const {items} = await get('/accounts');
    // Answers may overtake each other: an older one must not hide a newer.
    if (asked > this.#shown) {
      this.#shown = asked;
      this.accounts = byId(items);
      this.#tell('accounts');
    }
  }

  /** For many reasons at once, such as a burst of frames. What fails is asked for again with the next. */
  reloadSoon = soon(200, () => this.reload().catch(() => {}));

  /** The account that is looked at; null for all. */
  get selected() {
    return this.accounts.get(this.#selected) ?? null;
  }

  select(id) {
    this.#selected = id;
    this.#tell('selected');
  }

  get openAccounts() {
    return [...this.accounts.values()].filter(account => account.open);
  }

  accountName(id) {
    return this.accounts.get(id)?.name ?? 'an account';
  }

  categoryName(id) {
    return this.categories.get(id)?.name ?? 'Uncategorised';
  }

  #tell(what) {
    this.dispatchEvent(new Event(what));
  }
}

export const ledger = new Ledger();

function byId(items) {
  return new Map(items.map(item => [item.id, item]));
}
