import type { FieldError, ProblemBody } from './types';

/** Every call that fails throws this: what the server said, or why it could not be asked. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly requestId: string | undefined;
  readonly errors: FieldError[];
  readonly body: ProblemBody;

  constructor(body: ProblemBody) {
    super(body.title ?? body.code ?? String(body.status ?? ''));
    this.name = 'Problem';
    this.status = body.status ?? 0;
    this.code = body.code ?? 'unknown';
    this.detail = body.detail;
    this.requestId = body.request_id;
    this.errors = body.errors ?? [];
    this.body = body;
  }

  /** No answer at all: the network or the server is gone. */
  get offline(): boolean {
    return this.status === 0;
  }
}

export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem({ code: 'client.failed', title: error instanceof Error ? error.message : String(error), status: -1 });
}

/** Reads a failed answer; one that is no problem document still gets its status and request id. */
export async function problemOf(response: Response): Promise<Problem> {
  const requestId = response.headers.get('X-Request-Id') ?? undefined;
  const text = await response.text();
  try {
    const body = JSON.parse(text) as ProblemBody;
    return new Problem({ request_id: requestId, ...body, status: response.status });
  } catch {
    return new Problem({ status: response.status, code: `http.${response.status}`, request_id: requestId });
  }
}
