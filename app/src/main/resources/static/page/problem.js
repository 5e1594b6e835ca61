/** An answer of the API that says no, in the form of RFC 9457. */
export class Problem extends Error {
  /** @param {{status: number, code: string, title: string, detail: string, errors?: object[]}} body */
  constructor(body, retryAfter) {
    super(body.title);
    this.status = body.status;
    this.code = body.code;
    this.detail = body.detail;
    this.traceId = body.traceId;
    this.places = body.errors ?? [];
    this.retryAfter = retryAfter;
  }

  /** One that this page found by itself, told in the same way. */
  static at(pointer, detail) {
    return new Problem({status: 400, code: 'invalid-request', title: '', detail, errors: [{pointer, detail}]});
  }

  static async of(response) {
    const retryAfter = Number(response.headers.get('Retry-After')) || null;
    try {
      return new Problem(await response.json(), retryAfter);
    } catch {
      const title = 'The server answered ' + response.status;
      return new Problem({status: response.status, code: '', title, detail: ''}, retryAfter);
    }
  }

  /** Whether the same request, with the same key, may well succeed in a moment. */
  get passes() {
    return this.status === 503 || this.code === 'request-in-flight';
  }

  get words() {
    const reference = this.status >= 500 && this.traceId ? ' Reference: ' + this.traceId : '';
    return [this.message, this.detail].filter(part => part).join(': ') + reference;
  }
}

/** No answer came: the server is away or the network is. */
export class Unreachable extends Error {
  get words() {
    return 'The server cannot be reached. Nothing is lost: try again, and it will be done once.';
  }
}

/** What to tell a person of anything that went wrong. */
export function words(error) {
  if (error.words) {
    return error.words;
  }
  console.error(error);
  return 'Something went wrong on this page. Reload it and try again.';
}
