/** Local dates are texts such as 2026-11-22, and have no time zone. */

const days = new Intl.DateTimeFormat(undefined, {dateStyle: 'full', timeZone: 'UTC'});
const shortDays = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeZone: 'UTC'});
const moments = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'short'});
const times = new Intl.DateTimeFormat(undefined, {timeStyle: 'medium'});

/** Here, now. */
export function today() {
  const now = new Date();
  const two = number => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** "Sunday 22 November 2026" */
export function day(date) {
  return days.format(new Date(date));
}

/** "22 Nov 2026" */
export function shortDay(date) {
  return shortDays.format(new Date(date));
}

/** "22 Nov 2026, 14:05" */
export function moment(instant) {
  return moments.format(new Date(instant));
}

/** "14:05:31" */
export function time(date) {
  return times.format(date);
}
