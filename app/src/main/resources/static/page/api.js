/** Calls the API: with the token, again where that is safe, and never reading older than what was written. */
import {Problem, Unreachable} from './problem.js';
import {bearer, refresh} from './session.js';

const BASE = '/api/v1';
const ATTEMPTS = 4;

/** The newest position that this page knows of, from its own writes and from frames. */
let known = 0;

export function sawPosition(position) {
  known = Math.max(known, position);
}

/** For somebody else's ledger. */
export function forgetPosition() {
  known = 0;
}

/** @param {object} query what is null, undefined or empty is left out */
export async function get(path, query = {}) {
  const wanted = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const search = wanted.length ? '?' + new URLSearchParams(wanted) : '';
  const response = await call('GET', path + search, () => (known ? {'Ledger-Sequence-Min': known} : {}));
  return response.json();
}

/**
 * A call that changes something. It is sent again with the same key if it is not known what became of it.
 *
 * @param {{key?: string, version?: number, body?: object, file?: Blob}} what version: that the person has seen
 */
export async function send(method, path, {key = crypto.randomUUID(), version, body, file} = {}) {
  const headers = {};
  if (!path.startsWith('/auth/')) {
    headers['Idempotency-Key'] = key;
  }
  if (version !== undefined) {
    headers['If-Match'] = `"${version}"`;
  }
  if (file) {
    headers['Content-Type'] = 'application/x-ofx';
  } else if (body) {
    headers['Content-Type'] = 'application/json';
  }
  const response = await call(method, path, () => headers, file ?? (body && JSON.stringify(body)));
  sawPosition(Number(response.headers.get('Ledger-Sequence') ?? 0));
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

/** A key that stays the same while the same thing is meant, so that pressing "Save" again does it once. */
export class Intent {
  #what = null;
  #key = null;

  keyFor(what) {
    const text = JSON.stringify(what);
    if (text !== this.#what) {
      this.#what = text;
      this.#key = crypto.randomUUID();
    }
    return this.#key;
  }

  done() {
    this.#what = null;
  }
}

async function call(method, path, headers, body) {
  let refreshed = false;
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(method, path, headers(), body);
    } catch (error) {
      if (error.status === 401 && !refreshed) {
        refreshed = true;
        await refresh();
      } else if (attempt < ATTEMPTS && (error instanceof Unreachable || error.passes)) {
        await pause(error.retryAfter ? error.retryAfter * 1000 : 250 * 2 ** attempt);
      } else {
        throw error;
      }
    }
  }
}

async function once(method, path, headers, body) {
  if (!bearer()) {
    await refresh();
  }
  let response;
  try {
    response = await fetch(BASE + path, {method, headers: {...headers, Authorization: 'Bearer ' + bearer()}, body});
  } catch {
    throw new Unreachable();
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response;
}

function pause(milliseconds) {
  return new Promise(resolve => setTimeout(resolve, Math.min(milliseconds, 5000)));
}
