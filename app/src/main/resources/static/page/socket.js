/** The socket: opened by a ticket, watched over, and opened again from where it broke off. */
import {send} from './api.js';

const QUIET = 30_000;
const ANSWER = 10_000;
const WAIT_MAX = 30_000;

/** Tells "frame" with each frame of the server, and "state": "connecting", "live" or "waiting". */
export class Live extends EventTarget {
  #socket = null;
  #accounts = new Set();
  /** The last position told of, and how many frames had it; null for all of them. */
  #last = null;
  #failures = 0;
  #timer = null;
  #running = false;

  start() {
    this.#running = true;
    this.#failures = 0;
    this.#last = null;
    this.#accounts.clear();
    this.#open();
  }

  stop() {
    this.#running = false;
    this.#drop();
  }

  /** From now on, and after each reconnect, the account's changes are told. */
  watch(account) {
    if (!this.#accounts.has(account)) {
      this.#accounts.add(account);
      this.#say('subscribe_account', {account_id: account});
    }
  }

  /** For when the network is known to be back. */
  hurry() {
    if (this.#running && this.#socket === null) {
      this.#open();
    }
  }

  async #open() {
    this.#drop();
    this.#state('connecting');
    try {
      const {ticket} = await send('POST', '/auth/ws-ticket');
      if (this.#running && this.#socket === null) {
        this.#connect(ticket);
      }
    } catch {
      this.#openLater();
    }
  }

  #connect(ticket) {
    const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + '/api/v1/ws');
    this.#socket = socket;
    socket.onopen = () => socket.send(JSON.stringify({event: 'authenticate', data: {ticket}}));
    socket.onmessage = message => socket === this.#socket && this.#receive(JSON.parse(message.data));
    socket.onclose = () => socket === this.#socket && this.#openLater();
  }

  #receive(frame) {
    this.#expectMore();
    if (frame.event === 'connected') {
      this.#greet(frame);
    } else {
      this.#remember(frame);
    }
    this.dispatchEvent(new CustomEvent('frame', {detail: frame}));
  }

  /** What was missed is told first, then what comes. */
  #greet({sequence}) {
    this.#failures = 0;
    const missedSince = this.#last;
    this.#last ??= {sequence, frames: null};
    for (const account of this.#accounts) {
      this.#say('subscribe_account', {account_id: account});
    }
    if (missedSince && this.#accounts.size) {
      this.#say('resume', missedSince);
    }
    this.#state('live');
  }

  #remember({event, sequence}) {
    const tellsOfChange = event.endsWith('_update');
    const again = tellsOfChange && this.#last?.sequence === sequence && this.#last.frames !== null;
    this.#last = {sequence, frames: again ? this.#last.frames + 1 : tellsOfChange ? 1 : null};
  }

  /** A connection can die without a word: after some quiet it is asked, and given up if it does not answer. */
  #expectMore() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#say('ping', {});
      this.#timer = setTimeout(() => this.#openLater(), ANSWER);
    }, QUIET);
  }

  #openLater() {
    this.#drop();
    if (this.#running) {
      this.#state('waiting');
      const wait = Math.min(WAIT_MAX, 500 * 2 ** this.#failures++);
      this.#timer = setTimeout(() => this.#open(), wait * (0.5 + Math.random() / 2));
    }
  }

  #drop() {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #say(event, data) {
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify({event, data}));
    }
  }

  #state(state) {
    this.dispatchEvent(new CustomEvent('state', {detail: state}));
  }
}
