/** Exact amounts: decimal text and BigInt, never a binary fraction. */

const formats = new Map();

function format(currency, sign) {
  const name = currency + sign;
  if (!formats.has(name)) {
    formats.set(name, new Intl.NumberFormat(undefined, {style: 'currency', currency, signDisplay: sign}));
  }
  return formats.get(name);
}

/** @param {{amount: string, currency: string}} money */
export function text(money) {
  return minus(format(money.currency, 'auto').format(money.amount));
}

/** With a plus where money came in. */
export function signed(money) {
  return minus(format(money.currency, 'exceptZero').format(money.amount));
}

/** A hyphen is easily overlooked. */
function minus(text) {
  return text.replace('-', '\u2212');
}

export function isNegative(money) {
  return money.amount.startsWith('-');
}

export function isZero(money) {
  return !/[1-9]/.test(money.amount);
}

/** The total of amounts of one currency, which are all written with its own number of decimals. */
export function sum(amounts) {
  const decimals = amounts[0].amount.split('.')[1]?.length ?? 0;
  const total = amounts.reduce((sum, money) => sum + BigInt(money.amount.replace('.', '')), 0n);
  const digits = String(total < 0n ? -total : total).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const amount = (total < 0n ? '-' : '') + whole + (decimals ? '.' + digits.slice(-decimals) : '');
  return {amount, currency: amounts[0].currency};
}

/**
 * What a person typed as the API writes it. A comma or a point stands before the decimals; with both, or one of them
 * twice, it could mean two amounts, so it stays as it is and the API says what is wrong.
 */
export function typed(text) {
  const plain = text.trim().replace(/[\s\u00a0\u202f'’]/g, '').replace(/^[−–]/, '-').replace(/^\+/, '');
  return /^-?\d+,\d+$/.test(plain) ? plain.replace(',', '.') : plain;
}
