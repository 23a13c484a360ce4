export interface FieldProblem {
  field: string;
  code: string;
  detail?: string | null;
}

/** What every service answers when it refuses (RFC 9457); `code` is what i18n translates. */
export class Problem extends Error {
  /** The status of an answer that never came. */
  static readonly NO_ANSWER = 0;

  readonly status: number;
  readonly code: string;
  readonly traceId?: string;
  readonly errors: FieldProblem[];
  readonly allowedCommands?: string[];
  readonly retryAfterSeconds?: number;

  constructor(status: number, code: string, rest: ProblemRest = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.traceId = rest.traceId;
    this.errors = rest.errors ?? [];
    this.allowedCommands = rest.allowedCommands;
    this.retryAfterSeconds = rest.retryAfterSeconds;
  }

  static of(failure: unknown): Problem {
    return failure instanceof Problem ? failure : new Problem(Problem.NO_ANSWER, 'console.failed');
  }

  /** Whether the same command may be sent again with a hope of success. */
  get isPassing(): boolean {
    return this.status === Problem.NO_ANSWER || this.status === 429 || this.status >= 500;
  }

  /** Whether somebody else has been there first. */
  get isConflict(): boolean {
    return this.status === 409 || this.status === 412;
  }

  get isForbidden(): boolean {
    return this.status === 403;
  }

  get isMissing(): boolean {
    return this.status === 404;
  }
}

interface ProblemRest {
  traceId?: string;
  errors?: FieldProblem[];
  allowedCommands?: string[];
  retryAfterSeconds?: number;
}

export function problemOf(response: { status: number; headers: Pick<Headers, 'get'> }, body: unknown): Problem {
  const told = (body && typeof body === 'object' ? body : {}) as ProblemRest & { title?: string };
  const retryAfter = Number(response.headers.get('Retry-After'));
  return new Problem(response.status, told.title ?? codeOf(response.status), {
    traceId: told.traceId,
    errors: told.errors,
    allowedCommands: told.allowedCommands,
    retryAfterSeconds: retryAfter > 0 ? retryAfter : undefined,
  });
}

function codeOf(status: number): string {
  switch (status) {
    case 401:
      return 'access.unauthenticated';
    case 403:
      return 'access.forbidden';
    case 404:
      return 'path.not-found';
    default:
      return status >= 500 ? 'service.unavailable' : 'request.malformed';
  }
}
