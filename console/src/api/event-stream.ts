/** One event of a `text/event-stream`. */
export interface StreamEvent {
  id?: string;
  name: string;
  data: string;
}

/** Reads a stream of server-sent events until it ends; comments keep it alive and say nothing. */
export async function readEvents(body: ReadableStream<Uint8Array>, onEvent: (event: StreamEvent) => void): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    rest += decoder.decode(value, { stream: true });
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    blocks.map(parse).forEach((event) => event && onEvent(event));
  }
}

function parse(block: string): StreamEvent | undefined {
  const event: StreamEvent = { name: 'message', data: '' };
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const [field, value] = fieldOf(line);
    if (field === 'id') event.id = value;
    else if (field === 'event') event.name = value;
    else if (field === 'data') data.push(value);
  }
  event.data = data.join('\n');
  return data.length > 0 || event.id !== undefined ? event : undefined;
}

function fieldOf(line: string): [string, string] {
  const colon = line.indexOf(':');
  return colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
}
