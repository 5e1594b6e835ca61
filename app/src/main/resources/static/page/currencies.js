/** Fields for a currency's code: three letters, with those of this browser's list to choose from. */
import {$, el} from './dom.js';

const USUAL = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'JPY', 'CAD', 'AUD', 'INR'];
const names = new Intl.DisplayNames(undefined, {type: 'currency'});

$('currencies').append(...USUAL.map(code => el('option', {value: code}, names.of(code))));

/** Writes it in capitals. */
export function currencyField(field) {
  field.addEventListener('change', () => {
    field.value = field.value.trim().toUpperCase();
  });
}
